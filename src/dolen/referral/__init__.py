"""Public protection notices: what the police tell an authority about a child, and what comes of it.

The inspection found notices without the child's views, history or consent, no record whether they
were sent, eight in ten ending in no further action, and no way to learn of a decision or to
challenge it. This room promises that each child has a notice of their own, that it reaches the
right authority, and that nobody stops asking until it is known what was done for the child.
"""
