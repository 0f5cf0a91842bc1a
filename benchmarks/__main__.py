"""Everything that is measured, in one run: ``make bench``."""

from benchmarks import encoder, noticing, place

noticing.show(
    [
        *noticing.in_process(),
        *encoder.in_process(),
        *place.rows(),
        *noticing.imports(),
        *noticing.commands(),
    ]
)
