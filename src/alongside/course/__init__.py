"""Many sessions of one course: threads, signs of growth, and what the two wrote beside them. Pure."""
