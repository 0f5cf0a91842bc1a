"""How the detector of danger introduces itself: what it looks for, how it was measured, and its limits."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from alongside.translation import gettext as _

KIND = "danger"


@cache
def measured() -> dict[str, Any]:
    """The shipped figures; ``reliability/danger.py`` makes them."""
    told = json.loads(files("alongside.notice.danger").joinpath("measured.json").read_text(encoding="utf-8"))
    return dict(told)


def lines() -> list[str]:
    """A sentence each."""
    known = measured()
    return [
        _(
            "looks for: words of wanting to die, suicide, self-harm, violence given or suffered, and abuse, said by anybody in the session"
        ),
        _(
            "tells: the place, and whether its words look denied, past, supposed, somebody else's or like a figure of speech"
        ),
        _(
            "source: our own wordings after the steps of the Columbia scale (Posner et al. 2011); five questions of ConText (Harkema et al. 2009); a small part learned from posts"
        ),
        _(
            "on {posts} posts, severity 3 and above: recall {recall}, precision {precision} tuned for posts; recall {as_recall} as it runs on sessions"
        ).format(
            posts=known["posts"],
            recall=known["recall"],
            precision=known["precision"],
            as_recall=known["recall_in_sessions"],
        ),
        _("on plain sentences written after the wordings were fixed: {found} of {sentences} found").format(
            found=known["found"], sentences=known["sentences"]
        ),
        _("false alarms an hour: {real} on real sessions, {invented} on invented ones").format(
            real=known["false_real"], invented=known["false_invented"]
        ),
        _(
            "limits: it reads words alone, and it misses things. It is no assessment of risk, and nothing found means nothing."
        ),
    ]
