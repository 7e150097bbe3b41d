"""The pages on which people read. Each view is thin: it opens, puts together, shows."""
