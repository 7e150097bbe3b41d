"""What a judgement changes, in words: duties, flags and concerns that come, move, change or end."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.flags.registry import flags
from dolen.recording.foreseeing import Change, Effect
from dolen.web.presenting.roles import role_name
from dolen.web.words import translated

Called = Callable[[str], str]
"""The words for a canonical id."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change: what it is about, what happens to it, whose task it is.

    After the deed `happened` says whether it came about, and `why` why not.
    """

    sort: str
    says: str
    what: str
    task_of: str
    own: bool
    kind: str
    happened: bool = False
    why: str = ""


def change_line(
    change: Change, called: Called, *, readable: Collection[str], own_roles: Collection[str]
) -> ChangeLine:
    """One change in words. What rests on a fact that is not `readable` is not said in full."""
    effect = change.effect
    return ChangeLine(
        sort=_sort(effect.sort),
        says=_says(effect, readable),
        what=_what(change, called),
        task_of=role_name(effect.owner) if effect.owner else "",
        own=effect.owner in own_roles,
        kind=change.kind,
    )


def _sort(sort: str) -> str:
    return {"duty": _("Duty"), "flag": _("Warning"), "concern": _("Concern")}[sort]


def _says(effect: Effect, readable: Collection[str]) -> str:
    if not set(effect.rests_on.split(",")) <= set(readable):
        return _("It rests on a record that you may not read.")
    known = {"duty": duties, "flag": flags, "concern": concerns}[effect.sort]
    rule = known.get(effect.rule)  # type: ignore[attr-defined]  # each holds rules with words
    return translated(rule.says) if rule is not None else effect.rule


def _what(change: Change, called: Called) -> str:
    before, after = change.before, change.after
    if before is None:
        return _("Begins for %(whom)s") % {"whom": called(change.effect.whom)}
    if after is None:
        return _("Ends for %(whom)s") % {"whom": called(before.whom)}
    if change.kind == "moves":
        words = {"from": called(before.whom), "to": called(after.whom)}
        return _("Moves from %(from)s to %(to)s") % words
    return _("Stands otherwise for %(whom)s: %(before)s, then %(after)s") % {
        "whom": called(after.whom),
        "before": state_words(before.state),
        "after": state_words(after.state),
    }


def state_words(state: str) -> str:
    """How a duty, flag or concern stands, in words."""
    return {
        "open": _("open"),
        "overdue": _("overdue"),
        "met": _("done"),
        "met_late": _("done late"),
        "breached": _("breached"),
        "excused": _("excused"),
        "cancelled": _("no longer needed"),
        "cancelled_late": _("no longer needed, but late"),
        "superseded": _("taken over"),
        "raised": _("waits for an answer"),
        "answered": _("answered"),
        "on": _("stands"),
    }.get(state, state)
