"""Meetings about children: strategy discussions, MACE, MARAC, MAPPA, conferences, daily meetings.

The inspection found one meeting with over forty children on its list and an hour for them: only
those thought to be at the highest risk were spoken of. This room promises that the list is ordered
by risk with the reason of each place, that too little time is seen beforehand, that no minutes are
closed while somebody listed has no outcome, and that what was agreed is owed by a day.
"""
