"""A row told as facts, or why it cannot be: a row is told whole or not at all."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from pydantic import BaseModel, ValidationError

from dolen.exchange.importing import keyed, wording
from dolen.exchange.importing.answers import Clock
from dolen.exchange.importing.cells import Cells, Refused
from dolen.exchange.importing.checking import DESCRIBED, SAID, Checked, SubjectField, Wanted
from dolen.exchange.importing.drafts import Draft, Outcome, Telling
from dolen.exchange.importing.mapping import Subject, When
from dolen.exchange.importing.rows import Reject, Row
from dolen.journal.canonical import canonical
from dolen.journal.fact import Fact, Provenance
from dolen.journal.registry import registry

AHEAD = dt.timedelta(minutes=5)
_SHOWN = 200


class Teller:
    """Tells the rows of one store. No alarm rings for what lies before `cut_over`."""

    def __init__(self, checked: Checked, *, now: dt.datetime, cut_over: dt.datetime) -> None:
        self._checked, self._map = checked, checked.mapping
        self._store = checked.mapping.store
        self._now, self._cut_over = now, cut_over
        self._clock = Clock(self._map.row.dates, self._map.row.zone, now.date())

    def tell(self, row: Row | Reject) -> Outcome:
        """What a row comes to."""
        if isinstance(row, Reject):
            return Outcome(rejects=(row,))
        cells = Cells(row.cells, self._map.row.empty, self._clock)
        draft = Draft(row, "", cells)
        try:
            draft.key = cells.needed(self._map.row.key)
            draft.provenance = self._provenance(draft)
        except Refused as why:
            draft.refuse(why)
            return Outcome(rejects=tuple(draft.refused))
        for wanted in self._checked.wanted:
            if all(_holds(cells, when) for when in wanted.how.when):
                self._fact(draft, wanted)
        if draft.refused:
            return Outcome(rejects=tuple(draft.refused))
        return Outcome(tuple(draft.tellings))

    def _provenance(self, draft: Draft) -> Provenance:
        row, cells = self._map.row, draft.cells
        told: dict[str, Any] = {"store": self._store, "key": draft.key, "cut_over": self._cut_over}
        if row.dated is not None:
            told["dated"] = cells.day(row.dated)
        if row.confidence is not None and (given := cells.value(row.confidence)):
            told["confidence"] = given
        if row.language is not None:
            told["language"] = cells.value(row.language)
        columns = {"key": row.key, "confidence": row.confidence, "language": row.language}
        try:
            return Provenance.model_validate(told)
        except ValidationError as error:
            first = error.errors()[0]
            name = str(first["loc"][0])
            cell = columns.get(name)
            given = str(told.get(name, ""))
            accepted = wording.field_accepts(first)
            raise Refused(", ".join(cell.names()) if cell else name, given, accepted) from error

    def _fact(self, draft: Draft, wanted: Wanted) -> None:
        before = len(draft.refused)
        given = self._header(draft, wanted)
        columns: dict[str, tuple[str, str]] = {}
        for one in wanted.plain:
            try:
                value = draft.cells.answer(one.cell, one.answer)
            except Refused as why:
                draft.refuse(why)
                continue
            if value is not None:
                given[one.name] = value
                columns[one.name] = (", ".join(one.cell.names()), draft.cells.shown(one.cell))
        try:
            self._precision(draft, wanted, given)
        except Refused as why:
            draft.refuse(why)
        for subject in wanted.subjects:
            self._name(draft, subject, given, wanted)
        if len(draft.refused) == before:
            self._keep(draft, wanted, given, columns)

    def _header(self, draft: Draft, wanted: Wanted) -> dict[str, Any]:
        how, cells = wanted.how, draft.cells
        given: dict[str, Any] = {"provenance": draft.provenance}
        happened = how.happened or self._map.row.happened
        try:
            if happened is not None:
                given["happened_at"] = self._past(cells, cells.moment_needed(happened), happened)
            if how.until is not None:
                given["happened_until"] = cells.moment(how.until)
            if how.learned is not None:
                given["learned_at"] = cells.moment(how.learned)
            for name, cell in (("case", how.case), ("crime", how.crime)):
                if cell is not None and (told := cells.value(cell)):
                    given[name] = keyed.matter_of(self._store, str(told))
        except Refused as why:
            draft.refuse(why)
        return {name: value for name, value in given.items() if value is not None}

    def _past(self, cells: Cells, moment: dt.datetime, cell: Any) -> dt.datetime:
        if moment > self._now + AHEAD:
            accepted = _("a time that has passed")
            raise Refused(", ".join(cell.names()), cells.shown(cell), accepted)
        return moment

    def _precision(self, draft: Draft, wanted: Wanted, given: dict[str, Any]) -> None:
        """Say how exact a day of birth is where the store wrote a month or a year alone."""
        if "date_of_birth" not in given or "date_of_birth_precision" in given:
            return
        cell = next(one.cell for one in wanted.plain if one.name == "date_of_birth")
        told = draft.cells.born(cell)
        if told is not None:
            given["date_of_birth"], given["date_of_birth_precision"] = told

    def _name(self, draft: Draft, one: SubjectField, given: dict[str, Any], wanted: Wanted) -> None:
        refs: list[dict[str, Any]] = []
        for subject in one.subjects:
            try:
                refs += self._refs(draft, one.sort, subject, given, is_it=wanted.described is one)
            except Refused as why:
                draft.refuse(why)
        if refs:
            given[one.name] = tuple(refs) if one.several else refs[0]

    def _refs(
        self, draft: Draft, sort: str, subject: Subject, given: Mapping[str, Any], *, is_it: bool
    ) -> list[dict[str, Any]]:
        cells, roles = draft.cells, {"roles": subject.roles}
        if subject.listed is not None:
            return [{"said": said} | roles for said in cells.people(subject.listed)]
        said = cells.said(subject, SAID[sort])
        key = cells.value(subject.key) if subject.key is not None else None
        if not key:
            return [{"said": _in_one_breath(said)} | roles] if said else []
        own = keyed.own_of(self._store, sort, str(key))
        described = any(one.about and one.about[0] == own for one in draft.tellings)
        if "happened_at" in given and not is_it and (said or not described):
            self._introduce(draft, (sort, str(key), own), said, subject, given)
        return [{"nominal": own} | roles]

    def _introduce(
        self,
        draft: Draft,
        who: tuple[str, str, str],
        said: Mapping[str, Any],
        subject: Subject,
        given: Mapping[str, Any],
    ) -> None:
        """Tell what the row says of somebody of the store, apart from what it says happened."""
        sort, key, own = who
        kind = registry.fact_class(DESCRIBED[sort])
        told: dict[str, Any] = {
            "happened_at": given["happened_at"],
            "provenance": given["provenance"],
            sort: {"nominal": own, "roles": subject.roles},
            **said,
        }
        if "reference" in kind.model_fields:
            told["reference"] = key[:_SHOWN]
        fact = self._made(draft, kind, told, {})
        if fact is not None:
            once = keyed.told_once(self._store, sort, key, _content(fact, {"happened_at"}))
            introduces = keyed.introduction(self._store, sort, key)
            draft.tellings.append(Telling(fact, once, (own, sort), introduces))

    def _keep(
        self,
        draft: Draft,
        wanted: Wanted,
        given: dict[str, Any],
        columns: Mapping[str, tuple[str, str]],
    ) -> None:
        one = wanted.described
        cell = one.subjects[0].key if one is not None else None
        key = str(draft.cells.value(cell) or "") if cell is not None else ""
        if key and "reference" in wanted.fact.model_fields:
            given.setdefault("reference", key[:_SHOWN])
        fact = self._made(draft, wanted.fact, given, columns)
        if fact is None:
            return
        once = keyed.told_once(self._store, draft.key, fact.kind, _content(fact, set()))
        if one is None or not key:
            draft.tellings.append(Telling(fact, once))
            return
        own = keyed.own_of(self._store, one.sort, key)
        introduces = keyed.introduction(self._store, one.sort, key)
        draft.tellings.append(Telling(fact, once, (own, one.name), introduces))

    def _made(
        self,
        draft: Draft,
        kind: type[Fact],
        given: Mapping[str, Any],
        columns: Mapping[str, tuple[str, str]],
    ) -> Fact | None:
        try:
            return kind.model_validate(given)
        except ValidationError as error:
            for one in error.errors():
                name = str(one["loc"][0]) if one["loc"] else ""
                column, shown = columns.get(name, (name, str(one.get("input", ""))))
                draft.refuse(Refused(column, shown, wording.field_accepts(one)))
            return None


def _in_one_breath(said: dict[str, Any]) -> dict[str, Any]:
    """What was said of somebody whom the store has no key for: a mention knows only exact days."""
    if "date_of_birth_precision" not in said:
        return said
    length = {"month": 7, "year": 4}[said["date_of_birth_precision"]]
    born = said["date_of_birth"].isoformat()[:length]
    rest = {name: one for name, one in said.items() if not name.startswith("date_of_birth")}
    return {**rest, "description": "; ".join(filter(None, (said.get("description"), born)))}


def _holds(cells: Cells, when: When) -> bool:
    text = cells.text(when.column)
    plain = (text or "").casefold()
    return (
        (when.filled is None or when.filled == (text is not None))
        and (not when.any_of or plain in {one.casefold() for one in when.any_of})
        and plain not in {one.casefold() for one in when.none_of}
    )


def _content(fact: BaseModel, besides: set[str]) -> str:
    """A digest of what a fact says, without where it comes from."""
    left_out = {"provenance", "sequence", *besides}
    said = fact.model_dump(mode="json", exclude_defaults=True, exclude=left_out)
    return hashlib.sha256(canonical(said)).hexdigest()
