"""Django for the tests: a place of its own for each run, with secrets made on the spot and the cheapest hashing."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from alongside.store.place import PLACE_VARIABLE, Place
from alongside.store.secret import make_secret

_ROOT = Path(tempfile.mkdtemp(prefix="alongside-test-"))
atexit.register(shutil.rmtree, _ROOT, ignore_errors=True)
os.environ[PLACE_VARIABLE] = str(_ROOT)
Place.here().make()
make_secret(Place.here())

from alongside.web.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
