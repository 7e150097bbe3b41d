"""How an answer travels in a form's data and back. The markup itself is in `templates/govuk`."""

from collections.abc import Mapping
from typing import Any

from django import forms

Raw = dict[str, str]
"""The parts of one answer as they were typed."""


class ChoicesWidget(forms.SelectMultiple):
    """Several checkboxes of one name."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """Every value ticked, from a request's data or a plain dictionary."""
        if hasattr(data, "getlist"):
            return list(data.getlist(name))
        value = data.get(name)
        if value is None:
            return []
        return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]


class PartsWidget(forms.Widget):
    """One answer typed in parts, such as day, month and year."""

    parts: tuple[str, ...] = ("day", "month", "year")

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Raw:
        """Each part as typed, without the space around it; a part not sent is empty."""
        return {part: str(data.get(f"{name}-{part}") or "").strip() for part in self.parts}

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """Whether no part was sent at all."""
        return all(f"{name}-{part}" not in data for part in self.parts)


class MomentWidget(PartsWidget):
    """Day, month, year and a 24-hour time; `which` is the first or second of a repeated hour."""

    parts = ("day", "month", "year", "time", "which")
