"""Police protection under section 46 of the Children Act 1989: taken, watched over, ended.

The inspection found no record of who the designated officer was, of how the power was managed, or
of when and in what circumstances it ended, and children taken to police stations. This room
promises that the 72 hours count down in sight of the designated officer, that authority, child and
parents are told or the reason is written down, and that a police station is never used without a
reason told before the act.
"""
