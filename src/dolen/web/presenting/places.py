"""What a place is, in the words of its banner: whose area it is in, and how that is known."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from dolen.journal.subjects import PLACE_SORTS
from dolen.people.areas import Area, area_of, areas_of
from dolen.people.normalise.postcodes import whole_postcode
from dolen.people.portraits import PlaceView
from dolen.web.presenting.people import BannerFact
from dolen.web.templatetags.words import london
from dolen.web.words import translated


def place_facts(view: PlaceView) -> tuple[BannerFact, ...]:
    """The banner's facts: sort, UPRN where told, and local authority, told or worked out."""
    found = [BannerFact(_("Sort of place"), translated(PLACE_SORTS.get(view.sort or "", "")))]
    if view.uprn:
        found.append(BannerFact(_("UPRN"), view.uprn))
    found.append(BannerFact(_("Local authority"), authority_words(view)))
    return tuple(found)


def authority_words(view: PlaceView) -> str:
    """Whose area a place is in: as told, else as worked out with the source, else why not known."""
    if view.local_authority:
        return view.local_authority
    return worked_out(area_of(whole_postcode(view.postcode or "")))


def worked_out(area: Area) -> str:
    """The authority worked out, with its source; or why it is not known."""
    filling = {
        "authority": area.authority,
        "postcode": postcode_words(area.postcode),
        "file": area.file,
        "day": london(area.loaded_at, "day"),
    }
    words = {
        "table": _(
            "%(authority)s (worked out from the postcode %(postcode)s; table %(file)s, %(day)s)"
        ),
        "not_in_table": _(
            "Not known: the postcode %(postcode)s is not in the table %(file)s of %(day)s"
        ),
        "no_table": _("Not known: no table of postcodes has been loaded"),
        "no_postcode": pgettext("local authority", "Not known: no whole postcode is told"),
    }
    return words[area.why] % filling


def postcode_words(key: str) -> str:
    """A whole postcode as people write it."""
    return f"{key[:-3]} {key[-3:]}".upper().strip()


def authorities_proposed(nominals: Sequence[str], labels: Mapping[str, str]) -> tuple[str, ...]:
    """What the postcodes of these places say of whose area they are in, for a person to confirm.

    Nothing is filled in: the words stand beside the question. Unknown ones are left out.
    """
    found = areas_of(nominals)
    return tuple(
        _("Local authority of %(place)s: %(authority)s. Enter it if that is right.")
        % {"place": labels[one], "authority": worked_out(found[one])}
        for one in nominals
        if one in found and labels.get(one) and found[one].why == "table"
    )
