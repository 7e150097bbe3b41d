"""Flags as a banner shows them."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.flags.registry import flags
from dolen.web.templatetags.words import london
from dolen.web.words import translated


@dataclass(frozen=True, slots=True)
class Standing:
    """A flag that stands: its rule, since when, because of which fact, when it is reviewed."""

    rule: str
    since: dt.datetime
    because: str
    review_due: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class FlagBadge:
    """A standing warning: its words, how grave, and that its review is past due."""

    says: str
    level: str
    href: str
    review: str = ""
    since: dt.datetime | None = None


def badges(
    standing: Iterable[Standing], readable: Collection[str], now: dt.datetime
) -> list[FlagBadge]:
    """The flags as badges, the gravest first.

    A flag whose fact is not among `readable` says only that a warning is held.
    """
    found = []
    for one in standing:
        rule = flags.get(one.rule)
        if rule is None:
            continue
        if one.because not in readable:
            found.append(
                FlagBadge(_("A warning you may not read: ask your supervisor"), "danger", "")
            )
            continue
        found.append(
            FlagBadge(
                says=translated(rule.says),
                level="danger" if rule.grave else "notice",
                href=reverse("web:rule", args=[rule.name]),
                review=_review(one.review_due, now),
                since=one.since,
            )
        )
    return sorted(dict.fromkeys(found), key=lambda badge: (badge.level != "danger", badge.says))


def _review(due: dt.datetime | None, now: dt.datetime) -> str:
    if due is None or due >= now:
        return ""
    return _("review was due %(day)s") % {"day": london(due, "day")}
