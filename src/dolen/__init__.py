"""Dolen: child protection, joined up. Begin reading with `recording.store.record`, the one way in."""
