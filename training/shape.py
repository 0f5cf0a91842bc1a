"""The package's own ``shape`` and ``grams`` modules, loaded from their files: the package itself needs a newer Python than torch has here."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

_FOLDER = Path(__file__).parent.parent / "src/alongside/notice/encoder"


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"alongside_{name}", _FOLDER / f"{name}.py")
    if spec is None or spec.loader is None:
        raise ImportError(f"{name}.py is missing")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


_shape, grams = _load("shape"), _load("grams")
FEATURES: int = _shape.FEATURES
LONGEST: int = _shape.LONGEST
ROLES: tuple[str, ...] = _shape.ROLES
cut = _shape.cut
features, looks, role_number = _shape.features, _shape.looks, _shape.role_number
