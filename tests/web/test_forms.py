import datetime as dt
from html.parser import HTMLParser
from typing import Any

import pytest
from django.http import QueryDict
from django.utils import translation
from pydantic import BaseModel, Field

from dolen.web.forms import Given, ModelForm, NotAskable, NotValid, form_from_model
from tests.web.samples import Demeanour, Visit, messages, moment, sent


def test_what_was_answered_becomes_the_model_and_the_rest_stays_open() -> None:
    visit = sent(moment(age="14", demeanour="calm", source="c")).cleaned_model()
    assert visit.happened_at == dt.datetime(2026, 2, 27, 23, 40, tzinfo=dt.UTC)
    assert (visit.age, visit.demeanour, visit.source) == (14, (Demeanour.CALM,), "c")
    assert (visit.alone, visit.fed, visit.bruises, visit.child) == (None, None, (), None)


def test_a_request_with_several_ticks_is_read_whole() -> None:
    data = QueryDict(mutable=True)
    data.update(moment())
    data.setlist("demeanour", ["frightened", "calm"])
    visit = form_from_model(Visit)(data).cleaned_model()
    assert visit.demeanour == (Demeanour.CALM, Demeanour.FRIGHTENED)


def test_a_model_that_was_not_accepted_is_never_given() -> None:
    with pytest.raises(NotValid):
        sent({}).cleaned_model()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"happened_at-day": ""}, "Enter the day as well"),
        ({"happened_at-day": "31"}, "is not a real date"),
        ({"happened_at-year": "26"}, "year as four digits"),
        ({"happened_at-time": "25:00"}, "Enter a 24-hour time"),
        ({"happened_at-time": ""}, "Enter a 24-hour time"),
        ({"age": "9" * 36}, "at most 15 digits"),
        ({"age": "fourteen"}, "“fourteen” is not a whole number"),
        ({"age": "-1"}, "you gave -1. Enter 0 or more"),
        ({"age": "121"}, "you gave 121. Enter 120 or less"),
        ({"source": "z"}, "“z” is not one of the answers"),
        ({"demeanour": "angry"}, "“angry” is not one of the answers"),
        ({"note": "x" * 1_000_000}, "you gave 1000000 characters. Use 20000 characters or fewer"),
        ({"alone": "yes", "words": "x" * 21}, "you gave 21 characters. Use 20"),
        ({"alone": "perhaps"}, "“perhaps” is not one of the answers"),
        ({"born-day": "1", "born-month": "1", "born-year": "2199"}, "is not in the past"),
        ({"bruises-0-size": "0"}, "greater than 0"),
        ({"bruises-0-size": "nan"}, "is not a number"),
        ({"child-said-age": "200"}, "Enter 120 or less"),
    ],
)
def test_a_wrong_answer_is_refused_with_what_was_given_and_what_to_do(
    changes: dict[str, str], said: str
) -> None:
    form = sent(moment() | changes)
    assert not form.is_valid()
    assert len(messages(form)) == 1
    assert said in messages(form)[0]
    assert str(form)


def test_over_long_text_is_kept_and_shown_again() -> None:
    form = sent(moment(alone="yes", words="y" * 25))
    assert not form.is_valid()
    assert "y" * 25 in str(form)


def test_a_time_that_never_was_is_refused_in_clear_words() -> None:
    form = sent(
        moment() | {"happened_at-day": "29", "happened_at-month": "3", "happened_at-time": "01:30"}
    )
    assert "did not exist, because the clocks went forward" in messages(form)[0]


@pytest.mark.parametrize(("which", "hour"), [("first", 0), ("second", 1)])
def test_the_hour_that_came_twice_is_asked_and_kept(which: str, hour: int) -> None:
    twice = moment() | {
        "happened_at-day": "25",
        "happened_at-month": "10",
        "happened_at-time": "01:30",
    }
    asking = sent(twice)
    assert "came twice" in messages(asking)[0]
    assert 'value="first" checked' in str(asking)
    answered = sent(twice | {"happened_at-which": which}).cleaned_model()
    assert answered.happened_at == dt.datetime(2026, 10, 25, hour, 30, tzinfo=dt.UTC)


def test_summer_time_is_londons() -> None:
    visit = sent(moment() | {"happened_at-month": "7"}).cleaned_model()
    assert visit.happened_at == dt.datetime(2026, 7, 27, 22, 40, tzinfo=dt.UTC)


def test_a_question_not_asked_cannot_be_wrong_and_is_not_kept() -> None:
    visit = sent(moment(alone="no", words="z" * 99)).cleaned_model()
    assert (visit.alone, visit.words) == (False, None)


@pytest.mark.parametrize(
    ("data", "state", "value", "why"),
    [
        ({"fed-value": "yes"}, "known", True, None),
        ({"fed-value": "no"}, "known", False, None),
        (
            {"fed-value": "state:not_asked", "fed-why_not_asked": "asleep"},
            "not_asked",
            None,
            "asleep",
        ),
        ({"fed-value": "state:declined"}, "declined", None, None),
    ],
)
def test_an_answer_not_known_says_why(
    data: dict[str, str], state: str, value: bool | None, why: str | None
) -> None:
    fed = sent(moment(**data)).cleaned_model().fed
    assert fed is not None
    assert (fed.state, fed.value, fed.why) == (state, value, why)


def test_a_text_that_may_not_be_known_is_a_value_or_a_state() -> None:
    known = sent(moment(**{"doctor-value": "Dr Sampl"})).cleaned_model().doctor
    assert known is not None
    assert (known.state, known.value) == ("known", "Dr Sampl")
    unknown = sent(moment(**{"doctor-state": "not_known"})).cleaned_model().doctor
    assert unknown is not None
    assert unknown.state == "not_known"
    both = sent(moment(**{"doctor-state": "declined", "doctor-value": "Dr Sampl"}))
    assert "Keep one of the two" in messages(both)[0]
    neither = sent(moment(**{"doctor-state": "known"}))
    assert "there is none" in messages(neither)[0]


def test_rows_are_kept_without_the_empty_ones_and_errors_find_their_row() -> None:
    data = moment(**{"bruises-rows": "3", "bruises-0-where": "arm", "bruises-2-where": "leg"})
    assert [bruise.where for bruise in sent(data).cleaned_model().bruises] == ["arm", "leg"]
    wrong = sent(data | {"bruises-2-size": "99"})
    assert [item.href for item in wrong.error_items()] == ["#bruises-2-size"]


def test_adding_and_removing_a_row_keeps_everything_as_it_was_typed() -> None:
    data = moment(**{"bruises-rows": "2", "bruises-0-where": "arm", "bruises-1-where": "leg"})
    grown = data | {"bruises-add": "1"}
    assert sent(grown).rows_changed()
    assert not sent(grown).is_valid()
    shown = str(form_from_model(Visit)(draft=grown))
    assert 'id="bruises-2-where"' in shown
    assert 'value="arm"' in shown
    smaller = str(form_from_model(Visit)(draft=data | {"bruises-remove": "0"}))
    assert 'value="arm"' not in smaller
    assert 'value="leg"' in smaller


def test_a_subject_is_one_already_known_or_what_was_said() -> None:
    given = Given(known={"child": [("p1", "EXAMPLE, Ffion")]})
    chosen = sent(moment(**{"child-nominal": "p1", "child-said-name": "x"}), given=given)
    child = chosen.cleaned_model().child
    assert child is not None
    assert (child.nominal, child.said) == ("p1", None)
    new = sent(moment(**{"child-nominal": "new", "child-said-name": "Cerys"}), given=given)
    child = new.cleaned_model().child
    assert child is not None
    assert child.said is not None
    assert (child.nominal, child.said.name) == (None, "Cerys")
    stranger = sent(moment(**{"child-nominal": "p9"}), given=given)
    assert [item.href for item in stranger.error_items()] == ["#child-nominal"]


def test_answers_the_page_gives_need_no_question() -> None:
    make = form_from_model(Visit, asked=("age",))
    when = dt.datetime(2026, 2, 27, tzinfo=dt.UTC)
    form = make({"f1-age": "3"}, prefix="f1", given=Given(fixed={"happened_at": when}))
    assert form.cleaned_model().age == 3
    without = make({"f1-age": "3"}, prefix="f1")
    assert not without.is_valid()
    assert without.non_field_errors()


def test_two_forms_on_one_page_share_no_name_or_id() -> None:
    make = form_from_model(Visit)
    ids = [name for prefix in ("a", "b") for name in _ids(str(make(prefix=prefix)))]
    assert len(ids) == len(set(ids))


def test_what_one_form_reveals_is_not_seen_by_the_next() -> None:
    shown = [str(form_from_model(Visit)()) for _again in range(3)][-1]
    assert len(_ids(shown)) == len(set(_ids(shown)))
    assert "secret" in str(sent(moment(alone="yes", words="secret")))
    assert "secret" not in str(form_from_model(Visit)())


def test_a_model_shown_again_and_sent_unchanged_is_the_same_model() -> None:
    visit = sent(
        moment(
            **{
                "age": "5",
                "alone": "yes",
                "words": "hi",
                "fed-value": "state:declined",
                "fed-why_declined": "tired",
                "doctor-state": "not_known",
                "doctor-why_not_known": "new here",
                "bruises-0-where": "arm",
                "child-said-name": "Cerys",
                "demeanour": "calm",
            }
        )
    ).cleaned_model()
    for initial in (visit.model_dump(), visit.model_dump(mode="json")):
        form = form_from_model(Visit)(initial=initial)
        assert form_from_model(Visit)(_as_sent(str(form))).cleaned_model() == visit


def test_a_draft_is_shown_as_it_was_typed_without_being_judged() -> None:
    form = form_from_model(Visit)(draft={"age": "abc", "happened_at-day": "99"})
    shown = str(form)
    assert 'value="abc"' in shown
    assert 'value="99"' in shown
    assert "govuk-error-message" not in shown


def test_a_field_may_be_called_like_something_of_the_form() -> None:
    class Order(BaseModel):
        order: str | None = None
        prefix: str | None = None
        data: int | None = None
        errors: bool | None = None

    typed = {"order": "a", "prefix": "b", "data": "3", "errors": "yes"}
    assert form_from_model(Order)(typed).cleaned_model() == Order(
        order="a", prefix="b", data=3, errors=True
    )


def test_labels_follow_the_reader() -> None:
    with translation.override("cy"):
        in_welsh = form_from_model(Visit)
    assert in_welsh is not form_from_model(Visit)
    assert form_from_model(Visit) is form_from_model(Visit)


def test_a_type_without_a_question_is_refused_when_the_form_is_made() -> None:
    class Odd(BaseModel):
        odd: dict[str, Any] = Field({})

    with pytest.raises(NotAskable, match=r"Odd\.odd"):
        form_from_model(Odd)


def test_every_wrong_answer_leads_to_an_element_of_the_page() -> None:
    form: ModelForm[Visit] = sent(
        {
            "age": "x",
            "source": "z",
            "born-day": "x",
            "bruises-0-size": "x",
            "fed-value": "q",
            "child-said-age": "x",
            "doctor-state": "known",
        }
    )
    ids = _ids(str(form))
    hrefs = [item.href for item in form.error_items()]
    assert len(hrefs) == 8
    assert {href.removeprefix("#") for href in hrefs} <= set(ids)


def _ids(shown: str) -> list[str]:
    return [part.split('"')[0] for part in shown.split(' id="')[1:]]


def _as_sent(shown: str) -> dict[str, Any]:
    """What a browser would send for the form as it is shown."""

    class Reader(HTMLParser):
        data: dict[str, Any] = {}
        area = select = ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found = dict(attrs)
            name, value = found.get("name") or "", found.get("value") or ""
            if tag == "textarea":
                self.area = name
            elif tag == "select":
                self.select = name
            elif tag == "option" and "selected" in found:
                self.data[self.select] = value
            elif tag == "input" and (
                found.get("type") not in {"radio", "checkbox"} or "checked" in found
            ):
                self.data[name] = value

        def handle_endtag(self, tag: str) -> None:
            if tag == "textarea":
                self.area = ""

        def handle_data(self, data: str) -> None:
            if self.area:
                self.data[self.area] = self.data.get(self.area, "") + data

    reader = Reader()
    reader.data = {}
    reader.feed(shown)
    return reader.data
