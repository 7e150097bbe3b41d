"""The form in which a carer keeps ready what the police need when the child goes missing."""

import datetime as dt
from typing import ClassVar

from dolen.journal.fact import Classification, Fact, Known, Restriction, told
from dolen.journal.subjects import Carer, Child, Person, Place, ShortText, Text, Thing
from dolen.law.words import _


class ChildInformationGiven(Fact):
    """The child information form that carers keep ready for the day the child goes missing.

    In Wales the authority gives the form to the carer, who keeps it up to date and hands it to the
    police with the report; the child is told about it (All Wales practice guide).
    """

    kind: ClassVar[str] = "missing.child_information"
    title: ClassVar[str] = _("Child information form")
    sentence: ClassVar[str] = _("%(by)s received the child information form of %(child)s.")
    restriction: ClassVar[Restriction] = Restriction.SENSITIVE
    ask: ClassVar[str] = "missing_team"
    rank: ClassVar[int] = 20

    child: Child | None = told(_("Child"), Classification.PERSONAL)
    filled_in_by: Carer | None = told(_("Who filled it in"), Classification.PERSONAL)
    filled_in_on: dt.date | None = told(_("When it was filled in"), widget="date")
    appearance: Text | None = told(
        _("What the child looks like"), Classification.PERSONAL, widget="textarea", rows=2
    )
    photo_reference: ShortText | None = told(
        _("Where a photograph is kept"), Classification.PERSONAL
    )
    photo_taken_on: dt.date | None = told(
        _("When the photograph was taken"), Classification.PERSONAL, widget="date"
    )
    friends: tuple[Person, ...] = told(_("Friends"), Classification.PERSONAL, default=())
    addresses: tuple[Place, ...] = told(
        _("Addresses the child goes to"), Classification.LOCATION, default=()
    )
    usual_places: Text | None = told(
        _("Other places the child likes"), Classification.LOCATION, widget="textarea", rows=2
    )
    medical: Text | None = told(
        _("Health and medication"), Classification.SENSITIVE, widget="textarea", rows=2
    )
    money: ShortText | None = told(_("Money and bank cards"), Classification.PERSONAL)
    social_media: Text | None = told(
        _("Names used online"), Classification.PERSONAL, widget="textarea", rows=2
    )
    phones_and_accounts: tuple[Thing, ...] = told(
        _("Telephones and accounts"), Classification.PERSONAL, default=()
    )
    transport: ShortText | None = told(_("How the child travels"), Classification.PERSONAL)
    explained_to_child: Known[bool] | None = told(
        _("Was the form explained to the child?"), widget="known"
    )
    childs_view: Text | None = told(
        _("What the child said about it"),
        Classification.CHILDS_WORDS,
        widget="textarea",
        rows=2,
    )
