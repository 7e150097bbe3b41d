"""A person with a long history: what the page costs, now and as known on a past day."""

import argparse
from collections.abc import Sequence
from datetime import timedelta
from time import process_time
from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from dolen.access.models import Agency, Assignment, Member, Unit
from dolen.config import made_up
from dolen.config.made_up import NOW, OFFICER, START
from dolen.config.measuring import SQLITE, engines, milliseconds, own_databases, say, seconds
from dolen.journal import clock
from dolen.law.moments import in_london
from dolen.people.standpoint import Standpoint
from dolen.recording.garbage import seldom_looking
from dolen.recording.many import record_many

_PLAIN_FILES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
_NAME = "alys"
_SIGN_IN = "dolen.access.backends.MemberBackend"


def run(arguments: Sequence[str]) -> dict[str, Any]:
    """Measure the page of a person with so many facts, and of one with twice as many."""
    words = argparse.ArgumentParser(prog="dolen bench person")
    words.add_argument("--facts", type=int, default=500, metavar="N")
    words.add_argument("--times", type=int, default=20, help="how often each page is asked for")
    words.add_argument("--engine", choices=engines(), default=SQLITE)
    asked = words.parse_args(list(arguments))
    plain = pages_alone()
    measured: dict[str, Any] = {"engine": asked.engine}
    then = clock.at(NOW + timedelta(hours=1))
    with own_databases(asked.engine), then, plain, seldom_looking():  # as a web server looks
        client = signed_in()
        for number, facts in enumerate((max(1, asked.facts // 10), asked.facts, 2 * asked.facts)):
            say(f"A person with {facts} facts")
            nominal = _known(facts, number)
            measured[f"{facts} facts"] = _pages(client, nominal, asked.times)
    return measured


def pages_alone() -> override_settings:
    """Settings in which a benchmark may ask for pages within the process."""
    return override_settings(
        ALLOWED_HOSTS=["testserver"],
        SECURE_SSL_REDIRECT=False,
        SECOND_FACTOR_REQUIRED=False,
        STORAGES=_PLAIN_FILES,
    )


def _known(facts: int, number: int) -> str:
    cast = made_up.make_known(1, first=number * 1_000)
    told = made_up.histories(cast, facts_each=facts)
    record_many(told, by=OFFICER, now=NOW)
    return cast.children[0]


def _pages(client: Client, nominal: str, times: int) -> dict[str, Any]:
    page = f"/people/{nominal}/"
    past_day = START + timedelta(days=200)
    # Everything was told at the end: as it was on that day, by what is known now.
    moments = {"as_of": past_day, "known_to": NOW}
    asked_at = {name: f"{in_london(at):%Y-%m-%dT%H:%M}" for name, at in moments.items()}
    past = f"{page}?{urlencode(asked_at)}"
    found: dict[str, Any] = {}
    for name, address in (("page", page), ("past_page", past)):
        ask(client, address)
        with CaptureQueriesContext(connection) as asked:
            ask(client, address)
        found[f"{name}_queries"] = len(asked)
        taken, worked = [], []
        for _time in range(times):
            begun = process_time()
            taken.append(seconds(lambda: ask(client, address)))  # noqa: B023
            worked.append(process_time() - begun)
        found |= {f"{name}_{key}": value for key, value in milliseconds(taken).items()}
        # Where others use the machine too, this is what a page costs.
        found |= {f"{name}_processor_{key}": value for key, value in milliseconds(worked).items()}
    known = [seconds(lambda: _known_on(nominal, past_day)) for _time in range(times)]
    return found | {f"known_on_{key}": value for key, value in milliseconds(known).items()}


def ask(client: Client, address: str) -> None:
    """Ask for a page. Raises RuntimeError when it is not answered with one."""
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} was answered with {answer.status_code}.")


def _known_on(nominal: str, day: Any) -> None:
    """Everything known about the person on a past day, content included."""
    for one in Standpoint(as_of=day, known_to=NOW).facts(nominal):
        _ = one.fact


def signed_in() -> Client:
    """A browser in which somebody who may open every page is signed in."""
    client = Client()
    known = Member.objects.filter(username=_NAME).first()  # in a database kept from before
    client.force_login(known or _somebody(), backend=_SIGN_IN)
    return client


def _somebody() -> Member:
    agency = Agency.objects.create(
        key=OFFICER.agency, name="Demonstration Police", sort=OFFICER.agency_sort
    )
    unit = Unit.objects.create(key="east", agency=agency, name="East", area="east")
    made = Member.objects.create_user(_NAME, None, display_name="Alys", agency=agency)
    Assignment.objects.create(member=made, role="ppu_di", unit=unit, since=START)
    return made
