"""Every declared record builds a screen in both languages, and no input breaks any of them."""

import re

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dolen.journal import clock
from dolen.recording.house import records
from dolen.web.recording.plan import plan_of
from tests.builders import MONDAY, known_child, known_place
from tests.examples import examples
from tests.web.signed_in import client_of
from tests.web_recording.combinations import tried_records
from tests.web_recording.filling import fields

pytestmark = pytest.mark.django_db
NAMES = tuple(record.name for record in records)
TELLERS = {"review_glass": "professional_standards"}
"""Who may tell a record that a public protection inspector may not."""
_TAG = re.compile(r"<c-|\{\{|\{%|%\(")
ODD = st.one_of(
    st.sampled_from(
        [
            "", " ", "\x00", "a\x00b", "\u202etxet", "x" * 25_000, str(2**63), "-1", "1e999", "NaN",
            "0001", "9999", "nobody", "as:c0-who-child", "as:", "new", "new.0.child", "state:x",
            "<script>alert(1)</script>", "' OR 1=1 --", "🙂", 
            "\ufffd",
        ]
    ),
    st.text(max_size=40),
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.typed
@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_record_opens_whole_in_both_languages(language: str) -> None:
    inspector = client_of("ppu_di", language=language)
    others = {role: client_of(role, name=role, language=language) for role in TELLERS.values()}
    child = known_child()
    for name in NAMES:
        client = others.get(TELLERS.get(name, ""), inspector)
        client.cookies["dolen_language"] = language
        for query in ("", f"?about={child}"):
            with clock.at(MONDAY):
                answer = client.get(
                    f"/record/{name}/{query}", headers={"accept-language": language}
                )
            page = answer.content.decode()
            assert answer.status_code == 200, name
            shown = page.partition("dolen-clock-words")[0]
            assert not _TAG.search(shown), (name, _TAG.search(shown))
            assert page.count('name="token"') == 1, name
            ids = re.findall(r'\sid="([^"]+)"', page)
            assert len(ids) == len(set(ids)), (name, {i for i in ids if ids.count(i) > 1})


def test_every_record_asks_the_childs_own_words_before_anything_else_of_a_child() -> None:
    for record in records:
        rows = plan_of(record).shown_in_card
        heard = [row.is_voice for row in rows]
        assert heard == sorted(heard, reverse=True), record.name


def test_every_record_is_on_the_list_of_whoever_may_tell_it() -> None:
    for role in ("ppu_di", *TELLERS.values()):
        with clock.at(MONDAY):
            page = client_of(role, name=role).get("/record/").content.decode()
        own = [name for name in NAMES if TELLERS.get(name, "ppu_di") == role]
        assert [name for name in own if f"/record/{name}/" not in page] == []


def test_a_record_somebody_may_not_tell_is_refused_and_not_on_the_list() -> None:
    client = client_of("llamau", name="ines")
    with clock.at(MONDAY):
        page = client.get("/record/").content.decode()
        assert "/record/police_protection/" not in page
        assert client.get("/record/police_protection/").status_code == 403
        assert client.post("/record/police_protection/", {}).status_code == 403
        assert client.get("/record/no_such_record/").status_code == 404


_page_fields: dict[str, dict[str, list[str]]] = {}


def _fields(client: Client, name: str) -> dict[str, list[str]]:
    if name not in _page_fields:
        with clock.at(MONDAY):
            page = client.get(f"/record/{name}/").content.decode()
        found = fields(page)
        for field in re.findall(r'name="([^"]+)"', page):
            found.setdefault(field, [""])
        for button in ("find", "card-add", "card-remove", "draft", "send"):
            found.pop(button, None)
        for left in (
            "csrfmiddlewaretoken",
            "q",
            "viewport",
            "theme-color",
            "robots",
            "htmx-config",
        ):
            found.pop(left, None)
        _page_fields[name] = {k: v for k, v in found.items() if not k.endswith("-add")}
    return dict(_page_fields[name])


@pytest.mark.typed
@pytest.mark.chance
@pytest.mark.parametrize("name", tried_records())
def test_no_input_breaks_a_record(name: str) -> None:
    client = client_of(TELLERS.get(name, "ppu_di"))
    home = known_place("14 Stryd Enghraifft")
    asked = _fields(client, name)
    typed = st.dictionaries(
        st.sampled_from(sorted(asked)), st.one_of(ODD, st.just(home)), max_size=8
    )
    left_out = st.sets(st.sampled_from(sorted(asked)), max_size=4)
    buttons = st.sampled_from(["send", "send", "send", "draft", "find", "card-add", "card-remove"])

    @settings(
        max_examples=examples(4), deadline=None, derandomize=True,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )  # fmt: skip
    @given(typed, left_out, buttons)
    def send(changed: dict[str, str], missing: set[str], button: str) -> None:
        data = {key: value for key, value in (asked | changed).items() if key not in missing}
        value = next(iter(asked)) if button == "find" else "1"
        with clock.at(MONDAY):
            answer = client.post(f"/record/{name}/", data | {button: value})
        assert answer.status_code in (200, 302, 422), (answer.status_code, changed, missing)
        if answer.status_code == 422:
            page = answer.content.decode()
            assert "There is a problem" in page or "This may not go out" in page
        with clock.at(MONDAY):
            saved = client.post(f"/record/{name}/draft/", data)
        assert saved.status_code == 200

    send()


@pytest.mark.parametrize("token", ["", "x", "../..", "\x00", "a" * 500, "A" * 32])
def test_a_token_that_was_tampered_with_is_refused_in_words(client: Client, token: str) -> None:
    data = _fields(client, "incident_close") | {"f0-result": "Closed", "token": token, "send": "1"}
    with clock.at(MONDAY):
        answer = client.post("/record/incident_close/", data)
        assert client.get("/receipt/x/").status_code == 404
    assert answer.status_code == 422
    assert "changed on its way" in answer.content.decode()


def test_a_problem_is_said_in_the_readers_language() -> None:
    client = client_of("ppu_di", language="cy")
    with clock.at(MONDAY):
        answer = client.post(
            "/record/incident_close/", {"send": "1"}, headers={"accept-language": "cy"}
        )
    assert answer.status_code == 422
    assert '<html lang="cy"' in answer.content.decode()
