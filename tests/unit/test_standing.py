"""Which figures earn which place."""

import pytest

from alongside.notice import Claim
from alongside.notice.standing import Agreement, Reliability, Standing, Tally, Verdicts


def tally(hits: int, both: int) -> Tally:
    return Tally(
        hours=2.0,
        hits=hits,
        false=hits - both,
        coders={"A": Agreement(hits, 40, both), "B": Agreement(hits, 40, 0)},
    )


NOTHING = Tally(hours=2.0, hits=0, false=0, coders={})


@pytest.mark.parametrize(
    ("real", "invented", "standing"),
    [
        (tally(15, 9), NOTHING, Standing.FEW),
        (tally(14, 14), tally(20, 20), Standing.FOLDED),
        (tally(20, 10), tally(20, 20), Standing.FOLDED),
        (tally(20, 7), tally(20, 20), Standing.OFF),
        (tally(9, 3), tally(24, 21), Standing.FOLDED),
        (tally(9, 1), tally(24, 21), Standing.OFF),
        (tally(9, 0), tally(24, 21), Standing.OFF),
        (tally(4, 0), tally(20, 20), Standing.FOLDED),
        (tally(4, 0), tally(20, 7), Standing.OFF),
        (tally(5, 4), tally(20, 7), Standing.FOLDED),
        (tally(4, 0), tally(4, 0), Standing.FOLDED),
        (NOTHING, tally(9, 0), Standing.OFF),
        (NOTHING, NOTHING, Standing.FOLDED),
    ],
)
def test_a_read_kind_stands_by_its_precision(real: Tally, invented: Tally, standing: Standing) -> None:
    assert (
        Reliability(kind="k", version=1, claim=Claim.READ, real=real, invented=invented).standing is standing
    )


@pytest.mark.parametrize(
    ("verdicts", "standing"),
    [
        (Verdicts(hits=80, judged=50, true=49, mention=25), Standing.FEW),
        (Verdicts(hits=80, judged=50, true=49, mention=24), Standing.MARGIN),
        (Verdicts(hits=80, judged=50, true=48, mention=50), Standing.OFF),
        (Verdicts(hits=80, judged=49, true=49, mention=49), Standing.FOLDED),
        (Verdicts(hits=7, judged=7, true=7, mention=7), Standing.FEW),
        (None, Standing.FOLDED),
    ],
)
def test_a_seen_kind_stands_by_its_literal_truth(verdicts: Verdicts | None, standing: Standing) -> None:
    one = Reliability(
        kind="k", version=1, claim=Claim.SEEN, real=tally(20, 0), invented=NOTHING, verdicts=verdicts
    )
    assert one.standing is standing
