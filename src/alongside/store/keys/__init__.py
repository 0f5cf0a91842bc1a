"""Wrapped keys, in a database of their own, so that a key that is destroyed is in no backup of the data."""
