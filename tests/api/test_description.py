"""The door keeps to its own description, whatever is sent: no crash, no answer undescribed.

Schemathesis makes the requests from openapi.json, such as it describes and such as it does not.
"""

from collections.abc import Iterator

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from dolen.config.wsgi import application
from dolen.journal import clock
from tests.api.machines import BASE, NOW, machine
from tests.builders import known_child
from tests.examples import examples

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.chance, pytest.mark.typed]

DESCRIBED = schemathesis.openapi.from_wsgi(f"{BASE}/openapi.json", application)
OPERATIONS = {found.ok().label: found.ok() for found in DESCRIBED.get_all_operations()}
ROLES = ("ppu_di", "la_social_worker")
EXAMPLES = examples(6)
"""Of each of the two sorts of request, for each operation and role."""

# A fact's fields are described by /kinds, so what openapi.json lets pass may still be refused.
EXCLUDED = {label: [positive_data_acceptance] if "records" in label else [] for label in OPERATIONS}


@pytest.fixture
def now() -> Iterator[None]:
    """Monday morning; and a connection that outlives each request, as in Django's own client."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    with clock.at(NOW):
        yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("label", sorted(OPERATIONS))
@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_operation_answers_as_it_is_described(
    now: None, label: str, role: str, mode: GenerationMode
) -> None:
    known_child()
    key = {"Authorization": f"Bearer {machine(role).key}"}
    tried = []

    @settings(
        max_examples=EXAMPLES, deadline=None, database=None,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate],
    )  # fmt: skip
    @given(case=OPERATIONS[label].as_strategy(generation_mode=mode))
    def holds(case: Case) -> None:
        found = case.call_and_validate(headers=key, excluded_checks=EXCLUDED[case.operation.label])
        tried.append(found.status_code)

    holds()
    assert len(tried) >= EXAMPLES
