from alongside.notice.engine import Detector

DETECTORS: tuple[Detector, ...] = ()
