"""Changes of the access room's tables."""
