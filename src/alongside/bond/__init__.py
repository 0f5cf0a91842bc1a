"""What happens between the two: strain and repair, near and away, and what came instead of what was expected. Pure."""
