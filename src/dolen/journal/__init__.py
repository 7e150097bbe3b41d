"""The only store of what happened: facts told once, sealed, and checked by whoever wishes.

The inspection found records in stores that nobody could join or trust. Here every fact is kept once
and never edited; a partner that holds one of our checkpoints can show any later change; and what
must go can go, with nothing left behind but that it went, by whose authority.
"""
