"""What turns a sheet into a PDF: WeasyPrint, where it and the system's Pango are there."""

import importlib
from functools import cache
from pathlib import Path
from typing import Any

_STYLE = Path(__file__).parent / "static" / "web" / "sheet.css"


class NothingFetched(ValueError):
    """A sheet asked for something beyond itself; nothing of a child's record may be looked up."""


class NotAvailable(RuntimeError):
    """Nothing here can make a PDF. Ask `available` first."""


@cache
def _weasyprint() -> Any:
    """The package, or None where it or the libraries it needs are not there.

    Loaded when first asked for: it takes a second, and most processes never print.
    """
    try:
        return importlib.import_module("weasyprint")
    except (ImportError, OSError):
        # An OSError says that the package is there and Pango is not.
        return None


def available() -> bool:
    """Whether a PDF can be made here."""
    return _weasyprint() is not None


def forget() -> None:
    """Look again for WeasyPrint when next asked."""
    _weasyprint.cache_clear()


def pdf(sheet: str) -> bytes:
    """The sheet (a whole HTML document) as a PDF. Raises `NotAvailable`."""
    weasyprint = _weasyprint()
    if weasyprint is None:
        raise NotAvailable
    style = weasyprint.CSS(string=_STYLE.read_text("utf-8"))
    html = weasyprint.HTML(string=sheet, url_fetcher=_refuse)
    made: bytes = html.write_pdf(stylesheets=[style])
    return made


def _refuse(url: str, *_how: object, **_more: object) -> dict[str, Any]:
    raise NothingFetched(url.partition(":")[0])
