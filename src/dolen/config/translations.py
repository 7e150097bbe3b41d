"""Collects, compiles and checks the Welsh words: `python -m dolen.config.translations COMMAND`.

`extract` brings the Welsh catalogue up to date with the source and keeps what is translated;
`compile` makes the file that Django reads; `check` lists every text without its Welsh, and fails if
there is one. All of it is done by Babel, so that no system package is needed.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_python
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE: Final = Path(__file__).resolve().parents[1]
MAPPING: Final = PACKAGE.parents[1] / "babel.cfg"
CATALOGUE: Final = PACKAGE / "locale" / "cy" / "LC_MESSAGES" / "django.po"

_FROM_CONTEXT: Final = ((1, "c"), 2)
_FROM_CONTEXT_PLURAL: Final = ((1, "c"), 2, 3)
KEYWORDS: Final[dict[str, Any]] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "in_context": _FROM_CONTEXT,
    "pgettext": _FROM_CONTEXT,
    "pgettext_lazy": _FROM_CONTEXT,
    "npgettext": _FROM_CONTEXT_PLURAL,
    "npgettext_lazy": _FROM_CONTEXT_PLURAL,
}
"""The functions that mark a text, and which of their arguments are the text."""

_HEADERS: Final = {
    "Project-Id-Version": "Dolen",
    "Language": "cy",
    "Language-Team": "Cymraeg",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    # As in Django's own Welsh catalogue: one, two, most numbers, and eight and eleven.
    "Plural-Forms": "nplurals=4; plural=(n==1) ? 0 : (n==2) ? 1 : (n != 8 && n != 11) ? 2 : 3;",
}
_COMMENT: Final = """\
# The Welsh of Dolen. The texts come from the source: see dolen.config.translations.
# A sentence with a gap is worded so that what fills the gap need not mutate."""
_LEADING_SPACE: Final = re.compile(r"^[ \t]+", re.MULTILINE)


def words_of_template(
    file: IO[bytes],
    keywords: Any,
    comment_tags: Sequence[str],
    options: Any,
) -> Iterator[Any]:
    """Yield what a Django template marks for translation: line, function, texts and comments.

    An extractor as Babel wants it. Babel's own type hints of these do not fit what it does.
    """
    as_python = templatize(file.read().decode("utf-8"), origin=getattr(file, "name", None))
    # What was mark-up is now a row of Xs with its old indent, which Python would trip over.
    flat = _LEADING_SPACE.sub("", as_python)
    return extract_python(BytesIO(flat.encode("utf-8")), keywords, comment_tags, options)


def extracted() -> Catalog:
    """Every text of the source that a person reads, without its Welsh."""
    with MAPPING.open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]  # Babel's
    catalogue = Catalog(
        locale="cy",
        domain="django",
        charset="utf-8",
        header_comment=_COMMENT,
        last_translator="Dolen",
        msgid_bugs_address="Dolen",
        fuzzy=False,
    )
    catalogue.mime_headers = list(_HEADERS.items())
    found = extract_from_dir(
        str(PACKAGE),
        method_map=methods,
        options_map=options,
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for name, line, text, comments, context in found:
        catalogue.add(text, None, [(name, line)], auto_comments=comments, context=context)
    return catalogue


def translated() -> Catalog:
    """The Welsh catalogue as it stands; empty when there is none yet."""
    if not CATALOGUE.exists():
        return Catalog(locale="cy", domain="django", charset="utf-8")
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="cy", domain="django", abort_invalid=True)


def extract() -> int:
    """Bring the Welsh catalogue up to date. Returns how many texts it holds."""
    new, old = extracted(), translated()
    for message in new:
        known = old.get(message.id, message.context) if message.id else None
        if known is not None:
            message.string = known.string
            message.flags |= known.flags & {"fuzzy"}
            message.user_comments = known.user_comments
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        # Without line numbers, so that moving a text does not change the catalogue.
        write_po(file, new, width=0, no_location=True, sort_output=True, omit_header=False)
    return len(new)


def compile_catalogue() -> int:
    """Make the file that Django reads. Returns how many texts it holds."""
    catalogue = translated()
    if not CATALOGUE.exists():
        return 0
    with CATALOGUE.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)
    return len(catalogue)


def faults() -> list[str]:
    """One line for each text whose Welsh is missing, uncertain or does not fit."""
    catalogue = translated()
    found = []
    for wanted in extracted():
        if not wanted.id:
            continue
        message = catalogue.get(wanted.id, wanted.context)
        fault = "not in the catalogue" if message is None else _fault(message, catalogue)
        if fault:
            name = wanted.id if isinstance(wanted.id, str) else wanted.id[0]
            places = ", ".join(f"{file}:{line}" for file, line in wanted.locations[:3])
            found.append(f"{places}: {name!r}: {fault}")
    return found


def _fault(message: Message, catalogue: Catalog) -> str:
    string = message.string or ""
    strings = [string] if isinstance(string, str) else list(string)
    if not all(strings):
        return "no Welsh"
    if message.fuzzy:
        return "the Welsh is marked uncertain"
    if message.pluralizable and len(strings) != catalogue.num_plurals:
        return f"needs {catalogue.num_plurals} forms, has {len(strings)}"
    return "; ".join(str(error) for error in message.check(catalogue))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the status to leave the program with."""
    parser = argparse.ArgumentParser(prog="python -m dolen.config.translations")
    parser.add_argument("command", choices=("extract", "compile", "check"))
    command = parser.parse_args(arguments).command
    if command == "check":
        found = faults()
        sys.stdout.write("".join(f"{line}\n" for line in found))
        sys.stdout.write(f"{len(found)} texts without good Welsh.\n")
        return 1 if found else 0
    count = extract() if command == "extract" else compile_catalogue()
    sys.stdout.write(f"{count} texts.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
