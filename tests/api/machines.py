"""Machines at the door: each with a key of a member in some roles."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.test import Client

from dolen.access import api_tokens
from dolen.access.models import ApiToken
from dolen.journal import clock
from tests.builders import MONDAY, after, member

NOW = after(1)
"""When machines call, unless a test says otherwise."""
BASE = "/api/v1"


@dataclass(frozen=True)
class Machine:
    """Calls the door with its key. Cookies are never sent along."""

    key: str
    row: ApiToken

    def get(self, path: str, *, at: dt.datetime = NOW, **headers: str) -> Any:
        """GET an address of the door."""
        with clock.at(at):
            return Client().get(BASE + path, headers=self._headers(headers))

    def post(self, path: str, body: Any, *, at: dt.datetime = NOW, **headers: str) -> Any:
        """POST JSON, or bytes as they are."""
        with clock.at(at):
            return Client().post(
                BASE + path, body, content_type="application/json", headers=self._headers(headers)
            )

    def record(self, *facts: dict[str, Any], token: str = "first-token", **how: Any) -> Any:
        """POST facts as one record."""
        return self.post("/records", {"token": token, "facts": list(facts)}, **how)

    def _headers(self, more: dict[str, str]) -> dict[str, str]:
        named = {name.replace("_", "-"): value for name, value in more.items()}
        return {"Authorization": f"Bearer {self.key}"} | named


def machine(
    *roles: str, name: str = "ward", scopes: tuple[str, ...] = ("read", "record")
) -> Machine:
    """A machine whose key is of a new member in these roles."""
    return machine_of(member(name, *roles), scopes=scopes)


def machine_of(who: Any, *, scopes: tuple[str, ...] = ("read", "record")) -> Machine:
    """A machine with a key of this member, good for a week from Monday."""
    row, key = api_tokens.issue(
        who, name="machine", scopes=scopes, until=MONDAY + dt.timedelta(days=7), at=MONDAY
    )
    return Machine(key, row)


def told(kind: str, **fields: Any) -> dict[str, Any]:
    """One fact as a machine sends it, on Monday morning."""
    return {"kind": kind, "fact": {"happened_at": "2026-03-02T09:00:00Z"} | fields}


def known(nominal: str) -> dict[str, str]:
    """Somebody already known."""
    return {"nominal": nominal}


def new(name: str, **more: Any) -> dict[str, Any]:
    """Somebody new."""
    return {"said": {"name": name} | more}


def problem_in(answer: Any, status: int) -> dict[str, Any]:
    """The problem that a refusal tells, of the form problems have and never to be stored."""
    assert answer.status_code == status, answer.content[:500]
    assert answer["Content-Type"] == "application/problem+json"
    assert "no-store" in answer["Cache-Control"]
    found: dict[str, Any] = answer.json()
    assert found["status"] == status
    assert found["title"]
    return found
