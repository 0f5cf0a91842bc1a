"""Everything that is measured, in one run: ``make bench``."""

from benchmarks.noticing import main

main()
