"""A course of therapy as a plain folder on disk: readable without us, never half-written. Not sealed."""
