"""Nothing leaves this computer: a place is served and worked off by the real program while every connection is written down.

All talk here is invented.
"""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOOK = """
import os, sys

def heard(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        told = arguments[0] if event.startswith("socket.get") else arguments[1]
        with open(os.environ["HEARD"], "a", encoding="utf-8") as file:
            file.write(f"{event} {told!r}\\n")

sys.addaudithook(heard)
"""
MADE = """
import sys
from pathlib import Path
from alongside.store.place import Place
from alongside.store.secret import make_secret
place = Place.here()
place.make()
make_secret(place)
from alongside.store.setup import set_up
set_up()
from alongside.store import keyring, opening
from alongside.store.master import new_master
from alongside.jobs import line
from tests.jobs.conftest import ASKED, NOW, TALK, new_pair
master = new_master()
opening.make_new(place, master, None)
keyring.unlock(master)
pair = new_pair()
pair.agree(NOW)
line.receive(pair.course, NOW.date(), ASKED, [TALK.encode()], NOW)
"""
TOLD = """
from alongside.store.setup import set_up
set_up()
from alongside.jobs.models import Job
print(sorted(f"{row.step} {row.state}" for row in Job.objects.all()))
"""


class Place:
    """A place on disk, and what was heard of connections while programs ran in it."""

    def __init__(self, folder: Path) -> None:
        (folder / "hook").mkdir()
        (folder / "hook" / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
        self.heard = folder / "heard"
        self.heard.touch()
        clean = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("ALONGSIDE_", "DJANGO_"))
        }
        path = os.pathsep.join([str(folder / "hook"), str(ROOT), os.environ.get("PYTHONPATH", "")]).rstrip(
            os.pathsep
        )
        self.environment = {
            **clean, "PYTHONPATH": path, "HEARD": str(self.heard), "ALONGSIDE_PLACE": str(folder / "place"),
            "TMPDIR": str(folder),
        }  # fmt: skip

    def python(self, script: str, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3_000:]
        return done.stdout

    def outside(self) -> list[str]:
        """What was said to anybody but this computer."""
        here = ("'127.0.0.1'", "'localhost'", "'::1'", "b'localhost'", "b'127.0.0.1'")
        lines = self.heard.read_text(encoding="utf-8").splitlines()
        return [line for line in lines if not any(one in line for one in here)]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


PROGRAM = "from alongside.cli import main; main()"


@contextmanager
def served(place: Place, *options: str) -> Iterator[int]:
    """The program, serving; gives the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    command = [sys.executable, "-c", PROGRAM, "serve", "--port", str(port), *options]
    with subprocess.Popen(
        command, env=place.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        try:
            for _look in range(3_000):
                if running.poll() is not None:
                    break
                with socket.socket() as asks:
                    if asks.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield port
        finally:
            running.send_signal(signal.SIGTERM)
            said, _nothing = running.communicate(timeout=300)
            assert "Traceback" not in said, said


def test_the_hook_hears_what_goes_out(place: Place) -> None:
    place.python(
        "import socket\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
        "try:\n    s.connect(('192.0.2.1', 9))\nexcept OSError:\n    pass\ns.close()"
    )
    assert len(place.outside()) == 1


def test_nothing_leaves_this_computer_while_a_place_is_worked_off(place: Place) -> None:
    place.python(MADE)
    place.python(PROGRAM, "worker", "--once")
    assert place.python(TOLD).strip() == "['notice done', 'read done']"
    assert place.outside() == []


def test_nothing_leaves_this_computer_while_pages_are_served(place: Place) -> None:
    place.python(MADE)
    with served(place) as port:
        browser = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        for page, status in (("/sign-in/", 200), ("/", 302), ("/courses/x/", 404)):
            browser.request("GET", page, headers={"Host": "localhost"})
            answer = browser.getresponse()
            answer.read()
            assert answer.status == status, page
        browser.request("POST", "/sign-in/", headers={"Host": "localhost", "Content-Length": "99999999"})
        assert browser.getresponse().status == 413
        browser.close()
        for _look in range(3_000):
            if place.python(TOLD).count("done") == 2:
                break
            time.sleep(0.5)
    assert place.python(TOLD).strip() == "['notice done', 'read done']"
    assert place.outside() == []


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--address", "192.168.1.4"), "only with a certificate"),
        (("--host", "alongside.example"), "for all to read"),
        (("--proxy",), "under which name"),
    ],
)
def test_the_program_does_not_listen_beyond_this_computer_in_the_clear(
    place: Place, options: tuple[str, ...], reason: str
) -> None:
    place.python(MADE)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "serve", *options],
        env=place.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 2
    assert reason in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
