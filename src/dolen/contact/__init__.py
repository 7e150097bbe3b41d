"""Initial contact: the call, its grade, the visit, and every child of the household seen and heard.

The inspection found that children at an incident were often neither seen nor spoken to, that their
words and behaviour were not written down and the state of their home not noted, and that calls
about children waited in a diary. This room promises one row for each child known or learnt to be
there, the child's own words kept apart from anybody's reading of them, and that no call about a
child waits unseen.
"""
