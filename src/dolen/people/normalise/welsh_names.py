"""Which names are one name: our own table of Welsh names first, then English short forms.

A name belongs to one or several roots. Two people may bear one name when their names share a root;
that names are kin (Mair and Mary) is weaker. The table is `welsh_names.toml`.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from nicknames import NickNamer

_SHORTEST = 3
"""Letters of a short form below which the general table is not asked: "al", "jo" are anybody's."""


@dataclass(frozen=True, slots=True)
class _Table:
    roots: Mapping[str, frozenset[str]]
    kin: Mapping[str, frozenset[str]]


@lru_cache(maxsize=65_536)
def forename_roots(forename: str) -> frozenset[str]:
    """The names that a folded forename may stand for, itself if it stands for no other."""
    own = _forenames().roots.get(forename)
    if own is not None:
        return own
    if len(forename) < _SHORTEST or forename in _apart():
        return frozenset({forename})
    return _english(forename) or frozenset({forename})


@lru_cache(maxsize=65_536)
def forename_kin(forename: str) -> frozenset[str]:
    """The roots of a folded forename and those held to be the same name in the other language."""
    return _with_kin(forename_roots(forename), _forenames().kin)


def forename_root(forename: str) -> str:
    """The one name a folded forename stands for; a form of several names stands for itself."""
    roots = forename_roots(forename)
    return next(iter(roots)) if len(roots) == 1 else forename


@lru_cache(maxsize=65_536)
def surname_roots(surname: str) -> frozenset[str]:
    """The family names that a folded surname may be a form of, itself if of no other."""
    return _surnames().roots.get(surname) or frozenset({_ending(surname)})


def surname_kin(surname: str) -> frozenset[str]:
    """The roots of a folded surname and those it is held to come from (Bevan: Evans)."""
    return _with_kin(surname_roots(surname), _surnames().kin)


def surname_root(surname: str) -> str:
    """The one family name a folded surname is a form of; a form of several stands for itself."""
    roots = surname_roots(surname)
    return next(iter(roots)) if len(roots) == 1 else surname


def _with_kin(roots: frozenset[str], kin: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return roots.union(*(kin.get(root, frozenset()) for root in roots))


def _ending(surname: str) -> str:
    """The one form of family names that differ by the bearer's sex or by Mac and Mc."""
    if surname.startswith("mac") and len(surname) > 6:
        surname = "mc" + surname[3:]
    for ending, put in (
        ("ska", "ski"),
        ("cka", "cki"),
        ("dzka", "dzki"),
        ("ova", "ov"),
        ("eva", "ev"),
    ):
        if surname.endswith(ending) and len(surname) > 5:
            return surname.removesuffix(ending) + put
    return surname


@lru_cache(maxsize=65_536)
def _english(forename: str) -> frozenset[str]:
    """The roots that the general table of English short forms gives."""
    own = _forenames().roots
    whole = _nicknames().canonicals_of(forename)
    roots = {root for name in whole for root in own.get(name, (name,)) if name not in _apart()}
    if not whole or _nicknames().nicknames_of(forename):
        roots.add(forename)
    return frozenset(roots)


@cache
def _nicknames() -> NickNamer:
    return NickNamer()


@cache
def _file() -> dict[str, dict[str, str]]:
    file = resources.files("dolen.people.normalise").joinpath("welsh_names.toml")
    return tomllib.loads(file.read_text("utf-8"))


@cache
def _apart() -> frozenset[str]:
    return frozenset(_file()["apart"]["names"].split())


@cache
def _forenames() -> _Table:
    return _table(("girls", "boys", "either"), "kin")


@cache
def _surnames() -> _Table:
    return _table(("surnames",), "surname_kin")


def _table(sections: Iterable[str], kin_section: str) -> _Table:
    forms: dict[str, set[str]] = {}
    for section in sections:
        for root, written in _file()[section].items():
            forms.setdefault(root, {root}).update(written.split())
    forms = _absorbed(forms)
    head = _heads(forms)
    roots: dict[str, set[str]] = defaultdict(set)
    for root, written_forms in forms.items():
        for form in written_forms:
            roots[form].add(head[root])
    kin: dict[str, set[str]] = defaultdict(set)
    for name, others in _file()[kin_section].items():
        for one in roots.get(name, {name}):
            for other in (r for o in others.split() for r in roots.get(o, {o})):
                kin[one].add(other)
                kin[other].add(one)
    return _Table(
        {form: frozenset(found) for form, found in roots.items()},
        {root: frozenset(found) for root, found in kin.items()},
    )


def _heads(forms: Mapping[str, set[str]]) -> dict[str, str]:
    """Roots that each name the other as a form are one root, called as the first of them."""
    head = {root: root for root in forms}
    order = {root: place for place, root in enumerate(forms)}
    for root in forms:
        for other in forms[root] & forms.keys():
            if root in forms[other] and head[other] != head[root]:
                new, old = sorted((head[root], head[other]), key=order.__getitem__)
                head = {name: new if its == old else its for name, its in head.items()}
    return head


def _absorbed(forms: dict[str, set[str]]) -> dict[str, set[str]]:
    """Without the roots all of whose forms are another's: Twm is Thomas, and no name of his own."""
    return {
        root: its
        for root, its in forms.items()
        if not any(its < others for name, others in forms.items() if name != root)
    }
