"""Registries of what rooms declare: filled at start-up, frozen when the house is ready."""

from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar


class Named(Protocol):
    """Anything declared under a public, stable name."""

    @property
    def name(self) -> str:
        """The name."""


N = TypeVar("N", bound=Named)


class DeclaredTwice(ValueError):
    """Two declarations share a name, or one came after the house was ready."""


class Declared(Generic[N]):
    """Declarations of one sort by name. Duplicates and latecomers stop the start."""

    def __init__(self, sort: str) -> None:
        self._sort = sort
        self._by_name: dict[str, N] = {}
        self._frozen = False

    def add(self, declarations: Iterable[N]) -> None:
        """Add declarations. Raises `DeclaredTwice`."""
        for one in declarations:
            if self._frozen:
                raise DeclaredTwice(f"{self._sort} {one.name}: declared after the house was ready")
            if self._by_name.get(one.name, one) is not one:
                raise DeclaredTwice(f"{self._sort} {one.name}: declared twice")
            self._by_name[one.name] = one

    def freeze(self) -> None:
        """Refuse every later declaration."""
        self._frozen = True

    def __getitem__(self, name: str) -> N:
        return self._by_name[name]

    def get(self, name: str) -> N | None:
        """The declaration of that name, or None."""
        return self._by_name.get(name)

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def __iter__(self) -> Iterator[N]:
        return iter(self._by_name.values())

    def __len__(self) -> int:
        return len(self._by_name)
