"""Markup reduced to what style sheets, scripts and screen readers go by."""

from html.parser import HTMLParser

KEPT = {
    "class",
    "role",
    "type",
    "inputmode",
    "for",
    "rel",
    "scope",
    "data-module",
    "data-maxlength",
    "data-aria-controls",
    "aria-describedby",
    "aria-labelledby",
    "aria-current",
    "aria-hidden",
}
_OURS = {
    "govuk-label--s",
    "govuk-fieldset__legend--s",
    "govuk-table__caption--m",
}
"""Sizes that we choose and GOV.UK leaves open."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = {name: sorted((value or "").split()) for name, value in attrs if name in KEPT}
        kept["class"] = [one for one in kept.get("class", []) if one not in _OURS]
        shown = " ".join(f"{name}={' '.join(kept[name])}" for name in sorted(kept) if kept[name])
        self.tags.append(f"<{tag} {shown}>")


def signature(markup: str) -> list[str]:
    """Each opening tag with its classes, roles and aria attributes, drawings left out."""
    reader = _Reader()
    reader.feed(markup)
    return [tag for tag in reader.tags if not tag.startswith(("<path", "<svg", "<g ", "<circle"))]
