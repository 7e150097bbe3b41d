"""Words and addresses for the people, places and things a page names."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.journal.subjects import AnyRef, PersonRef, PlaceRef, SaidPerson, SaidPlace, SaidThing
from dolen.journal.told import Told


@dataclass(frozen=True, slots=True)
class Named:
    """One thing a page says, with the address of its own page where there is one."""

    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """The words the reader may see for each nominal, and what sort each is.

    `own` is whose page it is: answers do not name them again and again. `children` are those known
    to be children.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    sorts: Mapping[str, str] = field(default_factory=dict)
    own: str = ""
    children: frozenset[str] = frozenset()

    def of(self, nominal: str) -> Named:
        """The words and address of a nominal. One that may not be shown is only said to exist."""
        sort = self.sorts.get(nominal, "person")
        if nominal not in self.labels:
            return Named(_held(sort))
        return Named(self.labels[nominal] or _nameless(sort), address(nominal, sort))

    def in_field(self, ref: AnyRef, path: str, told: Told | None) -> Named:
        """Who or what a field of a fact names: the nominal it stands for, else what was said."""
        about = told.about if told is not None else ()
        nominal = ref.nominal or next((one.nominal for one in about if one.path == path), None)
        if nominal is not None and self.labels.get(nominal):
            return self.of(nominal)
        said = as_said(ref)
        if nominal is None or nominal not in self.labels:
            return Named(said) if said else self.of(nominal or "")
        return Named(said or self.of(nominal).words, address(nominal, sort_of(ref)))


def address(nominal: str, sort: str) -> str:
    """The page of a person or place; things have none."""
    if sort == "thing":
        return ""
    return reverse("web:place" if sort == "place" else "web:person", args=[nominal])


def sort_of(ref: AnyRef) -> str:
    """Whether a reference is to a person, a place or a thing."""
    if isinstance(ref, PersonRef):
        return "person"
    return "place" if isinstance(ref, PlaceRef) else "thing"


def as_said(ref: AnyRef) -> str:
    """The words said of somebody or something new; empty for a known nominal."""
    match ref.said:
        case SaidPerson() as person:
            parts = (person.name, person.description)
            words = next((part for part in parts if part), "")
            if person.age is None:
                return words
            aged = _("about %(age)s years old") % {"age": person.age}
            return f"{words}, {aged}" if words else aged
        case SaidPlace() as place:
            return ", ".join(part for part in (place.address, place.postcode) if part)
        case SaidThing() as thing:
            return thing.identifier or ""
        case _:
            return ""


def surname_first(name: str) -> str:
    """A name as a banner shows it: SURNAME, Forename. A single word stays as it is."""
    if "," in name:
        family, _comma, given = name.partition(",")
    else:
        given, _space, family = name.rpartition(" ")
    if not given.strip():
        return family.strip()
    return f"{family.strip().upper()}, {given.strip()}"


def _nameless(sort: str) -> str:
    if sort == "place":
        return _("Place without an address")
    return _("Thing without a number") if sort == "thing" else _("Name not known")


def _held(sort: str) -> str:
    return _("A place you may not open") if sort == "place" else _("Somebody you may not open")
