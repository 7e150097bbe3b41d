"""A child's picture on a past moment as a sealed bundle."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.template.loader import render_to_string

from dolen.access import disclosing
from dolen.journal.bundles import Contents, seal_bundle
from dolen.journal.canonical import moment_text
from dolen.web import known_then_words
from dolen.web.gathering.known_then import KnownThen
from dolen.web.printing.sheets import Printing

_STYLE = Path(__file__).parents[1] / "static" / "web" / "sheet.css"


@dataclass(frozen=True, slots=True)
class Recipient:
    """To whom a bundle goes and why; both stand in the log and in the bundle."""

    name: str
    reason: str


def bundle(shown: KnownThen, printing: Printing, recipient: Recipient) -> bytes:
    """The picture and the facts it rests on, sealed; logged as a disclosure before it is made.

    Raises `journal.bundles.NotSealed` and `ledger.NotLogged`.
    """
    disclosing.taken_out(
        shown.opened.nominal, shown.disclosed, recipient=recipient.name, reason=recipient.reason
    )
    about = _about(shown, printing, recipient)
    picture = {"about": about, **shown.as_json()}
    html = render_to_string(
        "web/printed/known_then.html", {"shown": shown, "recipient": recipient, **printing.words()}
    )
    return seal_bundle(
        Contents(
            facts=[one.uid for one in shown.disclosed],
            withheld=shown.withheld,
            files={
                "README.txt": known_then_words.readme().encode(),
                "picture.html": html.encode(),
                "picture.css": _STYLE.read_bytes(),
                "picture.json": json.dumps(picture, ensure_ascii=False, indent=1).encode(),
            },
            about=about,
        ),
        at=printing.at,
    )


def _about(shown: KnownThen, printing: Printing, recipient: Recipient) -> Mapping[str, str]:
    moment = printing.moment
    return {
        "nominal": shown.opened.nominal,
        "as_of": moment_text(moment.as_of),
        "known_to": moment_text(moment.known_to or printing.at),
        "made_by": printing.by.display,
        "made_by_role": " ".join(printing.by.roles),
        "made_for": recipient.name,
        "reason": recipient.reason,
    }
