"""Tests of the law: sources, dated numbers, calendars and clocks."""
