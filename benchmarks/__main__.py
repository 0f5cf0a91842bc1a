"""Everything that is measured, in one run: ``make bench``."""

from benchmarks import course, encoder, noticing

noticing.show(
    [
        *noticing.in_process(),
        *encoder.in_process(),
        *noticing.imports(),
        *noticing.commands(),
        *course.commands(),
    ]
)
