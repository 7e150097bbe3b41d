"""Concerns."""
