"""`dolen places`."""
