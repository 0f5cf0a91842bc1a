"""The encoder's runtime tells nobody that it was used, and leaves nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

USE = """
from alongside.notice import Scene
from alongside.notice.encoder import Encoder
from alongside.session import Role, Transcript, Turn
Encoder.load().read(Scene(Transcript((Turn("t0", "C", Role.CLIENT, "I never said that before."),))))
"""


def test_the_runtime_keeps_no_record_of_its_use(tmp_path: Path) -> None:
    homes = dict.fromkeys(
        ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(tmp_path)
    )
    kept = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    subprocess.run([sys.executable, "-B", "-c", USE], env={**kept, **homes}, check=True, cwd=tmp_path)
    assert not list(tmp_path.rglob("*"))
