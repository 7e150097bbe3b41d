"""The filters let through exactly what the decisions allow, on more than ten thousand pairs."""

import datetime as dt
import random

import pytest

from dolen.access import reach
from dolen.access.models import BreakGlass, Standing
from dolen.access.permissions import MemberView, may_open, may_read
from dolen.access.redact import header_for
from dolen.access.roles import ROLES, AgencySort, Role
from dolen.journal.registry import registry
from dolen.people.models import Mention, Nominal
from tests.access.force import LONG_AGO, member, tell_of_two

NOW = LONG_AGO + dt.timedelta(days=90)
AGENCIES = ("gwent", "newport", "cardiff", "llamau", "")
AUTHORITIES = ("newport", "cardiff", "")
UNITS = ("gwent_east", "gwent_west", "")


@pytest.mark.django_db
@pytest.mark.slow
def test_each_filter_equals_its_decision() -> None:
    dice = random.Random(20260303)
    _people(dice)
    mentions, nominals = list(Mention.objects.all()), list(Nominal.objects.all())
    pairs = 0
    for number in range(60):
        someone = _somebody(dice, number)
        standings = reach.standings(someone, [one.pk for one in nominals], at=NOW)
        opened = set(reach.openable(someone, Nominal.objects.all(), at=NOW))
        readable = set(reach.readable(someone, Mention.objects.all(), at=NOW))
        for nominal in nominals:
            assert (nominal in opened) is may_open(someone, standings[nominal.pk]).allowed
        for mention in mentions:
            header = header_for(mention.fact_uid, mention.kind)
            allowed = may_read(someone, header, standings[mention.nominal]).allowed
            assert (mention in readable) is allowed, (someone, mention.kind)
        pairs += len(mentions) + len(nominals)
    assert pairs > 10_000


def _people(dice: random.Random) -> None:
    kinds = sorted(registry.all())
    common = {"happened_at": LONG_AGO, "digest": "", "recorded_at": LONG_AGO}
    nominals = [f"n{number}" for number in range(30)]
    for nominal in nominals:
        Nominal.objects.create(
            id=nominal, sort="person", canonical=nominal, cluster=nominal,
            first_at=LONG_AGO, recorded_at=LONG_AGO,
        )  # fmt: skip
        for number in range(6):
            Mention.objects.create(
                fact_uid=f"{nominal}-{number}", path="child", own=nominal, nominal=nominal,
                sort="person", roles="child", kind=dice.choice(kinds), **common,
            )  # fmt: skip
    for number in range(400):
        nominal = dice.choice(nominals)
        row = Standing(
            nominal=nominal,
            why=dice.choice(["task", "case", "team", "authority", "disclosed"]),
            agency=dice.choice(AGENCIES),
            unit=dice.choice((*UNITS, "", "")),
            role=dice.choice(["", "", "", *Role]),
            local_authority=dice.choice((*AUTHORITIES, "", "")),
            fact=dice.choice(["", f"{nominal}-{dice.randrange(6)}"]),
            source=f"s{number}",
            since=NOW + dt.timedelta(days=dice.choice([-9, -1, 0, 1])),
            until=dice.choice([None, NOW, NOW + dt.timedelta(days=1)]),
        )
        if row.agency or row.unit or row.role or row.local_authority:
            row.save()


def _somebody(dice: random.Random, number: int) -> MemberView:
    stored = member(f"member{number}")
    for nominal in dice.sample([f"n{n}" for n in range(30)], 3):
        BreakGlass.objects.create(
            member=stored, nominal=nominal, reason="r",
            at=NOW - dt.timedelta(hours=2), until=NOW + dt.timedelta(hours=dice.choice([-1, 0, 1])),
        )  # fmt: skip
    roles = tuple(dice.sample(list(Role), dice.choice([0, 1, 1, 2])))
    sort = ROLES[roles[0]].sort if roles and dice.random() < 0.9 else dice.choice(list(AgencySort))
    return MemberView(
        id=str(stored.pk), display="", agency=dice.choice(AGENCIES), agency_sort=sort,
        local_authority=dice.choice((*AUTHORITIES, None)), roles=roles,
        units=tuple(dice.sample(UNITS[:2], dice.choice([0, 1]))),
    )  # fmt: skip


@pytest.mark.django_db
def test_a_grant_follows_the_nominal_to_the_id_it_goes_by_now() -> None:
    tell_of_two()
    assert Nominal.objects.count() == 2
    first, second = Nominal.objects.order_by("pk")
    stored = member("alys", Role.ATTENDING_OFFICER)
    BreakGlass.objects.create(
        member=stored, nominal=first.pk, reason="r", at=NOW, until=NOW + dt.timedelta(hours=1)
    )
    Nominal.objects.filter(pk=first.pk).update(canonical=second.pk)
    someone = MemberView(str(stored.pk), "", "gwent", "police")
    assert reach.broken_by(someone, at=NOW) == {second.pk}
    assert reach.broken_by(someone, at=NOW + dt.timedelta(hours=1)) == frozenset()
