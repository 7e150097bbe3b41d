"""A house with a child in it whom every address can lead to, and members of every sort of work."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import connections
from django.test import Client

from dolen.access import api_tokens, reach
from dolen.access.members import member_view
from dolen.access.models import LedgerIndividual, Member
from dolen.access.permissions import may_open, may_record
from dolen.concerns.models import ConcernRow
from dolen.contact.facts import ChildSeen, ChildVoiceRecorded
from dolen.duties.models import DutyRow
from dolen.insight.counting import count
from dolen.insight.products.working import work_out
from dolen.journal import clock
from dolen.journal.facts import ErasureRequested
from dolen.journal.models import IndexRow
from dolen.journal.subjects import PersonRef
from dolen.meetings.facts import MeetingConvened, PutOnAgenda
from dolen.people.facts import LinkMade
from dolen.referral.facts import NoticeSubmitted
from tests.builders import known_child, member, officer, tell
from tests.house.addresses import Address
from tests.web.story import Story, tell_story

WORKERS = {
    "call taker": "fpoc_call_taker",
    "response officer": "attending_officer",
    "missing team": "missing_team",
    "Quartz": "quartz_officer",
    "public protection inspector": "ppu_di",
    "designated officer": "designated_officer",
    "information governance": "information_governance",
    "social worker": "la_social_worker",
    "return interviewer": "llamau",
    "school": "school_dsl",
    "health visitor": "health_visitor",
    "inspector of constabulary": "inspector_hmicfrs",
}
"""One role for each sort of work."""
NAME = "Ffion Enghraifft"
SECRETS = (NAME, "Ffion", "Kevin Specimen", "14 Stryd Enghraifft")
"""Words that only the record of the child holds."""
TOKEN = "0123456789abcdef0123456789abcdef"
BACKEND = "dolen.access.backends.MemberBackend"


@dataclass(frozen=True)
class Inhabited:
    """The child's story, and what fills the gaps of addresses so that they lead to it."""

    story: Story
    fillings: dict[str, object]


def inhabit() -> Inhabited:
    """Tell the child's story."""
    story = tell_story()
    concern = ConcernRow.objects.filter(named__nominal=story.child).exclude(state="pending").first()
    duty = DutyRow.objects.filter(subject=story.child).exclude(status="void").first()
    assert concern is not None
    assert duty is not None
    fillings: dict[str, object] = {
        "nominal": story.child, "matter": story.matter, "rule": duty.rule,
        "name": "attended_incident", "token": TOKEN, "code": "cy",
        "number": duty.pk, "web:answer_concern number": concern.pk, "web:place nominal": story.home,
        "web:morning_list name": "missing",
        "asked": asked(story), "pk": 1, "key": "abc-def", "uidb36": "1",
    }  # fmt: skip
    other, link = judged(story)
    count(story.now)
    work_out(story.now)
    declared = {
        "inspection": "IN-NONE",
        "record": "MI-NONE",
        "table": "marac",
        "measure": "missing.hours",
        "area": "newport",
        "product": "missing",
        "pack": "vulnerability",
    }
    told = {"other": other, "link": link, "notice": notice(story), "meeting": meeting(story)}
    return Inhabited(story, fillings | declared | told)


def judged(story: Story) -> tuple[str, str]:
    """Somebody of the child's name who was judged to be another child, and that judgement."""
    other = known_child(NAME, 12, at=story.now)
    fact = LinkMade(
        happened_at=story.now,
        persons=(PersonRef(nominal=story.child), PersonRef(nominal=other)),
        judgement="not_same",
        reason="Two years younger.",
    )
    return other, tell(fact, at=story.now).facts[0].uid


def asked(story: Story) -> str:
    """A request, by somebody else, to erase what the child said; its id."""
    said = IndexRow.objects.filter(kind=ChildVoiceRecorded.kind).values_list("uid", flat=True)
    fact = ErasureRequested(
        happened_at=story.now, records=tuple(said), authority="Review 7", reason="Period over."
    )
    return tell(fact, by=officer("records_manager"), at=story.now).facts[0].uid


def notice(story: Story) -> str:
    """A public protection notice about the child that was sent to nobody yet; its id."""
    fact = NoticeSubmitted(happened_at=story.now, child=PersonRef(nominal=story.child))
    return tell(fact, at=story.now).facts[0].uid


def meeting(story: Story) -> str:
    """A meeting that lists the child; its matter."""
    listed = PutOnAgenda(
        happened_at=story.now, case="MT-HOUSE", children=(PersonRef(nominal=story.child),)
    )
    tell(
        MeetingConvened(happened_at=story.now, case="MT-HOUSE", sort="mace", begins_at=story.now),
        listed,
        at=story.now,
    )
    return "MT-HOUSE"


class Visitor:
    """A member with pages and a key, after the child's story was told."""

    def __init__(self, role: str, house: Inhabited, *more_roles: str) -> None:
        self.house = house
        self.now = house.story.now
        self.member: Member = member(f"one_{role}", role, *more_roles)
        self.view = member_view(self.member, at=self.now)
        self.client = self._signed_in()
        _row, self._key = api_tokens.issue(
            self.member, name="machine", scopes=["read", "record"],
            until=self.now + dt.timedelta(days=1), at=self.now,
        )  # fmt: skip
        if self.may_open and may_record(self.view, ChildSeen.kind).allowed:
            child = PersonRef(nominal=house.story.child)
            tell(ChildSeen(happened_at=self.now, child=child), by=self.view, token=TOKEN)

    @property
    def may_open(self) -> bool:
        """Whether the rules of access let this member open the child's record."""
        child = self.house.story.child
        standing = reach.standings(self.view, [child], at=self.now)[child]
        return may_open(self.view, standing).allowed

    def ask(self, method: str, address: Address) -> Any:
        """Ask for an address, with a session for pages and a key for the door."""
        path = address.path(self.house.fillings)
        with clock.at(self.now):
            if address.is_door:
                key = {"Authorization": f"Bearer {self._key}"}
                machine = Client(raise_request_exception=False)
                return getattr(machine, method)(path, headers=key)
            answer = getattr(self.client, method)(path)
            if address.is_signing_in or address.name == "sign_in_as":
                self.client = self._signed_in()  # whatever came of it
            return answer

    def _signed_in(self) -> Client:
        client = Client(raise_request_exception=False)
        with clock.at(self.now):
            client.force_login(self.member, backend=BACKEND)
        return client

    def looks_at_the_child(self) -> int:
        """How often the log says that this member saw the child."""
        named = LedgerIndividual.objects.filter(nominal=self.house.story.child)
        return named.filter(entry__created_by=str(self.member.pk)).count()


def shows_the_child(answer: Any, house: Inhabited) -> list[str]:
    """What of the child an answer shows."""
    page = answer.content.decode(errors="replace")
    return [word for word in SECRETS if word in page]


def close_the_log() -> None:
    """Let the log's table refuse every row, for the rest of the test."""
    connection = connections["ledger"]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "CREATE TRIGGER log_is_full BEFORE INSERT ON access_ledgerentry "
                "BEGIN SELECT RAISE(ABORT, 'disk full'); END"
            )
            return
        cursor.execute(
            "CREATE FUNCTION log_is_full() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'disk full'; END $$"
        )
        cursor.execute(
            "CREATE TRIGGER log_is_full BEFORE INSERT ON access_ledgerentry "
            "FOR EACH ROW EXECUTE FUNCTION log_is_full()"
        )
