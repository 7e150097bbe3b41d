"""Shows a replayed case to a reader: what really happened beside what Dolen would have raised.

Times are London's. Words are English: this is a report for whoever compares, not a page.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dolen.access.roles import role_words
from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.duties.state import LIVE, Status
from dolen.exchange.case_files.replaying import RaisedDuty, Replayed
from dolen.law.moments import LONDON

_GOOD = frozenset({Status.MET, Status.EXCUSED, Status.CANCELLED, Status.VOID, Status.SUPERSEDED})
_EVENT, _RAISED = 0, 1


@dataclass(frozen=True, slots=True)
class _Moment:
    at: dt.datetime
    rank: int
    happened: str = ""
    raised: str = ""


def show(console: Console, done: Replayed, *, hard: bool = False) -> None:
    """Print one replayed case: its timeline, its duties, its concerns, and what was left out."""
    case = done.case
    how = "worked out by Dolen" if hard else "as the file states"
    console.rule(f"[bold]{escape(case.id)}  {escape(case.title)}", align="left")
    console.print(
        f"From {_when(case.starts_at)} to {_when(case.as_of)}. "
        f"{len(case.in_order())} events; answers nobody gave: {how}."
    )
    console.print(_timeline(done))
    if done.duties:
        console.print(_duties(done.duties))
    if done.concerns:
        console.print(_concerns(done))
    _show_counts(console, done)
    _show_left_out(console, done)


def _timeline(done: Replayed) -> Table:
    table = Table(title="What happened, and what Dolen would have raised", title_justify="left")
    table.add_column("When", no_wrap=True)
    table.add_column("What really happened")
    table.add_column("What Dolen would have raised, and to whom")
    moments = sorted([*_happened(done), *_raised(done)], key=lambda one: (one.at, one.rank))
    before = None
    for one in moments:
        when = _when(one.at)
        table.add_row("" if when == before else when, one.happened, one.raised)
        before = when
    return table


def _happened(done: Replayed) -> Iterator[_Moment]:
    opened = Counter(one.opened_by for one in done.duties)
    known = {one.source for one in done.told.facts}
    for event in done.case.in_order():
        text = f"{event.id} [bold]{event.kind}[/bold] {escape(event.text)}".rstrip()
        number = opened[event.id]
        note = f"{number} {'duty' if number == 1 else 'duties'} opened" if number else ""
        if event.id not in known:
            note = "[dim]not yet known[/dim]"
        yield _Moment(event.at, _EVENT, text, note)


def _raised(done: Replayed) -> Iterator[_Moment]:
    for duty in done.duties:
        for alarm in duty.state.went_out:
            due = duty.state.due_at
            early = due is not None and alarm.at < due
            word = "soon due" if early else "did not hold" if _breached(duty) else "not done"
            text = f"[yellow]{duty.state.rule}[/yellow]{_about(duty.subject)} {word}"
            yield _Moment(alarm.at, _RAISED, raised=f"{text} → {role_words(alarm.to)}")
    for concern in done.concerns:
        text = f"[red]{concern.kind}[/red]: {', '.join(concern.links)}"
        yield _Moment(concern.at, _RAISED, raised=f"{text} → {role_words(concern.to)}")


def _duties(raised: Sequence[RaisedDuty]) -> Table:
    table = Table(title="Duties", title_justify="left")
    table.add_column("Duty", min_width=34)
    for title in ("About", "Owner", "Opened by", "Due", "How it stands", "Done or ended"):
        table.add_column(title)
    for one in sorted(raised, key=lambda duty: (duty.state.opens_at, duty.state.rule)):
        state = one.state
        name = (
            state.rule if state.rule not in duties else f"{state.rule}\n{duties[state.rule].says}"
        )
        ended = " ".join(
            part
            for part in (one.met_by or one.ended_by, _when(state.met_at or state.ended_at))
            if part and not _breached(one)
        )
        table.add_row(
            name,
            one.subject or "",
            role_words(state.owner),
            one.opened_by,
            _when(state.due_at) or "no time known",
            _coloured(state.status),
            ended,
        )
    return table


def _concerns(done: Replayed) -> Table:
    table = Table(title="Concerns", title_justify="left")
    for title in ("Concern", "Raised", "To", "Links", "Because of"):
        table.add_column(title)
    for one in done.concerns:
        rule = concerns.get(one.kind)
        withdrawn = " (withdrawn later)" if one.state == "withdrawn" else ""
        table.add_row(
            f"{one.kind}{withdrawn}" + (f"\n{rule.says}" if rule else ""),
            _when(one.at),
            role_words(one.to),
            ", ".join(one.links),
            ", ".join(one.because),
        )
    return table


def _show_counts(console: Console, done: Replayed) -> None:
    count = Counter(one.state.status for one in done.duties)
    words = [f"{count[status]} {status.words.lower()}" for status in Status if count[status]]
    alarms = sum(len(one.state.went_out) for one in done.duties)
    console.print(
        f"{len(done.duties)} duties: {', '.join(words) or 'none'}. "
        f"{alarms} alarms. {len(done.concerns)} concerns."
    )


def _show_left_out(console: Console, done: Replayed) -> None:
    if done.told.unknown:
        kinds = sorted(done.told.unknown)
        word = "kind" if len(kinds) == 1 else "kinds"
        console.print(f"[dim]Not yet known: {len(kinds)} {word}: {', '.join(kinds)}[/dim]")
    for line in done.told.refused:
        console.print(f"[dim]{escape(line)}[/dim]")
    for line in done.stopped:
        console.print(
            f"[red]Dolen would have stopped this before it went out: {escape(line)}[/red]"
        )
    for line in done.trouble:
        console.print(f"[red]Could not be worked out: {escape(line)}[/red]")


def _breached(duty: RaisedDuty) -> bool:
    return duty.state.status is Status.BREACHED


def _about(subject: str | None) -> str:
    return f" ({subject})" if subject else ""


def _coloured(status: Status) -> str:
    colour = "green" if status in _GOOD else "yellow" if status in LIVE else "red"
    return f"[{'red' if status is Status.OVERDUE else colour}]{status.words}[/]"


def _when(moment: dt.datetime | None) -> str:
    return "" if moment is None else f"{moment.astimezone(LONDON):%a %d %b %Y %H:%M}"
