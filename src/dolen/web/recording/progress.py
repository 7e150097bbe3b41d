"""How complete a screen is while it is filled in, and what is missing. It blocks nobody."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from pydantic import ValidationError

from dolen.cases.completeness import completeness, good_records
from dolen.journal.fact import Fact
from dolen.web.recording.cards import Card, RowForm
from dolen.web.recording.screen import Screen
from dolen.web.words import translated

MOST_MISSING = 12


@dataclass(frozen=True)
class Progress:
    """How many of the wanted answers there are, and which are missing, the child's voice first."""

    filled: int
    wanted: int
    missing: tuple[str, ...] = ()
    more: int = 0


def progress_of(screen: Screen) -> Progress:
    """How complete the screen is now, by the end of the tour of duty."""
    filled = wanted = 0
    missing: list[tuple[bool, str]] = []
    for row, card in _counted(screen):
        found = completeness(_so_far(row), good_records.get(row.plan.fact.kind), by="end_of_tour")
        filled, wanted = filled + found.filled, wanted + found.wanted
        missing += [
            (not row.plan.is_voice, _said_of(card, translated(title)))
            for title in found.missing_titles
        ]
    ordered = [words for _later, words in sorted(missing, key=lambda one: one[0])]
    return Progress(
        filled, wanted, tuple(ordered[:MOST_MISSING]), max(len(ordered) - MOST_MISSING, 0)
    )


def _said_of(card: Card | None, title: str) -> str:
    if card is None:
        return title
    return _("%(child)s: %(question)s") % {"child": card.heading, "question": title}


def _counted(screen: Screen) -> list[tuple[RowForm, Card | None]]:
    """The rows that count: those told, and for each child the child's voice."""
    counted: list[tuple[RowForm, Card | None]] = [(row, None) for row in screen.once if row.told]
    for card in screen.told_cards() or screen.cards[:1]:
        heard_instead = any(row.plan.is_instead and row.touched for row in card.rows)
        counted += [
            (row, card)
            for row in card.rows
            if row.told or (row.plan.is_voice and not heard_instead)
        ]
    return counted


def _so_far(row: RowForm) -> Fact:
    """The fact as far as it can be read; answers that are not accepted count as missing."""
    fact: Fact
    answers = row.form.answers() if row.form.is_bound else {}
    while answers:
        try:
            fact = row.plan.fact.model_validate(row.form.fixed | answers)
        except ValidationError as trouble:
            wrong = {str(error["loc"][0]) for error in trouble.errors() if error["loc"]}
            kept = {name: value for name, value in answers.items() if name not in wrong}
            # Nothing left out: what is wrong lies between the answers, and none counts by itself.
            answers = kept if len(kept) < len(answers) else {}
        else:
            return fact
    nothing = {name: None for name, one in row.plan.fact.model_fields.items() if one.is_required()}
    fact = row.plan.fact.model_construct(**(nothing | row.form.fixed))
    return fact
