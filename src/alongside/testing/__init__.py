"""What our own tests use and a detector's author may: invented scenes, and the contract every detector keeps."""

from alongside.testing.contract import CHECKS, check_detector
from alongside.testing.scenes import scene_of, transcript_of

__all__ = ["CHECKS", "check_detector", "scene_of", "transcript_of"]
