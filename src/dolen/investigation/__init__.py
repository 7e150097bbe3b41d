"""Investigation: the crime against a child, its suspects, and what the child is told of it.

The inspection found crimes disclosed and not recorded, enquiries that stood still without a reason,
and children who never learned what came of what they had said. This room promises that a disclosure
is a report, that a suspect's other children are thought of, and that the child is told what
happened and why, or the reason why not is written down.
"""
