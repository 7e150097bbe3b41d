"""Dolen: child protection, joined up. Read `recording.store.record` first, the one way in."""
