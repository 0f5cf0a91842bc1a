"""How far each detector can be trusted, measured on coded sessions; a development tool, not part of the package."""
