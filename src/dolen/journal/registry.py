"""Every kind of fact the house knows, by name and version. Filled at start-up, then frozen."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from dolen.journal.fact import Fact

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]


class UnknownKind(LookupError):
    """No room declares this kind of fact."""


class AlreadyRegistered(ValueError):
    """Two rooms declare the same kind, or a kind was declared after the house was ready."""


class Registry:
    """The kinds of facts, each with its current class and the upcasters of older versions."""

    def __init__(self) -> None:
        self._classes: dict[str, type[Fact]] = {}
        self._rooms: dict[str, str] = {}
        self._upcasters: dict[tuple[str, int], Upcaster] = {}
        self._frozen = False

    def register(self, room: str, facts: Iterable[type[Fact]]) -> None:
        """Add the facts of `room`. Raises `AlreadyRegistered` for a second or late declaration."""
        for fact in facts:
            if self._frozen:
                raise AlreadyRegistered(f"{fact.kind}: declared after the house was ready ({room})")
            if fact.kind in self._classes and self._classes[fact.kind] is not fact:
                raise AlreadyRegistered(
                    f"{fact.kind}: declared by {self._rooms[fact.kind]} and {room}"
                )
            self._classes[fact.kind] = fact
            self._rooms[fact.kind] = room

    def upcast(self, kind: str, from_version: int, change: Upcaster) -> None:
        """Say how content of `kind` at `from_version` becomes the next version."""
        if (kind, from_version) in self._upcasters:
            raise AlreadyRegistered(f"{kind}: version {from_version} has an upcaster already")
        self._upcasters[kind, from_version] = change

    def freeze(self) -> None:
        """Refuse every later declaration."""
        self._frozen = True

    def fact_class(self, kind: str) -> type[Fact]:
        """The class of `kind`. Raises `UnknownKind`."""
        try:
            return self._classes[kind]
        except KeyError:
            raise UnknownKind(kind) from None

    def room_of(self, kind: str) -> str:
        """The room that declares `kind`. Raises `UnknownKind`."""
        self.fact_class(kind)
        return self._rooms[kind]

    def decode(self, kind: str, version: int, content: dict[str, Any]) -> Fact:
        """The fact stored as `content`, lifted from `version` to the present one."""
        fact_class = self.fact_class(kind)
        while version < fact_class.version:
            content = self._upcasters[kind, version](content)
            version += 1
        return fact_class.model_validate(content, strict=False)

    def lifts(self, kind: str, from_version: int, to_version: int) -> bool:
        """Whether content of `kind` at `from_version` can become `to_version`, step by step."""
        steps = range(from_version, to_version)
        return all((kind, version) in self._upcasters for version in steps)

    def deeds(self) -> frozenset[str]:
        """The kinds that tell what was done about something the house worked out."""
        return frozenset(kind for kind, one in self._classes.items() if one.deed)

    def all(self) -> Mapping[str, type[Fact]]:
        """Every kind and its class."""
        return MappingProxyType(self._classes)


registry = Registry()


def facts_in(module: object) -> tuple[type[Fact], ...]:
    """The concrete facts a `facts` module declares itself (not those it imports)."""
    name = getattr(module, "__name__", "")
    return tuple(
        thing
        for thing in vars(module).values()
        if isinstance(thing, type)
        and issubclass(thing, Fact)
        and thing.__module__ == name
        and "kind" in vars(thing)
    )
