"""Cases in which nothing may be said, written from the catalogue and not from the rules."""
