"""Everything that is measured, in one run: ``make bench``."""

import subprocess
import sys

from benchmarks import course, encoder, noticing, place

noticing.show(
    [
        *noticing.in_process(),
        *encoder.in_process(),
        *place.rows(),
        *noticing.imports(),
        *noticing.commands(),
        *course.commands(),
    ]
)

# A process works in one place, so the store has one of its own.
subprocess.run([sys.executable, "-m", "benchmarks.store"], check=True)
