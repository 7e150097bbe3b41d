"""Domestic abuse: the risk tool, the specialist's review, MARAC, the school and the health visitor.

The inspection found that specialists reviewed incidents daily and served adult victims well, and
that nobody saw repeated incidents as a growing risk to the children who live with them. This room
promises that every child of such a household is counted at every incident, that the school and the
health visitor hear of it in time, and that a case listed for a meeting is not passed over unseen.
"""
