"""Sealed storage: keys, boxes, fading, backups; and who sits where. The innermost part that knows Django."""
