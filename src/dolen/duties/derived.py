"""Worked-out answers, as the rooms declare them beside their duties."""

from dolen.journal.derived import Answer, Derived, Number, Reader

__all__ = ["Answer", "Derived", "Number", "Reader"]
