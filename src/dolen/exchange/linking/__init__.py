"""The nightly comparison of everybody with everybody: what differs becomes work, never a merge."""
