"""Judging whether two are one: the list, the page of two, the judgement, undoing it, the proof."""

import uuid

import pytest
from django.conf import settings
from django.test import Client

from dolen.access.models import LedgerEntry
from dolen.concerns.models import ConcernRow
from dolen.contact.facts import ChildSeen, ChildVoiceRecorded
from dolen.journal import clock
from dolen.journal.facts import ErasureRequested
from dolen.journal.subjects import PersonRef, PlaceRef, SaidPerson
from dolen.missing.facts import MissingChildFound
from dolen.people import review
from dolen.people.facts import LinkMade, PersonDescribed
from dolen.people.ids import nominal_id
from dolen.people.models import Judgement, Nominal, PossibleSame, Relation
from dolen.recording import stakes
from tests.builders import after, known_place, officer, tell
from tests.web.pairs import (
    BORN,
    NOW,
    described,
    girl,
    girl_again,
    lives_with,
    missing,
    twin,
    two_men,
)
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
LIST = "/possible-same/"


def page_of(client: Client, path: str, status: int = 200, at: float = 40) -> str:
    with clock.at(after(at)):
        answer = client.get(path)
    page = answer.content.decode()
    assert answer.status_code == status, page[:3000]
    assert " style=" not in page
    return page


def send(client: Client, path: str, status: int = 302, at: float = 40.05, **answers: str) -> str:
    data = {"token": uuid.uuid4().hex, **answers}
    with clock.at(after(at)):
        answer = client.post(path, data)
    assert answer.status_code == status, answer.content.decode()[:3000]
    return answer.content.decode() if status != 302 else answer.headers["Location"]


def pair(left: str, right: str) -> str:
    return f"/people/{left}/same-as/{right}/"


def judge(client: Client, left: str, right: str, judgement: str, at: float = 40.05) -> str:
    return send(client, pair(left, right), at=at, judgement=judgement, reason="I know them both.")


def head(nominal: str) -> str:
    return Nominal.objects.get(pk=nominal).canonical


def test_the_most_dangerous_to_leave_apart_come_first_and_it_is_said_why() -> None:
    first, again = girl(), girl_again()
    other = described("Owain Llwyd Bevan", 2, phone="07700 900456", postcode="NP44 1AB")
    described("Owain Bevan", 3, phone="07700900456", postcode="NP44 1AB", age=9)
    missing(other)
    page = page_of(client_of("ppu_di"), LIST)
    assert page.index("Owain") < page.index("Cerys")
    assert "A child is joined only when" in page
    assert "dolen-pair__press" in page
    assert "2 pairs wait" in page
    assert pair(again, first) in page or pair(first, again) in page


def test_who_is_in_danger_is_listed_however_many_likelier_pairs_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    girl(), girl_again()
    other = described("Owain Llwyd Bevan", 2, phone="07700 900456", postcode="NP44 1AB")
    described("Owain Bevan", 3, phone="07700900456", postcode="NP44 1AB", age=9)
    missing(other)
    PossibleSame.objects.filter(left=other).update(score=2.5)
    PossibleSame.objects.filter(right=other).update(score=2.5)
    monkeypatch.setattr(review, "MOST_WEIGHED", 1)
    found = review.waiting(risks=stakes.risks, in_danger=stakes.grave())
    assert [other in (one.left, one.right) for one in found] == [True, False]
    assert [other in (one.left, one.right) for one in review.waiting()] == [False]


@pytest.mark.parametrize("role", ["attending_officer", "analyst", "information_governance",
                                  "la_social_worker", "inspector_hmicfrs"])  # fmt: skip
def test_whoever_does_not_judge_finds_neither_list_nor_pair(role: str) -> None:
    first, again = girl(), girl_again()
    client = client_of(role)
    for path in (LIST, pair(first, again)):
        assert "Prothero" not in page_of(client, path, status=404)
    today = page_of(client, "/")
    assert LIST not in today


def test_today_leads_to_the_list() -> None:
    girl()
    girl_again()
    assert LIST in page_of(client_of("ppu_di"), "/")


def test_only_mine_are_those_my_tasks_tie_me_to() -> None:
    girl()
    again = girl_again()
    client = client_of("missing_team_sgt")
    assert "Cerys" not in page_of(client, f"{LIST}?whose=mine")
    missing(again)
    assert "Cerys" in page_of(client_of("response_sgt", name="bethan"), f"{LIST}?whose=mine")


def test_both_people_of_a_pair_are_logged_before_they_are_shown() -> None:
    first, again = girl(), girl_again()
    page_of(client_of("ppu_di"), pair(first, again))
    seen = {one for entry in LedgerEntry.objects.all() for one in entry.individuals}
    assert {first, again} <= seen


def test_two_are_shown_field_by_field_with_the_reasons_kept_and_who_they_live_with() -> None:
    first, again = girl(), girl_again()
    mother = described("Nia Specimen", 2, roles=(), date_of_birth="1980-02-03")
    lives_with(again, mother)
    page = page_of(client_of("ppu_di"), pair(first, again))
    for words in ("Known of one only", "Agrees", "17 Heol y Bont", "Nia Specimen", "<svg",
                  "What the score is made of", "Same telephone number", "Worked out",
                  "No record puts them in two places"):  # fmt: skip
        assert words in page, words
    assert PossibleSame.objects.get(meaning="same").model_version in page
    assert "<script>" not in page


def test_neither_a_childs_words_nor_anything_but_what_happened_is_shown() -> None:
    first, again = girl(), girl_again()
    ref = PersonRef(nominal=first)
    tell(ChildVoiceRecorded(happened_at=after(5), child=ref, words="Nobody listens to me."))
    page = page_of(client_of("ppu_di"), pair(first, again))
    assert "Nobody listens" not in page


def test_two_places_at_once_are_said() -> None:
    first, again = girl(), girl_again()
    for child, address, hours in ((first, "1 Heol Fawr", 5), (again, "9 Stryd Bell", 5.5)):
        place = PlaceRef(nominal=known_place(address))
        found = MissingChildFound(
            happened_at=after(hours), child=PersonRef(nominal=child), how="police", place=place
        )
        tell(found)
    page = page_of(client_of("ppu_di"), pair(first, again))
    assert "In two places at once" in page
    assert "1 Heol Fawr" in page
    assert "9 Stryd Bell" in page
    assert "No record puts them in two places" not in page


def test_who_is_held_back_is_said_to_exist_with_whom_to_ask_and_cannot_be_judged() -> None:
    first = girl()
    hidden = ErasureRequested(
        happened_at=after(1), records=("0" * 32,), authority="Review 7", reason="Over.",
        also=(PersonRef(said=SaidPerson(name="Cerys Secret", phone="07700900123")),),
    )  # fmt: skip
    told = tell(hidden, by=officer("records_manager"))
    secret = nominal_id(told.facts[0].uid, "also.0")
    client = client_of("ppu_di")
    page = page_of(client, pair(first, secret))
    assert "Somebody is recorded here of whom you may not read everything" in page
    assert "ask: your supervisor" in page
    for words in ("Secret", "Judge", "<svg", 'name="judgement"'):
        assert words not in page, words
    with clock.at(NOW):
        data = {"token": uuid.uuid4().hex, "judgement": "same", "reason": "I guess."}
        client.post(pair(first, secret), data)
    assert head(secret) == secret
    assert {first, secret} <= {
        one for entry in LedgerEntry.objects.all() for one in entry.individuals
    }


def test_same_needs_a_reason_and_joins_and_the_concern_that_needed_both_fires() -> None:
    _child, found_with, danger = two_men()
    client = client_of("ppu_di")
    assert (
        not ConcernRow.objects.filter(rule="child_with_risky_person", state="raised")
        .filter(named__nominal=found_with)
        .exists()
    )
    path = pair(found_with, danger)
    page = page_of(client, path)
    assert "Begins for" in page
    assert "A child was found or named with somebody recorded as a risk to children." in page
    assert "Concern" in page
    refused = send(client, path, status=422, judgement="same", reason="")
    assert "There is a problem" in refused
    assert head(danger) != head(found_with)
    judge(client, found_with, danger, "same")
    assert head(danger) == head(found_with)
    raised = ConcernRow.objects.filter(rule="child_with_risky_person", state="raised")
    assert raised.filter(named__nominal=head(danger)).exists()


def test_undoing_foretells_what_changes_and_proves_that_it_did() -> None:
    child, found_with, danger = two_men()
    client = client_of("ppu_di")
    judge(client, found_with, danger, "same")
    joined = page_of(client, f"/people/{child}/joined/")
    assert "Nobody has judged anything" in joined
    joined = page_of(client, f"/people/{danger}/joined/", at=40.10)
    assert "I know them both." in joined
    assert "2 records joined" in joined
    link = Judgement.objects.get(judgement="same").fact_uid
    undo = f"/people/{danger}/joined/{link}/undo/"
    preview = page_of(client, undo, at=40.10)
    assert "Ends for" in preview
    assert "There will be two people" in preview
    assert Judgement.objects.get(pk=link).ended_at is None
    assert "There is a problem" in send(client, undo, status=422, at=40.15, reason="")
    on = send(client, undo, at=40.15, reason="Two men of one name.")
    proof = page_of(client, on, at=40.20)
    assert "Everything came about as it was foreseen." in proof
    assert "Did not happen" not in proof
    assert proof.count("Happened") >= 1
    assert "Two men of one name." in proof
    assert head(danger) != head(found_with)
    assert (
        not ConcernRow.objects.filter(
            rule="child_with_risky_person", state="raised", named__nominal=danger
        )
        .filter(named__nominal=child)
        .exists()
    )
    entry = LedgerEntry.objects.filter(category="Combination").latest("pk")
    assert {danger, found_with} <= set(entry.individuals)
    assert "Undone" in page_of(client, f"/people/{danger}/joined/", at=40.25)
    page_of(client, undo, status=404, at=40.25)


def test_what_was_recorded_meanwhile_is_why_something_foreseen_did_not_happen() -> None:
    child, found_with, danger = two_men()
    client = client_of("ppu_di")
    judge(client, found_with, danger, "same")
    link = Judgement.objects.get(judgement="same").fact_uid
    on = send(client, f"/people/{danger}/joined/{link}/undo/", at=40.15, reason="Two men.")
    refs = (PersonRef(nominal=found_with), PersonRef(nominal=danger))
    tell(
        LinkMade(happened_at=after(40.20), persons=refs, judgement="same", reason="One after all.")
    )
    proof = page_of(client, on, at=40.25)
    assert "Not everything came about" in proof
    assert "Something else was recorded about them since." in proof
    assert child


def test_the_proof_says_when_what_was_foreseen_is_no_longer_kept() -> None:
    _child, found_with, danger = two_men()
    judge(client_of("ppu_di"), found_with, danger, "same")
    link = Judgement.objects.get(judgement="same").fact_uid
    path = f"/people/{danger}/joined/{link}/undone/"
    bethan = client_of("ppu_di", name="bethan")
    page_of(bethan, path, status=404, at=40.10)
    send(bethan, path.replace("undone", "undo"), at=40.15, reason="Two men.")
    assert "kept only while" in page_of(client_of("ppu_di", name="carys"), path, at=40.20)


def test_unsure_stays_two_leaves_the_list_and_comes_back_when_something_new_is_told() -> None:
    first, again = girl(), girl_again()
    client = client_of("ppu_di")
    judge(client, first, again, "unsure")
    assert "Nobody waits" in page_of(client, LIST, at=40.10)
    tell(ChildSeen(happened_at=after(40.15), child=PersonRef(nominal=again), appearance="Tired"))
    assert "Nobody waits" in page_of(client, LIST, at=40.20)
    told = PersonDescribed(
        happened_at=after(40.25), person=PersonRef(nominal=again), school="Ysgol Enghraifft"
    )
    tell(told)
    page = page_of(client, LIST, at=40.30)
    assert "Cerys" in page
    assert "New facts since somebody was unsure" in page
    judge(client, first, again, "unsure", at=40.35)
    assert "Nobody waits" in page_of(client, LIST, at=40.40)
    judge(client, first, again, "not_same", at=40.45)
    assert "Nobody waits" in page_of(client, LIST, at=40.50)


def test_relatives_are_offered_as_a_relation_and_never_as_one() -> None:
    first, sister = girl(), twin()
    client = client_of("ppu_di")
    assert "Gwenllian" not in page_of(client, LIST)
    assert "Gwenllian" in page_of(client, f"{LIST}?kind=relative")
    page = page_of(client, pair(first, sister))
    assert "How are they related?" in page
    assert 'value="same"' not in page
    assert 'value="same"' not in page_of(client, f"{pair(first, sister)}?judge=yes")
    refused = send(client, f"{pair(first, sister)}?judge=yes", status=422, judgement="same",
                   reason="Looks alike")  # fmt: skip
    assert "There is a problem" in refused
    assert "Say what they are" in send(client, pair(first, sister), status=422, relation="")
    send(client, pair(first, sister), relation="Twin sisters")
    assert Relation.objects.filter(relation="related_to").exists()
    assert "is recorded how" in page_of(client, LIST, at=40.1)
    assert "Gwenllian" not in page_of(client, f"{LIST}?kind=relative", at=40.1)
    assert head(sister) != head(first)


def test_a_page_sent_twice_judges_once() -> None:
    first, again = girl(), girl_again()
    client = client_of("ppu_di")
    token = uuid.uuid4().hex
    for _time in range(2):
        data = {"token": token, "judgement": "not_same", "reason": "Seen both."}
        with clock.at(after(40.05)):
            assert client.post(pair(first, again), data).status_code == 302
    assert Judgement.objects.filter(judgement="not_same").count() == 1
    assert "too old" in send(client, pair(first, again), status=422, judgement="unsure",
                             reason="x", token="")  # fmt: skip


def test_two_named_apart_cannot_be_joined_and_it_is_said() -> None:
    first = girl()
    said = SaidPerson(name="Cerys Angharad Prothero", date_of_birth=BORN, sex="F")
    told = PersonDescribed(
        happened_at=after(1), person=PersonRef(said=said), also=(PersonRef(nominal=first),)
    )
    tell(told)
    other = Nominal.objects.exclude(pk=first).get(sort="person").pk
    client = client_of("ppu_di")
    page = page_of(client, pair(first, other))
    assert "One record names them as two people." in page
    assert "Both in one record" in page
    assert "so they cannot be the same" in page
    refused = send(client, pair(first, other), status=422, judgement="same", reason="Alike")
    assert "cannot be the same" in refused


def test_two_who_are_one_already_lead_to_how_they_were_joined() -> None:
    first = girl()
    again = described("Cerys Angharad Prothero", 1, date_of_birth=BORN, postcode="NP20 1AA")
    assert head(again) == first
    client = client_of("ppu_di")
    with clock.at(NOW):
        answer = client.get(pair(first, again))
    assert answer.status_code == 302
    page = page_of(client, answer.headers["Location"])
    assert "The matching model" in page
    assert "<svg" in page
    officer_ = page_of(client_of("attending_officer", name="bethan"), answer.headers["Location"])
    assert "A judgement is held here that you may not read" in officer_
    assert "/undo/" not in officer_


def test_the_person_page_leads_to_how_it_was_joined_and_to_whom_it_may_be() -> None:
    first, again = girl(), girl_again()
    page = page_of(client_of("ppu_di"), f"/people/{again}/")
    assert f"/people/{again}/joined/" in page
    assert "May be the same as" in page
    assert pair(again, first) in page


def test_the_models_page_tells_what_it_is_and_how_its_links_fared() -> None:
    girl()
    girl_again()
    described("Cerys Angharad Prothero", 2, date_of_birth=BORN, postcode="NP20 1AA")
    link = Judgement.objects.filter(by="matching").first()
    assert link is not None
    client = client_of("ppu_di")
    send(client, f"/people/{link.left}/joined/{link.fact_uid}/undo/", at=40.15, reason="Two girls.")
    page = page_of(client, "/matching-model/", at=40.20)
    for words in ("invented-1", "How it errs", "Undone since by a person", "100.0", "16.0",
                  "Same telephone number"):  # fmt: skip
        assert words in page, words


def test_a_search_says_how_sure_each_answer_is_and_nobody_found_says_so() -> None:
    girl()
    client = client_of("ppu_di")
    found = page_of(client, "/search/?q=Cerys+Prothero+17/05/2011")
    assert "Certain" in found or "Likely" in found
    nobody = page_of(client, "/search/?q=Zebedeus+Quux")
    assert "record as new" in nobody


def test_the_picker_says_how_sure_each_answer_is() -> None:
    girl()
    client = client_of("ppu_di")
    page = page_of(
        client, "/people/pick/?field=f0-child&sort=person&f0-child-q=Cerys+Prothero+17/05/2011"
    )
    assert "Certain" in page or "Likely" in page


def test_whoever_reads_welsh_reads_it_in_welsh() -> None:
    first, again = girl(), girl_again()
    client = client_of("ppu_di", language="cy")
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "cy"
    page = page_of(client, pair(first, again))
    assert "Un person ynteu dau?" in page
    assert "Yr un rhif ffôn" in page
    assert "One person or two?" not in page
