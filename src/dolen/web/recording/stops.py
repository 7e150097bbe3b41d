"""What stops an intended act: the law's words, and the reason with which it may go out anyhow."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from dolen.recording.guarding import Judged
from dolen.web.forms import ErrorItem
from dolen.web.presenting.citing import Citation, citations
from dolen.web.presenting.duties import force_words
from dolen.web.words import translated


@dataclass(frozen=True)
class Stop:
    """A guard that stops an intended act: the law's words, and the reason to pass it."""

    rule: str
    says: str
    cited: tuple[Citation, ...]
    force: str
    force_label: str
    reason: str


def stops(stopped: Sequence[Judged], source: QueryDict) -> list[Stop]:
    """Each guard that stops the record, with the reason typed so far."""
    by_rule = {one.rule: one.guard for one in stopped}
    return [
        Stop(
            rule, translated(guard.says), citations(guard.cited),
            guard.force.value, force_words(guard.force), _reason(source, rule),
        )
        for rule, guard in by_rule.items()
    ]  # fmt: skip


def items(stopped: Sequence[Judged]) -> list[ErrorItem]:
    """What the summary says of each guard."""
    return [
        ErrorItem(translated(guard.says), f"#reason-{rule}")
        for rule, guard in {one.rule: one.guard for one in stopped}.items()
    ]


def reasons(source: QueryDict) -> dict[str, str]:
    """The reasons typed, by guard."""
    rules = [key.removeprefix("reason-") for key in source if key.startswith("reason-")]
    return {rule: words for rule in rules if (words := _reason(source, rule))}


def _reason(source: QueryDict, rule: str) -> str:
    return str(source.get(f"reason-{rule}", "")).strip()[:20_000]
