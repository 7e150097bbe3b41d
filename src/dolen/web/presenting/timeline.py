"""A person's, place's or case's history: the newest first, with the gaps between shown as gaps."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dolen.access.redact import Shown
from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.journal.fact import Fact
from dolen.journal.registry import registry
from dolen.journal.told import Told
from dolen.web.presenting.answers import Answer, answers
from dolen.web.presenting.naming import Names
from dolen.web.presenting.roles import role_name
from dolen.web.presenting.sentences import sentence
from dolen.web.presenting.together import escalates, together_in
from dolen.web.presenting.voice import Voice, voice_fields, voices
from dolen.web.templatetags.words import london
from dolen.web.words import translated

LONG_GAP = dt.timedelta(days=7)
"""A silence longer than this is shown (by design, no rule of law)."""
NOTICE = "ppn.submitted"
"""The kind of fact that has a page of its own, on which one sees how far it has come."""
RECORDED_LATER = dt.timedelta(hours=1)
"""From how long after it happened the moment of recording is shown beside it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A time in which nothing was told, ended by an entry or by the moment one looks from."""

    words: str
    is_gap: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact in a timeline, or (with `ask`) a card that says one is held and whom to ask.

    `folded` are the times of one duty's escalations, told as one entry. `notice_href` leads to the
    page that says how far a notice has come.
    """

    title: str
    sentence: str
    uid: str = ""
    rule: str = ""
    when: dt.datetime | None = None
    until: dt.datetime | None = None
    recorded_at: dt.datetime | None = None
    recorded: str = ""
    by: str = ""
    source: str = ""
    matter: str = ""
    matter_href: str = ""
    answers: tuple[Answer, ...] = ()
    voices: tuple[Voice, ...] = ()
    unheard: bool = False
    hidden: bool = False
    folded: tuple[str, ...] = ()
    notice_href: str = ""
    ask: str = ""
    is_gap: bool = False

    @property
    def is_card(self) -> bool:
        """Whether only its existence is shown."""
        return bool(self.ask) or not self.uid


@dataclass(frozen=True, slots=True)
class Telling:
    """What entries are told with: names, who recorded each fact, which dealings heard no child."""

    names: Names
    by: Mapping[str, str] = field(default_factory=dict)
    unheard: frozenset[str] = frozenset()


def timeline(
    entries: Sequence[tuple[Told, Shown]], telling: Telling, *, as_of: dt.datetime | None
) -> list[Entry | Gap]:
    """The entries newest first; `entries` come in canonical order.

    With `as_of` a long silence up to that moment is shown on top.
    """
    found: list[Entry | Gap] = []
    later = as_of
    for together in together_in(entries[::-1]):
        told, shown = together[0]
        if later is not None and later - told.happened_at > LONG_GAP:
            found.append(_gap(told.happened_at, later, last=later == as_of))
        one = entry(told, shown, telling)
        found.append(escalated(one, together) if escalates(together[0]) else one)
        earliest = together[-1][0].happened_at
        later = min(later, earliest) if later is not None else earliest
    return found


def escalated(one: Entry, together: Sequence[tuple[Told, Shown]]) -> Entry:
    """The entry of one duty's escalations, newest first, that follow one another."""
    said = [
        (london(told.happened_at), role_name(str(told.fact.to)))  # type: ignore[attr-defined]  # of its kind
        for told, _shown in together
    ]
    if len(said) == 1:
        return replace(one, sentence=_("Escalated to %(to)s.") % {"to": said[0][1]})
    words = ngettext(
        "Escalated %(count)s time, last to %(to)s.",
        "Escalated %(count)s times, last to %(to)s.",
        len(said),
    )
    times = tuple(_("%(when)s: to %(to)s") % {"when": when, "to": to} for when, to in said)
    return replace(
        one, sentence=words % {"count": len(said), "to": said[0][1]}, answers=(), folded=times
    )


def entry(told: Told, shown: Shown, telling: Telling) -> Entry:
    """One fact as its entry, or as a card."""
    if shown.is_card or shown.fact is None:
        return Entry(
            title=_("A record is held here"),
            sentence=translated(shown.says),
            ask=role_name(shown.ask) if shown.ask else _("your supervisor"),
        )
    fact, whole = shown.fact, shown.told
    by = telling.by.get(told.uid) or (role_name(fact.by_role) if fact.by_role else "")
    late = told.recorded_at - told.happened_at > RECORDED_LATER
    return Entry(
        uid=told.uid,
        title=translated(registry.fact_class(told.kind).title),
        sentence=sentence(fact, whole, telling.names, by=by),
        rule=_rule_words(fact),
        when=told.happened_at,
        until=fact.happened_until,
        recorded_at=told.recorded_at if late else None,
        by=by,
        source=_("From %(store)s") % {"store": fact.provenance.store} if fact.provenance else "",
        matter=told.case or "",
        matter_href=reverse("web:case", args=[told.case]) if told.case else "",
        answers=answers(fact, whole, telling.names),
        voices=voices(fact) if voice_fields(told.kind) else (),
        unheard=told.uid in telling.unheard,
        hidden=bool(shown.hidden),
        notice_href=reverse("web:notice", args=[told.uid]) if told.kind == NOTICE else "",
    )


class Entries(Mapping[str, Entry]):
    """Facts by their uid, each told briefly when it is first asked for."""

    def __init__(self, shown: Iterable[tuple[Told, Shown]], telling: Telling) -> None:
        self._shown = {told.uid: (told, one) for told, one in shown}
        self._telling = telling
        self._told: dict[str, Entry] = {}

    def __getitem__(self, uid: str) -> Entry:
        if uid not in self._told:
            self._told[uid] = brief(*self._shown[uid], self._telling)
        return self._told[uid]

    def __contains__(self, uid: object) -> bool:
        return uid in self._shown

    def __iter__(self) -> Iterator[str]:
        return iter(self._shown)

    def __len__(self) -> int:
        return len(self._shown)


def brief(told: Told, shown: Shown, telling: Telling) -> Entry:
    """One fact as its sentence alone. Only for a fact that is shown whole or in part."""
    if shown.fact is None:
        return entry(told, shown, telling)
    by = telling.by.get(told.uid) or (role_name(shown.fact.by_role) if shown.fact.by_role else "")
    words = sentence(shown.fact, shown.told, telling.names, by=by)
    return Entry(title="", sentence=words, uid=told.uid, when=told.happened_at)


def _rule_words(fact: Fact) -> str:
    """What the rule says of which the house tells a deed (a concern raised, a duty escalated)."""
    concern, duty = (str(getattr(fact, name, "")) for name in ("concern", "duty"))
    if fact.kind.startswith("concern.") and concern in concerns:
        return translated(concerns[concern].says)
    if fact.kind.startswith("duty.") and duty in duties:
        return translated(duties[duty].says)
    return ""


def _gap(from_: dt.datetime, until: dt.datetime, *, last: bool) -> Gap:
    days = (until - from_).days
    if last:
        words = ngettext(
            "Nothing recorded in the last %(days)s day",
            "Nothing recorded in the last %(days)s days",
            days,
        )
    else:
        words = ngettext(
            "Nothing recorded for %(days)s day", "Nothing recorded for %(days)s days", days
        )
    return Gap(words % {"days": days})
