"""Standing warnings about offenders: on the person, on the order, and on the door."""

from dolen.flags.rules import Flag
from dolen.journal.conditions import On
from dolen.journal.fact import Restriction
from dolen.law.parameters_flags import REVIEW_QUARTERLY
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _
from dolen.offenders.facts import (
    AddressGivenUp,
    ManagementStarted,
    ModeReviewed,
    OffenderDied,
    OffenderVisited,
    ProhibitionSet,
    RegistrationEnded,
    ResidenceNotified,
    RiskAssessed,
    TransferredOut,
)
from dolen.people.standing import OffenderRegistered, SexualHarmPreventionOrder
from dolen.planning.facts import FlagRemoved, FlagReviewed

_SECTION_10 = GWENT_REPORT.at("section 10")

FLAGS = (
    Flag(
        name="registered_offender",
        says=_("Registered sex offender"),
        room="offenders",
        on="person",
        roles=("offender",),
        raised_by=(On(OffenderRegistered), On(ManagementStarted)),
        ended_by=(On(RegistrationEnded), On(OffenderDied)),
        reviewed_by=(On(RiskAssessed), On(ModeReviewed)),
        review_within=REVIEW_QUARTERLY,
        cited=(_SECTION_10,),
        restriction=Restriction.SENSITIVE,
        grave=True,
    ),
    Flag(
        name="order_about_children",
        says=_("Bound by an order: read what it forbids before you go"),
        room="offenders",
        on="person",
        roles=("offender",),
        raised_by=(On(SexualHarmPreventionOrder), On(ProhibitionSet)),
        ended_by=(On(FlagRemoved, type="order"), On(OffenderDied)),
        reviewed_by=(On(FlagReviewed, type="order"),),
        review_within=REVIEW_QUARTERLY,
        cited=(_SECTION_10,),
        restriction=Restriction.SENSITIVE,
        grave=True,
    ),
    Flag(
        name="offender_lives_here",
        says=_("A registered sex offender lives at this address"),
        room="offenders",
        on="place",
        roles=("offender_address",),
        raised_by=(On(OffenderRegistered), On(ManagementStarted), On(ResidenceNotified)),
        ended_by=(On(AddressGivenUp), On(RegistrationEnded), On(TransferredOut)),
        reviewed_by=(On(OffenderVisited),),
        review_within=REVIEW_QUARTERLY,
        cited=(_SECTION_10,),
        restriction=Restriction.SENSITIVE,
        grave=True,
    ),
)
"""The flags of this room."""
