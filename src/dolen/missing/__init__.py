"""Missing children: from the first report to the interview on return, and ready for the next time.

The inspection found children graded "medium" without a reason, a patrol sent after six hours,
known addresses visited after a day, assessments (MIRAF) in a store of their own that officers did
not know of, and interviews not held or not written down. This room promises that what is known of a
child is in front of whoever grades the risk, that clocks run on the risk the facts support and not
on the one somebody typed, and that every child who comes back is heard twice: by police, and by
somebody independent.
"""
