"""Whatever is sent, a form answers in words: it never fails."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dolen.access.incoming import keepable
from dolen.web.forms import form_from_model
from tests.web.samples import Visit

_NAMES = sorted(
    {
        *(f"happened_at-{part}" for part in ("day", "month", "year", "time", "which")),
        *(f"born-{part}" for part in ("day", "month", "year")),
        *("alone", "words", "demeanour", "source", "age", "note", "also_known_as"),
        *("fed-value", "fed-why_declined", "doctor-value", "doctor-state", "doctor-why_not_known"),
        *("bruises-rows", "bruises-add", "bruises-remove", "bruises-0-where", "bruises-0-size"),
        *("child-nominal", "child-said-name", "child-said-age", "child-said-date_of_birth-day"),
        *("also-rows", "also-0-said-sex", "place-said-postcode", "place-said-sort"),
    }
)
_WORDS = (
    " yes no 0 1 -1 27 2 2026 01:30 25 10 known 1e999 nan inf ² ٣ <script> %(label)s {0} None"
    " state:declined state: new 2026-02-27 first calm"
)
_LONG = ["9" * 36, "9" * 5000, "x" * 20_001]
_NASTY = st.sampled_from([*_WORDS.split(" "), *_LONG])
_TYPED = _NASTY | st.text(max_size=30).map(keepable)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(_NAMES), _TYPED | st.lists(_TYPED, max_size=3)))
def test_no_input_makes_a_form_fail(data: dict[str, Any]) -> None:
    form = form_from_model(Visit)(data)
    valid = form.is_valid()
    items = list(form.error_items())
    assert valid == (not items) or form.rows_changed()
    assert all(len(item.text) < 400 for item in items)
    str(form).encode("utf-8")
    if valid:
        Visit.model_validate(form.cleaned_model())


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(_NAMES), _TYPED | st.lists(_TYPED, max_size=3)))
def test_any_input_can_be_kept_as_a_draft_and_shown_again(data: dict[str, Any]) -> None:
    shown = str(form_from_model(Visit)(draft=data))
    assert "govuk-error-message" not in shown
    shown.encode("utf-8")


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(sorted(Visit.model_fields)),
        st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.lists(st.text()),
    )
)
def test_any_initial_answer_can_be_shown(initial: dict[str, Any]) -> None:
    str(form_from_model(Visit)(initial=initial)).encode("utf-8")
