"""Everything the page of a person (or place) shows, put together from what was opened."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator

from dolen.access.permissions import is_partner
from dolen.access.redact import Shown
from dolen.concerns.facts import KINDS as CONCERN_KINDS
from dolen.journal.told import Told
from dolen.people.joining import LIVES_AT
from dolen.web.gathering.dealings import DealingGroup, dealings
from dolen.web.gathering.evidence import evidence
from dolen.web.gathering.names import names_of, tellers
from dolen.web.gathering.opened import Opened, flags_readable
from dolen.web.gathering.tied import REPORTED, TiedGroup, TiedRow, groups, reported, rows
from dolen.web.presenting import concerns as concern_cards
from dolen.web.presenting import flags as flag_badges
from dolen.web.presenting import many_duties, people, timeline, voice
from dolen.web.presenting import relations as relation_lines
from dolen.web.presenting.concerns import ConcernCard, Repeated, repeated
from dolen.web.presenting.duties import DutyLine
from dolen.web.presenting.flags import FlagBadge
from dolen.web.presenting.many_duties import DutyLines
from dolen.web.presenting.naming import Named
from dolen.web.presenting.relations import RelationLine
from dolen.web.presenting.sources import Source, source
from dolen.web.presenting.timeline import Entry, Gap, Telling

ENTRIES_AT_ONCE = 10
AT_A_GLANCE = 5
"""How many entries of the history stand on the first page of a person."""

Pairs = Sequence[tuple[Told, Shown]]


@dataclass(frozen=True, slots=True)
class Heard:
    """The child's own words in one dealing: what, when, said to whom."""

    voices: tuple[voice.Voice, ...]
    when: dt.datetime
    by: str


class PersonPage:
    """The parts of a page about one nominal; each is worked out once, when asked for."""

    def __init__(
        self,
        opened: Opened,
        *,
        number: str = "1",
        at_once: int | None = ENTRIES_AT_ONCE,
        glance: bool = False,
        beside: Collection[str] = (),
    ) -> None:
        """`at_once` entries of the history stand on a page, all of them with None.

        At a glance only what people told stands there, not what the house noticed.
        `beside` are others whom the page names.
        """
        self._opened = opened
        self._evidence = evidence(opened)
        heard = _heard(opened)
        pairs = list(opened.entries)
        of_page = at_once or max(len(pairs), 1)
        self.pages: Page[Any] = Paginator(pairs[::-1], of_page).get_page(number)
        self._on_page: Pairs = list(self.pages.object_list)[::-1]
        if glance:
            self._on_page = [pair for pair in pairs if not _by_the_house(pair[0])][-AT_A_GLANCE:]
        self._heard = heard
        then = opened.moment.known_to if opened.moment.is_past else None
        named = names_of(self._named() | set(beside), reason=opened.reading.purpose, known_to=then)
        self.names = replace(named, own=opened.nominal)
        self._telling = Telling(self.names, self._tellers(), voice.unheard(_readable(pairs), heard))

    def _named(self) -> set[str]:
        shown = [*self._on_page, *self._evidence]
        # That a pattern was found names nobody whom the facts it rests on would not.
        told_by_people = [
            told for told, seen in shown if seen.told and told.kind not in CONCERN_KINDS
        ]
        about = {one.nominal for told in told_by_people for one in told.about}
        missed = {one.nominal for told, _source in self._reported for one in told.about}
        return about | missed | self._opened.named()

    def _tellers(self) -> dict[str, str]:
        if is_partner(self._opened.reading.member):
            return {}
        shown = [told for told, seen in (*self._on_page, *self._evidence) if not seen.is_card]
        return tellers([*shown, *self._heard[-1:]])

    @cached_property
    def relations(self) -> list[RelationLine]:
        """Everybody and everything tied to the nominal, and when."""
        opened = self._opened
        return relation_lines.lines(
            opened.relations, opened.nominal, self.names, opened.moment.as_of
        )

    @cached_property
    def tied(self) -> tuple[TiedRow, ...]:
        """The same as rows of a table: with a bar for the period, its fact, and how sure it is."""
        return rows(self.relations, self._opened.moment.as_of, self._sources)

    @cached_property
    def tied_groups(self) -> list[TiedGroup]:
        """The same for a place, by what ties people to it."""
        found = groups(self.relations, self._opened.moment.as_of, self._sources)
        return found + reported(self._reported, self.names, self._opened.moment.as_of)

    @cached_property
    def _reported(self) -> list[tuple[Told, Source]]:
        """The reports that a child was missing from here."""
        opened = self._opened
        return [
            (told, source(told, shown.fact))
            for told, shown in opened.entries
            if told.kind == REPORTED and shown.fact and told.place_nominal() == opened.nominal
        ]

    @cached_property
    def _sources(self) -> dict[str, Source]:
        wanted = {one.period.source for one in self.relations}
        return {
            told.uid: source(told, shown.fact)
            for told, shown in self._opened.entries
            if told.uid in wanted and shown.fact is not None
        }

    @cached_property
    def banner(self) -> people.Banner:
        """Whose record this is."""
        reading, moment = self._opened.reading, self._opened.moment
        return people.banner(
            reading.person,
            people.Called(reading.label, reading.reference),
            self.relations,
            moment.as_of,
            lives_with=self._lives_with(),
        )

    def _lives_with(self) -> list[Named]:
        """Who else lives now where the nominal does, as far as the reader may know."""
        homes = {one.nominal for one in self.relations if one.current and one.relation == LIVES_AT}
        readable = self._opened.readable | {told.uid for told, _shown in self._evidence}
        return [
            self.names.of(one.from_nominal)
            for one in self._opened.household
            if one.to_nominal in homes
            and one.holds_at(self._opened.moment.as_of)
            and one.source in readable
            and one.from_nominal in self.names.labels
        ]

    @cached_property
    def flags(self) -> list[FlagBadge]:
        """The warnings that stand."""
        opened = self._opened
        return flag_badges.badges(opened.flags, flags_readable(opened), opened.moment.as_of)

    @cached_property
    def duties(self) -> DutyLines:
        """Every duty for the nominal, the most pressing first."""
        return many_duties.lines(self._opened.duties, self.names, self._opened.moment.as_of)

    @cached_property
    def open_duties(self) -> DutyLines:
        """Those somebody still has to meet, and guards that did not hold."""
        return self.duties.open

    @cached_property
    def done_duties(self) -> DutyLines:
        """The other ones."""
        return self.duties.done

    @cached_property
    def concerns(self) -> list[ConcernCard]:
        """Dangerous patterns around the nominal, each with why."""
        opened = self._opened
        entries = timeline.Entries(self._evidence, self._telling)
        if opened.moment.is_past:
            return concern_cards.of_found(opened.concerns_found, self.names, entries)
        return concern_cards.of_rows(opened.concern_rows, self.names, entries)

    @cached_property
    def waiting_groups(self) -> list[Repeated]:
        """Those not answered yet, repeated ones together, those first that speak of danger."""
        return sorted(repeated(self.waiting_concerns), key=lambda one: not one.newest.grave)

    @property
    def answered_groups(self) -> list[Repeated]:
        """Those answered, repeated ones together."""
        return repeated(self.answered_concerns)

    @cached_property
    def waiting_concerns(self) -> list[ConcernCard]:
        """Those not answered yet."""
        return [one for one in self.concerns if not one.answered]

    @property
    def answered_concerns(self) -> list[ConcernCard]:
        """Those answered, or withdrawn."""
        return [one for one in self.concerns if one.answered]

    @cached_property
    def cases(self) -> list[people.CaseLine]:
        """The cases about the nominal, open ones first."""
        return people.case_lines(self._opened.cases)

    @cached_property
    def dealings(self) -> list[DealingGroup]:
        """Notices, crimes, meetings and conferences, each with a page that tells the rest."""
        return dealings(self._opened.entries)

    @cached_property
    def next(self) -> DutyLine | None:
        """The most pressing of what the reader must do, else of what anybody must."""
        roles = self._opened.reading.member.roles
        mine = self.duties.first_live(lambda owner: owner in roles)
        return mine or self.duties.first_live(lambda _owner: True)

    @property
    def next_is_mine(self) -> bool:
        """Whether the next thing to do is the reader's own."""
        return self.next is not None and (self.next.owner_role in self._opened.reading.member.roles)

    @cached_property
    def heard(self) -> Heard | None:
        """The child's own words, the newest."""
        if not self._heard:
            return None
        latest = self._heard[-1]
        shown = next(seen for told, seen in self._opened.entries if told.uid == latest.uid)
        if shown.fact is None:
            return None
        by = self._telling.by.get(latest.uid) or timeline.entry(latest, shown, self._telling).by
        return Heard(voice.voices(shown.fact), latest.happened_at, by)

    @cached_property
    def timeline(self) -> list[Entry | Gap]:
        """What happened, newest first, with the gaps."""
        latest = self._opened.moment.as_of if self.pages.number == 1 else None
        return timeline.timeline(self._on_page, self._telling, as_of=latest)

    @cached_property
    def cards(self) -> int:
        """How many facts are held that the reader may not read."""
        return sum(1 for _told, shown in self._opened.entries if shown.is_card)

    @cached_property
    def has_been_missing(self) -> bool:
        """Whether the child has a history of going missing that the reader may know of."""
        kinds = ("missing.", "miraf.", "trigger.")
        return any(told.kind.startswith(kinds) for told, _shown in self._opened.entries)


def _by_the_house(told: Told) -> bool:
    return told.kind.startswith(("duty.", "concern."))


def _heard(opened: Opened) -> list[Told]:
    found = []
    for told, shown in opened.entries:
        if shown.fact is not None and voice.speaks_for(told, opened.nominal):
            if voice.voices(shown.fact):
                found.append(told)
    return found


def _readable(pairs: Pairs) -> list[Told]:
    return [told for told, shown in pairs if not shown.is_card]
