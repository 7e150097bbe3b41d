"""Nothing typed is lost: drafts are saved, restored, discarded, and are each member's own."""

import pytest
from django.test import Client

from dolen.access.models import Member
from dolen.journal import clock
from dolen.recording.models import Draft
from tests.builders import MONDAY, after, known_child
from tests.web.signed_in import client_of
from tests.web_recording.filling import opened, post

pytestmark = pytest.mark.django_db
PATH = "/record/attended_incident/"


def test_what_is_typed_is_saved_and_restored_after_signing_in_again(client: Client) -> None:
    path = f"{PATH}?about={known_child()}"
    draft_path = path.replace("incident/", "incident/draft/")
    data = opened(client, path) | {"f0-what_was_found": "Glass on the floor", "c0-f1-words": "Cold"}
    saved = post(client, draft_path, data, at=after(5 / 60))
    assert saved.status_code == 200
    page = saved.content.decode()
    assert "Draft saved 09:05" in page
    assert "<meter" in page
    assert "Missing" in page
    again = Client()
    backend = "dolen.access.backends.MemberBackend"
    again.force_login(Member.objects.get(), backend=backend)
    with clock.at(after(7)):
        restored = again.get(path).content.decode()
    assert "Draft from 2 March 2026, 09:05 restored." in restored
    assert "Glass on the floor" in restored
    assert "Cold</textarea>" in restored


def test_a_draft_can_be_saved_without_a_script_and_discarded(client: Client) -> None:
    data = opened(client, PATH) | {"f0-what_was_found": "Smoke", "draft": "1"}
    assert post(client, PATH, data).status_code == 302
    with clock.at(MONDAY):
        assert "Smoke" in client.get(PATH).content.decode()
    assert post(client, f"{PATH}discard/", {}).status_code == 302
    with clock.at(MONDAY):
        assert "Smoke" not in client.get(PATH).content.decode()


def test_nobody_else_sees_a_draft(client: Client) -> None:
    post(client, f"{PATH}draft/", opened(client, PATH) | {"f0-what_was_found": "Smoke"})
    other = client_of("attending_officer", name="bryn")
    with clock.at(MONDAY):
        assert "Smoke" not in other.get(PATH).content.decode()


def test_once_recorded_a_draft_is_gone_and_a_late_save_brings_nothing_back(client: Client) -> None:
    data = opened(client, PATH) | {"f0-what_was_found": "Smoke"}
    post(client, f"{PATH}draft/", data)
    assert post(client, PATH, data, send="1").status_code == 302
    assert not Draft.objects.exists()
    post(client, f"{PATH}draft/", data)
    assert not Draft.objects.exists()


def test_a_card_added_or_removed_keeps_what_was_typed_and_asks_no_script(client: Client) -> None:
    data = opened(client, PATH) | {"c0-f1-words": "First"}
    added = post(client, PATH, data | {"card-add": "1"}).content.decode()
    assert 'id="c1"' in added
    assert "First</textarea>" in added
    two = data | {"card": ["0", "1"], "c1-f1-words": "Second"}
    removed = post(client, PATH, two | {"card-remove": "0"}).content.decode()
    assert 'id="c0"' not in removed
    assert "Second</textarea>" in removed


def test_the_meter_counts_the_childs_voice_and_what_stands_for_it(client: Client) -> None:
    path = f"{PATH}?about={known_child()}"
    draft = path.replace("incident/", "incident/draft/")
    data = opened(client, path)
    unheard = post(client, draft, data | {"c0-f2-appearance": "Thin"}).content.decode()
    assert "Cerys Enghraifft: The child’s own words" in unheard
    unseen = post(client, draft, data | {"c0-f3-why": "asleep"}).content.decode()
    assert "The child’s own words" not in unseen


def test_drafts_are_listed_with_where_to_go_on(client: Client) -> None:
    child = known_child()
    path = f"{PATH}?about={child}"
    post(client, path.replace("incident/", "incident/draft/"), opened(client, path))
    with clock.at(MONDAY):
        page = client.get("/record/").content.decode()
    assert "Your drafts" in page
    assert f'href="{path}"' in page
