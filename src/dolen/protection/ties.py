"""Authorities tied to a child in police protection: told of it, or whose order or placement it is.

Where the child was found or lives (in `protection.taken`) tells an authority nothing: telling it is
a duty, and the tie begins when it was told. Nor does `protection.placed`, which names the authority
that ought to take the child in.
"""

from dolen.access.standing import TieRule, known_to_authority, told_to_authority

TIES: tuple[TieRule, ...] = (
    *told_to_authority("protection.authority_informed"),
    *told_to_authority("protection.home_authority_informed", "la"),
    known_to_authority("child.found_under_order"),
    known_to_authority("child.placed"),
)
"""Every tie this room's facts give."""
