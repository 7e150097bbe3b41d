"""The world as the journal has it, for patterns to look at."""

import datetime as dt
from collections.abc import Sequence

from dolen.concerns.patterns import Tie
from dolen.journal.house import House, house
from dolen.journal.readings import Readings
from dolen.journal.told import PersonView, Told, matters_of
from dolen.law.parameters import Parameter
from dolen.people.standpoint import Standpoint
from dolen.people.telling import in_order


class JournalWorld:
    """Facts, people and ties around an anchor, read from a standpoint of the journal."""

    def __init__(self, standpoint: Standpoint, by: House = house) -> None:
        """`by` another house than this one says what would be so with other numbers."""
        self._standpoint = standpoint
        self._by = by
        self._readings: dict[str, Readings] = {}
        self._about: dict[str, Sequence[Told]] = {}
        self._ties: dict[str, list[Tie]] = {}
        self._numbers = by.context({})

    @property
    def as_of(self) -> dt.datetime:
        """The moment at which one looks."""
        return self._standpoint.as_of

    def facts(self, nominal: str) -> Sequence[Told]:
        """The facts about `nominal` in canonical order.

        With those of a person come the facts of the same matters that name nobody in particular,
        as for duties: who gives a reason seldom says for whom.
        """
        return self._facts_about(nominal)

    def _facts_about(self, nominal: str) -> Sequence[Told]:
        if nominal not in self._about:
            about = self._standpoint.facts(nominal)
            if self._standpoint.sort(nominal) == "person":
                nobody = self._standpoint.about_nobody(matters_of(about))
                known = {one.uid: one for one in (*about, *nobody)} if nobody else {}
                about = sorted(known.values(), key=in_order) if known else about
            self._about[nominal] = about
        return self._about[nominal]

    def person(self, nominal: str) -> PersonView:
        """What is known of `nominal`."""
        return self._standpoint.person(nominal)

    def ties(self, nominal: str) -> Sequence[Tie]:
        """The relations `nominal` stands in, ended ones too."""
        if nominal not in self._ties:
            self._ties[nominal] = [
                Tie(
                    one.relation, one.from_nominal, one.to_nominal, one.from_, one.until, one.source
                )
                for one in self._standpoint.relations(nominal)
            ]
        return self._ties[nominal]

    def value(self, told: Told, name: str, subject: str) -> object:
        """The answer to a field of a fact about `subject`: told, or worked out."""
        if subject not in self._readings:
            about = self._facts_about(subject)
            context = self._by.context(
                self._standpoint.persons_in(about), facts_of=self._standpoint.facts
            )
            self._readings[subject] = Readings(subject, about, context)
        return self._readings[subject].value(told, name)

    def number(self, parameter: Parameter, day: dt.date) -> float | None:
        """A dated number, None when unknown."""
        return self._numbers.number(parameter, day)


class MatterWorld(JournalWorld):
    """The world for patterns that are looked for in one matter, whoever its facts name."""

    def facts(self, nominal: str) -> Sequence[Told]:
        """The facts of the matter in canonical order."""
        return self._standpoint.in_matter(nominal)
