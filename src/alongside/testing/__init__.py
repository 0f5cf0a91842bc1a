"""What our own tests use and a detector's author may: invented scenes, and the contract every detector keeps."""

from alongside.testing.contract import CHECKS, check_detector
from alongside.testing.courses import hours_of
from alongside.testing.reports import card_of, known_of, registry_of, report_of, seen_in
from alongside.testing.scenes import scene_of, transcript_of

__all__ = [
    "CHECKS", "card_of", "check_detector", "hours_of", "known_of", "registry_of", "report_of", "scene_of", "seen_in", "transcript_of",
]  # fmt: skip
