"""Holding a session up: the page, the terminal, and the data. Pure: values in, text out."""
