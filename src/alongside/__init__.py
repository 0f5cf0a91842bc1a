"""Alongside: places in the words of a therapy session where two people might look together."""

__version__ = "0.1.0"
