"""Where one stands to look: the journal about some nominals, as of one moment and known to another.

"As it was" (`as_of`: what had happened) and "as known at" (`known_to`: what had been recorded, and
which links were made, by then) are different questions, answered through this one door for live and
past pages alike. It loads whole sets at once and keeps what it has, so that the stages of one
record share it.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice

from dolen.journal import reading as journal
from dolen.journal.told import PersonView, Told, matters_of
from dolen.people import joining, near, reading
from dolen.people.components import Components, components
from dolen.people.relations import Period
from dolen.people.telling import in_order

_MOST_AHEAD = 250


class Standpoint:
    """Facts, people and relations around nominals, up to a moment and as known at another.

    `as_of` and `known_to` are aware; without `known_to` everything recorded counts.
    """

    def __init__(self, as_of: dt.datetime, known_to: dt.datetime | None = None) -> None:
        self.as_of = as_of
        self.known_to = known_to
        self._told: dict[str, list[Told]] = {}
        self._persons: dict[str, PersonView] = {}
        self._relations: dict[str, list[Period]] = {}
        self._ahead = 0
        self._matters: dict[str, list[Told]] = {}
        self._nobody: dict[str, list[Told]] = {}
        self._in_matters: dict[str, list[str]] = {}
        self._near: dict[frozenset[str], near.Neighbourhood] = {}
        self._seen = Components({}, {}, {}, frozenset())
        self._read: dict[str, Told] = {}
        self._named: set[str] = set()

    def take_in(self, uids: Collection[str]) -> None:
        """See facts just told of which what was loaded knows nothing yet.

        For what the house did itself, which says nothing of who anybody is and joins nobody.
        """
        self._near.clear()
        if not (self._told or self._in_matters):
            return
        found = reading.told_of(
            uids, known_to=self.known_to, alive=True, heads=self._seen.canonical
        )
        new = self._so_far(found.values())
        self._read.update((one.uid, one) for one in new)
        _add(self._told, [(one, self._asked_as(one)) for one in new])
        in_matters = [(one, matters_of([one])) for one in new]
        _add(self._matters, in_matters)
        _add(self._nobody, [both for both in in_matters if both[0].names_nobody])
        for one, matters in in_matters:
            for matter in matters:
                if matter in self._in_matters:
                    self._in_matters[matter].append(one.uid)

    def _asked_as(self, one: Told) -> set[str]:
        """Every id by which somebody the fact names was asked for here."""
        heads = [about.nominal for about in one.about]
        return {own for head in heads for own in (head, *self._seen.members.get(head, ()))}

    def load(self, nominals: Collection[str]) -> None:
        """Load the facts about `nominals` and who they are, all at once."""
        missing = sorted(set(nominals) - self._told.keys())
        if not missing:
            return
        seen = self._components(missing)
        found = reading.told_about(missing, known_to=self.known_to, seen=seen)
        for nominal in missing:
            self._told[nominal] = told = self._so_far(found.get(nominal, ()))
            for one in told:
                if one.uid not in self._read:
                    self._read[one.uid] = one
                    self._named.update(about.nominal for about in one.about)
        self._load_persons(missing, {seen.canonical.get(n, n): found[n] for n in missing})

    def load_persons(self, nominals: Iterable[str]) -> None:
        """Load who `nominals` are, without their facts."""
        self._load_persons(nominals, None)

    def _load_persons(
        self, nominals: Iterable[str], told: Mapping[str, Sequence[Told]] | None
    ) -> None:
        missing = sorted(set(nominals) - self._persons.keys())
        if missing:
            seen = self._components(missing)
            found = reading.persons(missing, known_to=self.known_to, seen=seen, told=told)
            for nominal in missing:
                self._persons[nominal] = found.get(nominal) or PersonView(nominal=nominal)

    def _components(self, nominals: Collection[str]) -> Components:
        """Every component seen from here so far, those of `nominals` among them."""
        missing = [one for one in nominals if one not in self._seen.canonical]
        if missing:
            more, seen = reading.components(missing, known_to=self.known_to), self._seen
            self._seen = Components(
                seen.canonical | more.canonical,
                seen.members | more.members,
                seen.sorts | more.sorts,
                seen.hubs | more.hubs,
            )
        return self._seen

    def load_relations(self, nominals: Collection[str]) -> None:
        """Load the relations of `nominals`, all at once."""
        missing = sorted(set(nominals) - self._relations.keys())
        if missing:
            seen = self._components(missing)
            found = joining.relations_of(missing, known_to=self.known_to, seen=seen)
            for nominal in missing:
                held = found.get(nominal, ())
                self._relations[nominal] = [one for one in held if one.from_ <= self.as_of]

    def facts(self, nominal: str) -> Sequence[Told]:
        """The facts about `nominal` in canonical order."""
        if nominal not in self._told:
            self.load([nominal])
        return self._told[nominal]

    def person(self, nominal: str) -> PersonView:
        """Who or what `nominal` is, as far as is known."""
        if nominal not in self._persons:
            # Whoever asks for one of those the facts name will ask for the next.
            self.load_persons({nominal} | self._named)
            self._named.clear()
        return self._persons[nominal]

    def persons_in(self, told: Iterable[Told]) -> dict[str, PersonView]:
        """Everybody and everything those facts name."""
        named = {about.nominal for one in told for about in one.about}
        self.load_persons(named)
        return {nominal: self._persons[nominal] for nominal in named}

    def sort(self, nominal: str) -> str:
        """Whether `nominal` is a person, a place or a thing."""
        return self.person(nominal).sort

    def relations(self, nominal: str) -> Sequence[Period]:
        """The relations `nominal` stands in, ended ones too."""
        if nominal not in self._relations:
            self.load_relations([nominal, *self._next(nominal)])
        return self._relations[nominal]

    def _next(self, nominal: str) -> list[str]:
        """Who is likely to be asked for after `nominal`: twice as many each time one is missing."""
        if nominal not in self._told:
            return []
        waiting = (one for one in self._told if one not in self._relations)
        ahead, self._ahead = self._ahead, min(max(1, 2 * self._ahead), _MOST_AHEAD)
        return list(islice(waiting, ahead))

    def in_matter(self, matter: str) -> Sequence[Told]:
        """Every fact of a matter (a case or a crime) in canonical order."""
        self.load_matters([matter])
        return self._matters[matter]

    def load_matters(self, matters: Collection[str]) -> None:
        """Load every fact of `matters`, all at once."""
        missing = set(matters) - self._matters.keys()
        if not missing:
            return
        uids = self._uids_in(missing)
        self._matters |= self._told_in({one: uids[one] for one in missing})

    def about_nobody(self, matters: Collection[str]) -> list[Told]:
        """The facts of `matters` that name no person: they count for everybody in the matter."""
        missing = set(matters) - self._nobody.keys()
        if missing:
            uids = self._uids_in(missing)
            nobody = self._naming_nobody(set().union(*(uids[one] for one in missing)))
            theirs = {one: nobody.intersection(uids[one]) for one in missing} if nobody else {}
            self._nobody |= {one: [] for one in missing} | self._told_in(theirs)
        return [one for matter in sorted(set(matters)) for one in self._nobody[matter]]

    def neighbourhood(self, nominals: Collection[str], *, hops: int) -> frozenset[str]:
        """`nominals` and whoever is tied to them within `hops`, never through a hub place."""
        if not hops:
            return frozenset(nominals)
        begun = frozenset(nominals)
        if begun not in self._near:
            seen = self._components(nominals) if self.known_to is None else None
            self._near[begun] = near.Neighbourhood(begun, seen or components(begun))
        return begun | self._near[begun].within(hops)

    def _uids_in(self, matters: Collection[str]) -> Mapping[str, list[str]]:
        """The facts of each matter by uid."""
        missing = set(matters) - self._in_matters.keys()
        found = journal.uids_in_matters(missing)
        self._in_matters |= {one: found.get(one, []) for one in missing}
        return self._in_matters

    def _naming_nobody(self, uids: set[str]) -> set[str]:
        """Those of the facts that name no person; of facts read here that is known already."""
        unread = reading.naming_nobody(uids - self._read.keys())
        return unread | {uid for uid in uids & self._read.keys() if self._read[uid].names_nobody}

    def _told_in(self, uids: Mapping[str, Collection[str]]) -> dict[str, list[Told]]:
        """The facts of each matter in canonical order, of which these are the uids."""
        if not uids:
            return {}
        found = reading.told_of(
            {uid for of_one in uids.values() for uid in of_one},
            known_to=self.known_to,
            alive=True,
            heads=self._seen.canonical,
        )
        return {
            matter: self._so_far(sorted((found[u] for u in of_one if u in found), key=in_order))
            for matter, of_one in uids.items()
        }

    def _so_far(self, told: Iterable[Told]) -> list[Told]:
        return [one for one in told if one.happened_at <= self.as_of]


def _add(held: dict[str, list[Told]], new: Iterable[tuple[Told, set[str]]]) -> None:
    """Add facts, in canonical order, to those held of whom or what each belongs to."""
    more: dict[str, list[Told]] = defaultdict(list)
    for one, keys in new:
        for key in keys & held.keys():
            more[key].append(one)
    for key, told in more.items():
        held[key] = sorted([*held[key], *told], key=in_order)
