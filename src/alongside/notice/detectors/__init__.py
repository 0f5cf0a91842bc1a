"""One module for each thing that is noticed; every module has ``DETECTORS``."""
