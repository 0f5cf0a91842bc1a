"""The course page: many sessions of one course, held up to the two people whose course it is."""
