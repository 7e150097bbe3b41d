"""Trying an old store's extract: what its rows would become, and which would be rejected.

Nothing is kept: not the file, not a fact. The import itself runs on the server, from the command
line, where it can go on for hours and be begun again; no page waits for it and no process of the
pages writes for it.
"""

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dolen.access.bringing_in import may_bring_in
from dolen.access.pages import member_of
from dolen.exchange.importing import running
from dolen.exchange.importing.checking import Checked, checked
from dolen.exchange.importing.mapping import MappingWrong
from dolen.exchange.importing.progress import Totals
from dolen.exchange.importing.rows import Reject, Row, Unreadable
from dolen.exchange.importing.shipped import SHIPPED
from dolen.exchange.importing.sources.limits import UPLOADED
from dolen.exchange.importing.sources.opening import opened
from dolen.journal import clock
from dolen.web.pages import page
from dolen.web.presenting.incoming import FactLine, fact_line, kind_words
from dolen.web.words import translated

MOST = 5_000
"""Rows tried while somebody waits."""
_SHOWN = 5
_REJECTS = 50
_LONGEST_MAPPING = 200_000


@dataclass(slots=True)
class Tried:
    """What an extract came to: totals, the first rows as facts, the first rejects."""

    name: str
    totals: Totals = field(default_factory=Totals)
    kinds: list[tuple[str, int]] = field(default_factory=list)
    first: list[tuple[int, list[FactLine]]] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    more: bool = False


@require_http_methods(["GET", "POST"])
def import_preview(request: HttpRequest) -> HttpResponse:
    """Show the form, and what was tried. 404 for whoever does not bring stores in."""
    if not may_bring_in(member_of(request)):
        raise Http404
    chosen = request.POST.get("map", "")
    tried: Tried | None = None
    problems: list[str] = []
    if request.method == "POST":
        try:
            tried = _tried(request, chosen)
        except MappingWrong as wrong:
            problems = [str(one) for one in wrong.problems]
        except Unreadable as wrong:
            problems = [wrong.why]
    maps = [(one.name, translated(one.says)) for one in SHIPPED.values()]
    shown = {"maps": maps, "chosen": chosen, "tried": tried, "problems": problems, "most": MOST}
    status = 422 if problems else 200
    return page(request, "web/importing.html", shown, current="importing", status=status)


def _tried(request: HttpRequest, chosen: str) -> Tried:
    """Try what was sent. Raises `MappingWrong` and `Unreadable`."""
    mapping = checked(_mapping(request, chosen), today=clock.now().date())
    if "sample" in request.POST and chosen in SHIPPED:
        return _looked_at(SHIPPED[chosen].extract, mapping)
    sent = request.FILES.get("file")
    if not isinstance(sent, UploadedFile):
        raise Unreadable(_("Choose an extract to try, or try the invented one."))
    with TemporaryDirectory(prefix="dolen-try-") as folder:
        # Only the ending of its name is used: it tells what the file is.
        path = Path(folder) / f"extract{Path(sent.name or '').suffix.lower()[:10]}".replace(
            "\0", ""
        )
        path.write_bytes(sent.read(UPLOADED.file_bytes + 1))
        return _looked_at(path, mapping)


def _mapping(request: HttpRequest, chosen: str) -> str:
    sent = request.FILES.get("mapping")
    if isinstance(sent, UploadedFile):
        try:
            text: str = sent.read(_LONGEST_MAPPING + 1).decode("utf-8")
        except UnicodeDecodeError as error:
            raise Unreadable(_("The mapping is not written in UTF-8.")) from error
        return text
    if chosen not in SHIPPED:
        raise Unreadable(_("Choose a mapping, or send one of your own."))
    return SHIPPED[chosen].text


def _looked_at(path: Path, mapping: Checked) -> Tried:
    source = opened(str(path), mapping.mapping.source, UPLOADED)
    tried = Tried(name=mapping.mapping.store)
    now = clock.now()
    for row, outcome in running.tried(source, mapping, cut_over=now, most=MOST + 1):
        if tried.totals.rows == MOST:
            tried.more = True
            break
        running.count(tried.totals, outcome)
        if isinstance(row, Row) and outcome.tellings and len(tried.first) < _SHOWN:
            tried.first.append((row.number, [fact_line(one) for one in outcome.tellings]))
        tried.rejects += outcome.rejects[: _REJECTS - len(tried.rejects)]
    tried.kinds = [(kind_words(kind), n) for kind, n in sorted(tried.totals.kinds.items())]
    return tried
