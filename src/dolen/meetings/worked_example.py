"""What the inspection found of one meeting, made up: forty-one children, and an hour for them."""

from dolen.recording.examples import Example

EXAMPLES: tuple[Example, ...] = ()
"""What this room lends to a demonstration."""
