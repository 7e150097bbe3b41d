"""Case files: what really happened to a child, told as a timeline, and read back into our facts.

The report that Dolen answers tells of children in boxes of a few lines. A case file holds such a
box as events with times, with what ought to have been done. Read here and replayed, it shows what
Dolen would have raised, when and to whom.
"""
