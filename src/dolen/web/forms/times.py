"""Questions about days and moments, typed in parts as London's clocks show them."""

import datetime as dt
import re
from typing import Any, Final

from django.core.exceptions import ValidationError

from dolen.law import moments
from dolen.recording.faults import echo
from dolen.web.forms.asked import Asked
from dolen.web.forms.fields import Question
from dolen.web.forms.widgets import MomentWidget, PartsWidget, Raw

EARLIEST: Final = 1900
LATEST: Final = 2200
_DAY_OR_MONTH = re.compile(r"[0-9]{1,2}")
_YEAR = re.compile(r"[0-9]{4}")
_TIME = re.compile(r"([0-9]{1,2})[:.]?([0-9]{2})")


class DateQuestion(Question):
    """A day, typed as day, month and year."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked, widget=PartsWidget())

    def prepare_value(self, value: Any) -> Raw:
        """The parts of a date, or the parts as they were typed."""
        if isinstance(value, str):
            value = _from_iso(value, dt.date)
        if isinstance(value, dt.date):
            return {"day": str(value.day), "month": str(value.month), "year": f"{value.year:04}"}
        return _shown(value)

    def to_python(self, value: Any) -> Any:
        """The date, or None when no part was typed. Raises ValidationError."""
        raw = value if isinstance(value, dict) else self.prepare_value(value)
        return self.day(raw) if any(raw.values()) else None

    def day(self, raw: Raw) -> dt.date:
        """The date in `raw`. Raises ValidationError."""
        given = echo(" ".join(raw.get(part, "") or "–" for part in ("day", "month", "year")))
        absent = [part for part in ("day", "month", "year") if not raw.get(part)]
        if absent:
            raise self.refuse(f"date_without_{absent[0]}", given)
        day, month, year = raw["day"], raw["month"], raw["year"]
        if not (_DAY_OR_MONTH.fullmatch(day) and _DAY_OR_MONTH.fullmatch(month)):
            raise self.refuse("date_parsing", given)
        if not _YEAR.fullmatch(year) or not EARLIEST <= int(year) <= LATEST:
            raise self.refuse("date_year", given)
        try:
            return dt.date(int(year), int(month), int(day))
        except ValueError:
            raise self.refuse("date_parsing", given) from None


class MomentQuestion(DateQuestion):
    """A moment: a day and a 24-hour time in London; the answer is aware, in UTC.

    Where the clocks go back the hour is lived twice: the form asks which, the first being set.
    """

    def __init__(self, asked: Asked) -> None:
        Question.__init__(self, asked, widget=MomentWidget())

    def prepare_value(self, value: Any) -> Raw:
        """The parts of a moment in London, or the parts as they were typed."""
        if isinstance(value, str):
            value = _from_iso(value, dt.datetime)
        if isinstance(value, dt.datetime) and value.tzinfo is not None:
            local = moments.in_london(value)
            raw = super().prepare_value(local.date())
            raw["time"] = f"{local:%H:%M}"
            if moments.is_ambiguous(local.replace(tzinfo=None, fold=0)):
                raw["which"] = "second" if local.fold else "first"
            return raw
        return _shown(value)

    def to_python(self, value: Any) -> Any:
        """The moment in UTC, or None when nothing was typed. Raises ValidationError."""
        raw = value if isinstance(value, dict) else self.prepare_value(value)
        if not any(text for part, text in raw.items() if part != "which"):
            return None
        local = dt.datetime.combine(self.day(raw), self.time_of_day(raw))
        shown = f"{local:%d/%m/%Y %H:%M}"
        repeated = moments.is_ambiguous(local)
        if repeated and raw.get("which") not in {"first", "second"}:
            raise self.refuse("time_repeated", shown)
        try:
            return moments.from_local(local, later=repeated and raw.get("which") == "second")
        except moments.NonexistentTime:
            raise self.refuse("time_skipped", shown) from None

    def time_of_day(self, raw: Raw) -> dt.time:
        """The time in `raw`, such as 9:05, 09.05 or 0905. Raises ValidationError."""
        typed = raw.get("time", "")
        found = _TIME.fullmatch(typed)
        if found and int(found[1]) < 24 and int(found[2]) < 60:
            return dt.time(int(found[1]), int(found[2]))
        raise self.refuse("time_parsing", typed or "–")

    def came_twice(self, raw: Raw) -> bool:
        """Whether the time typed is one that London's clocks show twice."""
        try:
            return moments.is_ambiguous(dt.datetime.combine(self.day(raw), self.time_of_day(raw)))
        except ValidationError:
            return False


def _from_iso(value: str, kind: type[dt.date]) -> dt.date | None:
    try:
        return kind.fromisoformat(value)
    except ValueError:
        return None


def _shown(value: Any) -> Raw:
    if not isinstance(value, dict):
        return {}
    return {part: echo(text) for part, text in value.items()}
