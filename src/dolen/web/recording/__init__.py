"""The pages on which people tell what happened: one screen for each record, and its receipt."""
