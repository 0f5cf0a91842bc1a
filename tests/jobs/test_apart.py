"""Processes of their own: what they may take, how they end, and what they leave behind. All talk here is invented."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.jobs.conftest import MARKER, TALK

from alongside.jobs import apart as apart_module
from alongside.jobs.apart import Broke, Limits, TooMuch, apart
from alongside.jobs.reading import Outcome
from alongside.notice import Report
from alongside.session import Role, Transcript, Turn
from alongside.store.asking import Asked
from alongside.store.form import form_of

ENOUGH = Limits(seconds=120, memory_mb=8_000)


def read(data: bytes, limits: Limits = ENOUGH, name: str = "willow.txt") -> Outcome:
    told = apart("read", (json.dumps(form_of(Asked).write(Asked((name,)))).encode(), data), limits)
    outcome: Outcome = form_of(Outcome).read(json.loads(told))
    return outcome


def test_a_file_is_read() -> None:
    outcome = read(TALK.encode())
    assert outcome.transcript is not None
    assert MARKER in outcome.transcript.turns[1].text
    assert outcome.told.refusal == ""


def test_a_session_is_looked_at_and_says_how_far_it_is() -> None:
    words = Transcript(
        (
            Turn("t1", "T", Role.THERAPIST, "What came up when your mother called?"),
            Turn("t2", "C", Role.CLIENT, "I... never mind. It's stupid, I'm such an idiot. [laughs]"),
        )
    )
    told: list[int] = []
    found = apart("notice", (json.dumps(form_of(Transcript).write(words)).encode(),), ENOUGH, told.append)
    report: Report = form_of(Report).read(json.loads(found))
    assert report.observations
    assert all(one.holds_in(words) for each in report.observations for one in each.evidence)
    assert told[-1] >= 20


def test_a_process_ends_that_takes_too_long() -> None:
    long = Transcript(
        tuple(
            Turn(
                f"t{n}",
                "TC"[n % 2],
                (Role.THERAPIST, Role.CLIENT)[n % 2],
                f"And {n}, what of my {n} friends?",
            )
            for n in range(3_000)
        )
    )
    begin = time.monotonic()
    with pytest.raises(TooMuch):
        apart(
            "notice",
            (json.dumps(form_of(Transcript).write(long)).encode(),),
            Limits(seconds=1, memory_mb=8_000),
        )
    assert time.monotonic() - begin < 60


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("how", ["os.kill(os.getpid(), signal.SIGKILL)", "os._exit(3)"])
def test_a_process_that_the_system_ends_took_too_much(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart_module, "COMMAND", (sys.executable, "-c", f"import os, signal; {how}"))
    with pytest.raises(TooMuch):
        read(TALK.encode())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to it")
def test_a_process_ends_that_takes_too_much_memory() -> None:
    with pytest.raises(TooMuch):
        read(b"T: a\nC: b\n" * 4_000_000, Limits(seconds=120, memory_mb=200))


def test_a_process_that_breaks_tells_nothing_of_what_it_held(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Broke) as caught:
        apart("read", (f'{{"{MARKER}": 1}}'.encode(), MARKER.encode()), ENOUGH)
    assert MARKER not in str(caught.value)
    assert MARKER not in "".join(capfd.readouterr())


def test_who_asks_how_far_it_is_may_stop_it() -> None:
    class Stop(Exception):
        pass

    def at_each(_percent: int) -> None:
        raise Stop

    words = Transcript((Turn("t1", "T", Role.THERAPIST, "Well?"), Turn("t2", "C", Role.CLIENT, "So.")))
    with pytest.raises(Stop):
        apart("notice", (json.dumps(form_of(Transcript).write(words)).encode(),), ENOUGH, at_each)


def test_a_process_gets_nothing_of_ours_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_PASSPHRASE", "correct horse")
    monkeypatch.setenv("Alongside_Other", "x")
    environment = apart_module._environment()
    assert environment.get("PATH") == os.environ.get("PATH")
    assert not any(name.upper().startswith("ALONGSIDE_") for name in environment)


def test_a_process_knows_no_database() -> None:
    told = (
        "import sys, alongside.jobs.child, alongside.jobs.reading, alongside.jobs.noticing, alongside.store.form; "
        "print('django' in sys.modules, 'cryptography' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits there")
def test_a_process_can_write_no_file(tmp_path: Path) -> None:
    place = tmp_path / "left"
    told = (
        "import sys; from alongside.jobs.child import _keep_within; _keep_within(9, 8000)\n"
        "with open(sys.argv[1], 'wb') as file: file.write(b'words')"
    )
    done = subprocess.run([sys.executable, "-c", told, str(place)], capture_output=True, check=False)
    assert done.returncode != 0
    assert not place.exists() or place.stat().st_size == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_a_process_ends_with_whoever_started_it(tmp_path: Path) -> None:
    """The starter is killed while its child waits for the rest of its input."""
    told = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-m', 'alongside.jobs.child', 'read', '60', '4000'], stdin=subprocess.PIPE)\n"
        "child.stdin.write((1).to_bytes(8)); child.stdin.flush()\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", told], stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout is not None
        child = int(starter.stdout.readline())
        starter.kill()
    for _look in range(200):
        if not Path(f"/proc/{child}").exists() and sys.platform == "linux":
            return
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    raise AssertionError
