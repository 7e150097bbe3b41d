"""What a sealed bundle says of itself to whoever opens it, in English and in Welsh."""

from django.utils.translation import gettext as _
from django.utils.translation import override

_LANGUAGES = ("en", "cy")


def readme() -> str:
    """The text of the file that is read first, in both languages, whatever the maker's own."""
    parts = []
    for language in _LANGUAGES:
        with override(language):
            parts.append("\n\n".join(_paragraphs()))
    return ("\n\n" + "-" * 72 + "\n\n").join(parts) + "\n"


def _paragraphs() -> list[str]:
    return [
        _("SEALED BUNDLE: what was known of a child on a past moment"),
        _("This bundle holds personal data in clear. Keep it as you would keep the child’s file."),
        _(
            "picture.html is the picture to read; picture.json is the same for a machine. "
            "facts.jsonl holds every fact it rests on as it was recorded, with its place in the "
            "journal and the proof that it stands there. Facts that the maker of the bundle may "
            "not read are named without their content, with whom to ask. checkpoint.txt is the "
            "signed state of the journal; manifest.json names every file with its digest, who "
            "made the bundle, for whom and why; signature.txt is the signature of the manifest."
        ),
        _(
            "To prove it unaltered, take offline_bundle.py and the force’s public key from the "
            "force itself, not from whoever gave you the bundle, and run: "
            "python offline_bundle.py BUNDLE.zip --key PUBLIC_KEY"
        ),
        _(
            "If you hold a checkpoint of the journal from before, add --witness FILE. The check "
            "needs no network and no Dolen."
        ),
        _(
            "What it proves: that these facts were recorded when the bundle says, and that the "
            "picture is the one the force signed. What it cannot prove: that what was told was "
            "true, or that nothing else about the child was recorded and left out."
        ),
    ]
