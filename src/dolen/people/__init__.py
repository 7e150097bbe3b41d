"""People, places and things: who the facts speak of, and what joins them.

A fact keeps what was said of somebody for ever. This room keeps a picture of who that was: mentions
joined into nominals by judgements that are explained and can be undone, relations with their
periods, and the keys by which an officer finds a child. The inspection found children known under
several names in stores that did not meet; here nothing is known only in one place. Every table is a
projection: thrown away and rebuilt from the journal, it comes back the same.
"""
