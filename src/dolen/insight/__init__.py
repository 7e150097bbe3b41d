"""What the force can learn from its own history: what another policy would have meant.

The inspection found leaders who counted activity and could not say what a change would bring. This
storey promises that a number can be tried on what really happened before anybody adopts it.
"""
