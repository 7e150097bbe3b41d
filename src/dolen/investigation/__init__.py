"""Investigation."""
