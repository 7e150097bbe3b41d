"""Puts a screen together for one request: whom choices may offer, what was found, what is near."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from dolen.journal.subjects import SaidPerson, SaidPlace, SaidThing
from dolen.web.forms import ErrorItem
from dolen.web.recording import candidates, pickers
from dolen.web.recording.candidates import Candidate
from dolen.web.recording.opening import Beginning
from dolen.web.recording.pickers import Offered
from dolen.web.recording.screen import Screen


def fit(screen: Screen, *, likely: Mapping[str, Sequence[Candidate]] | None = None) -> None:
    """Give every choice of the screen what it may offer. Everybody shown is logged."""
    begin = screen.beginning
    posted = sorted(pickers.ids_in(screen.source))[:200]
    allowed = candidates.known([*near_ids(begin), *posted], screen.now)
    near = {
        "person": _those(allowed, dict.fromkeys([*begin.children, *begin.people])),
        "place": _those(allowed, begin.places),
    }
    looked_for = _looked_for(screen)
    pickers.fit(list(screen.forms()), Offered(near, allowed, looked_for, likely or {}))


def near_ids(begin: Beginning) -> list[str]:
    """Whoever a screen begins with."""
    return list(dict.fromkeys([*begin.children, *begin.people, *begin.places]))


def _those(
    allowed: Mapping[str, Candidate], wanted: Sequence[str] | Mapping[str, None]
) -> list[Candidate]:
    return [allowed[one] for one in wanted if one in allowed]


def _looked_for(screen: Screen) -> dict[str, list[Candidate]]:
    """What the "Find" button of one choice finds."""
    prefix = str(screen.source.get("find", ""))
    if screen.data is not None or not pickers.FIELD.fullmatch(prefix):
        return {}
    for form in screen.forms():
        for subject in pickers.subjects(form):
            if subject.prefix == prefix:
                asked = str(screen.source.get(f"{prefix}-q", ""))
                return {prefix: candidates.found(asked, pickers.sort_of(subject), screen.now)}
    return {}


def matches(screen: Screen) -> dict[str, list[Candidate]]:
    """By choice, whom somebody described as new may be, where the reader was not yet asked."""
    found = {}
    for form in screen.told_forms():
        for subject in pickers.subjects(form):
            if subject.chosen != pickers.NEW or pickers.is_sure(subject):
                continue
            answer = subject.answers()
            said = subject.model.model_validate(answer) if answer else None
            mention = getattr(said, "said", None)
            if isinstance(mention, SaidPerson | SaidPlace | SaidThing):
                proposals = candidates.proposed(mention, screen.now)
                if proposals:
                    found[str(subject.prefix)] = proposals
    return found


def match_items(found: Mapping[str, Sequence[Candidate]]) -> list[ErrorItem]:
    """What the summary asks about each choice with a possible match."""
    return [
        ErrorItem(
            _("%(name)s may be the same. Choose, or say again that it is somebody new.")
            % {"name": proposals[0].words},
            f"#{prefix}-nominal",
        )
        for prefix, proposals in found.items()
    ]
