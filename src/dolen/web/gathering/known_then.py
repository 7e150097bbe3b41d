"""A child's whole picture on a past moment."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from dolen.journal.bundles import Withheld
from dolen.journal.canonical import moment_text
from dolen.journal.told import Told
from dolen.web.gathering.opened import Opened
from dolen.web.gathering.page_of_person import PersonPage
from dolen.web.presenting.concerns import ConcernCard
from dolen.web.presenting.roles import role_name
from dolen.web.presenting.timeline import Entry
from dolen.web.presenting.who_told import ToldLine, who_was_told
from dolen.web.words import translated


class KnownThen(PersonPage):
    """The page of a person at a past moment, whole, with who had been told by then."""

    def __init__(self, opened: Opened) -> None:
        """Every part is shown whole: nothing of a review stands on a second page."""
        super().__init__(opened, at_once=None)
        self.opened = opened

    @cached_property
    def who_was_told(self) -> list[ToldLine]:
        """Alarms, concerns, notices and all else by which somebody was told, the earliest first."""
        return who_was_told(self.opened.entries, self._telling)

    @property
    def disclosed(self) -> list[Told]:
        """Every fact the picture shows whole, the child's own and those concerns rest on."""
        found = {told.uid: told for told, shown in self._evidence if shown.told is not None}
        return list({**found, **{one.uid: one for one in self.opened.told}}.values())

    @property
    def withheld(self) -> list[Withheld]:
        """Every fact about the child that the reader may know of and not read."""
        return [
            Withheld(told.uid, translated(shown.says), role_name(shown.ask) if shown.ask else "")
            for told, shown in self.opened.entries
            if shown.is_card
        ]

    def as_json(self) -> dict[str, Any]:
        """The picture as plain values; `fact` and `facts` name facts that are in the bundle."""
        held = {one.uid for one in self.disclosed}
        return {
            "name": self.banner.name,
            "reference": self.banner.reference,
            "facts_of_the_person": {
                one.key: one.value or ", ".join(link.words for link in one.links)
                for one in self.banner.facts
            },
            "childs_words": [
                {"words": voice.words, "language": voice.language, "when": _at(item.when),
                 "fact": item.uid}
                for item in self.timeline
                if isinstance(item, Entry)
                for voice in item.voices
            ],
            "warnings": [
                {"says": one.says, "level": one.level, "since": _at(one.since)}
                for one in self.flags
            ],
            "duties": [
                {
                    "rule": one.rule, "says": one.says, "status": one.status.value,
                    "owner": one.owner, "binds": one.force_label, "due": _at(one.due),
                    "opened": _at(one.opened_at), "met": _at(one.met), "matter": one.matter,
                    "facts": sorted({one.key} & held),
                }
                for one in self.duties
            ],
            "concerns": [_concern(one) for one in self.concerns],
            "who_had_been_told": [
                {"when": _at(one.when), "recorded": _at(one.recorded_at), "how": one.how,
                 "to": one.to, "says": one.says, "fact": one.fact}
                for one in self.who_was_told
            ],
            "history": [
                {"when": _at(one.when), "title": one.title, "says": one.sentence, "by": one.by,
                 "fact": one.uid}
                for one in self.timeline
                if isinstance(one, Entry) and one.uid
            ],
            "ties": [
                {"says": one.words, "who": one.other.words, "when": one.when}
                for one in self.relations
            ],
            "withheld": [{"says": one.says, "ask": one.ask} for one in self.withheld],
        }  # fmt: skip


def _concern(card: ConcernCard) -> dict[str, Any]:
    evidence: Sequence[Entry] = card.evidence
    return {
        "rule": card.rule, "says": card.says, "to": card.to, "at": _at(card.at),
        "joins": [one.words for one in card.links], "facts": [one.uid for one in evidence],
        "facts_not_shown": card.unseen,
    }  # fmt: skip


def _at(moment: dt.datetime | None) -> str | None:
    return None if moment is None else moment_text(moment)
