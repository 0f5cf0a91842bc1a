"""Alongside: places in the words of a therapy session where two people might look together."""

import os

__version__ = "0.1.0"

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
"""The runtime of the turn encoder would send word of its use to its makers; nothing leaves the machine. Read when it is imported."""
