"""The work list of the offender team, and the page at which its decision tables are tried."""

import pytest

from dolen.concerns.models import ConcernRow
from dolen.journal import clock
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.offenders.facts import ManagementStarted
from dolen.people.ids import nominal_id
from tests.builders import after, tell
from tests.web.signed_in import client_of
from tests.web_recording.filling import fields

pytestmark = pytest.mark.django_db
NAME = "Huw Enghraifft"


def managed() -> str:
    """An offender at high risk whose management began on Monday morning."""
    said = PersonRef(said=SaidPerson(name=NAME, age=41, sex="M"), roles=("offender",))
    started = ManagementStarted(
        happened_at=after(0), offender=said, risk="high", arms_applies=True, case="OM-1"
    )
    return tell(started, at=after(0)).facts[0].uid


def listed(role: str, hours: float) -> str:
    with clock.at(after(hours)):
        answer = client_of(role).get("/offenders/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_list_says_who_is_due_what() -> None:
    managed()
    page = listed("mosovo_om", 2)
    for words in (
        NAME,
        "Risk: High",
        "No visit is on record.",
        "Not decided",
        "Visit the offender",
    ):
        assert words in page
    assert "data-dolen-clock" in page


def test_the_list_says_how_many_each_manager_has() -> None:
    managed()
    page = listed("mosovo_om", 2)
    assert "To one manager" in page
    assert "Up to 50 are thought reasonable." in page
    assert "Too many" not in page


def test_nobody_else_has_the_list() -> None:
    managed()
    assert client_of("attending_officer").get("/offenders/").status_code == 404


def test_nobody_registered_is_said() -> None:
    assert "Nobody is registered here." in listed("mosovo_ds", 2)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("reactive=try", "Not known yet"),
        ("reactive=try&level=no", "It found a low risk"),
        (
            "reactive=try&arms_applies=yes&arms_current=yes&level=yes&clear_years=yes"
            "&no_open_breach=yes&notified=yes&no_order_to_check=yes&no_child_in_household=yes"
            "&somebody_else_agrees=yes",
            "Yes: every row holds.",
        ),
        ("mappa=try&meetings_add_value=yes&high_risk=yes&senior_staff_needed=yes", "Level 3"),
        ("mappa=try", "Level 1"),
    ],
)
def test_the_tables_can_be_tried(query: str, words: str) -> None:
    answer = client_of("mosovo_ds").get(f"/offenders/tables/?{query}")
    assert answer.status_code == 200
    assert words in answer.content.decode()


def test_a_second_breach_typed_at_the_page_within_a_year_raises_the_concern() -> None:
    offender = nominal_id(managed(), "offender")
    path = f"/record/offender_breach/?about={offender}"
    month = 24.0 * 30
    for hours, sort, name in ((month, "notification", "alys"), (2 * month, "shpo", "carys")):
        assert not ConcernRow.objects.filter(rule="repeat_noncompliance").exists()
        with clock.at(after(hours)):
            typist = client_of("mosovo_om", name=name)
            data = fields(typist.get(path).content.decode()) | {
                "f0-type": sort,
                "f0-offender-nominal": offender,
            }
            answer = typist.post(path, data)
        assert answer.status_code == 302, answer.content.decode()
    [row] = ConcernRow.objects.filter(rule="repeat_noncompliance")
    assert (row.anchor, row.state, row.to) == (offender, "raised", "mosovo_di")
    with clock.at(after(2 * month + 1)):
        page = client_of("mosovo_di", name="betsan").get(f"/people/{offender}/").content.decode()
    assert "An offender broke a duty or an order again within twelve months." in page
