"""Settings that every test shares."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "fast", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "thorough", max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("thorough" if os.environ.get("CI") else "fast")

SHARED = Path(os.environ.get("ALONGSIDE_DATA", Path(__file__).parent.parent.parent / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared data folder; tests that need it skip where it is absent."""
    if not (SHARED / "data").is_dir():
        pytest.skip("the shared data folder is absent; set ALONGSIDE_DATA to read it")
    return SHARED


@pytest.fixture(scope="session")
def examples() -> Path:
    """The invented sample sessions."""
    return Path(__file__).parent.parent / "examples"
