"""Which reader reads a source: by what the mapping says, else by the name's end."""

from pathlib import Path

from django.utils.translation import gettext as _

from dolen.exchange.importing.mapping import Format, Reading
from dolen.exchange.importing.rows import Source, Unreadable
from dolen.exchange.importing.sources.databases import POSTGRESQL, SQLITE, Database
from dolen.exchange.importing.sources.limits import ORDINARY, Limits
from dolen.exchange.importing.sources.tables import Parquet, Spreadsheet
from dolen.exchange.importing.sources.text import CsvFile, JsonLines
from dolen.exchange.importing.wording import listed

_ENDINGS: dict[str, Format] = {
    ".csv": "csv",
    ".txt": "csv",
    ".tsv": "csv",
    ".xlsx": "xlsx",
    ".parquet": "parquet",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


def opened(source: str, reading: Reading, limits: Limits = ORDINARY) -> Source:
    """The reader of `source`, a file's name or a database's address. Raises `Unreadable`."""
    if source.startswith((SQLITE, *POSTGRESQL)):
        if not reading.query:
            raise Unreadable(_("The mapping asks no query. Add `query` under [source]."))
        return Database(source, limits, query=reading.query)
    path = Path(source)
    match reading.format or _ENDINGS.get(path.suffix.lower()):
        case "csv":
            return CsvFile(path, limits, encoding=reading.encoding, delimiter=reading.delimiter)
        case "jsonl":
            return JsonLines(path, limits, encoding=reading.encoding)
        case "xlsx":
            return Spreadsheet(path, limits, sheet=reading.sheet)
        case "parquet":
            return Parquet(path, limits)
        case _:
            words = _("What %(file)s is cannot be told. Its name should end in one of: %(named)s.")
            raise Unreadable(words % {"file": path.name, "named": listed(_ENDINGS)})
