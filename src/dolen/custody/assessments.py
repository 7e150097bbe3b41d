"""Where a child in custody must be, and which bed may be asked for: decision table 9.

Rows are tried in order, the first that holds answers. Pure; a page shows it and a concern reads it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dolen.custody.facts import IMPRACTICABLE
from dolen.law.sources import GWENT_REPORT, Provision
from dolen.law.sources_custody import (
    BAIL_ACT,
    CODE_C_NOTE_16D,
    CONCORDAT,
    CULLEY,
    DETENTION_CERTIFICATE,
    GATESHEAD,
    PACE_38,
    PACE_38_AS_MADE_1991,
    PACE_40,
    PACE_41,
    PACE_BEDS,
    WALES_ACCOMMODATION,
)
from dolen.law.words import _

Bed = Literal["alternative", "secure"]
Where = Literal["police_detention", "released", "authority", "secure_authority"]
HeldFor = Literal["offence", "police_bail_breach", "court_bail_breach", "fail_to_appear", "search"]
TEN, TWELVE, THIRTEEN, ADULT = 10, 12, 13, 18
"""The ages of the table. Those that may change are dated parameters too, read by the page."""

_SECTION_11 = GWENT_REPORT.at("section 11")
_BAIL_ACT_CLOCK = BAIL_ACT.at("s7(4)", unread=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What is known about a child in custody; None is not known.

    `secure_age` is the age from which a secure bed may be asked for.
    """

    held_for: HeldFor | None = None
    charged: bool | None = None
    bail_refused: bool | None = None
    age: int | None = None
    test_met: bool | None = None
    secure_offered: bool | None = None
    ordinary_would_do: bool | None = None
    authority_answered: Literal["bed", "no_bed", "no_answer"] | None = None
    prevented_by: str | None = None
    secure_age: int = TWELVE

    @property
    def kept_after_charge(self) -> bool:
        """Whether the duty to move the child has arisen."""
        return self.charged is True and self.bail_refused is True

    @property
    def breach(self) -> bool:
        """Whether the child is held for a court, not for an offence."""
        return self.held_for in ("court_bail_breach", "fail_to_appear")

    @property
    def needs_secure(self) -> bool:
        """Whether the test for a secure bed is met by a child old enough for one."""
        return self.test_met is True and self.age is not None and self.age >= self.secure_age


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of decision table 9."""

    number: int
    when: Callable[[Situation], bool]
    where: Where
    may_ask: frozenset[Bed]
    says: str
    next_steps: tuple[str, ...]
    cited: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The row that answered, and what stands beside it; `undecided`: nobody refused bail yet."""

    row: Row
    also: tuple[str, ...] = ()
    undecided: bool = False

    def allows(self, bed: Bed) -> bool:
        """Whether this bed may be asked for now."""
        return bed in self.row.may_ask and not self.undecided


_NONE: frozenset[Bed] = frozenset()
_ORDINARY: frozenset[Bed] = frozenset({"alternative"})
_SECURE: frozenset[Bed] = frozenset({"secure"})
_BOTH: frozenset[Bed] = frozenset({"alternative", "secure"})

_ESCALATE = _("If the authority refuses or is silent, raise it tonight, up to its director.")
_COURT = _("Before the first sitting of a magistrates’ court after the charge.")
_REVIEW = _("Reviews go on every nine hours after the charge too.")
_CERTIFY = _("Write the certificate for the court, with the circumstances as they were.")
_NOTICE = _("Submit a notice for the child before the child leaves, or say why none is needed.")
_ASK_ORDINARY = _("Ask the authority for a bed that need not be secure, within the hour.")

ROWS: tuple[Row, ...] = (
    Row(
        number=1,
        when=lambda s: s.breach and not s.kept_after_charge,
        where="police_detention",
        may_ask=_NONE,
        says=_(
            "The child stays in police detention until the court. Section 38(6) does not apply to "
            "a breach of court bail or a court’s warrant: no bed can be asked for."
        ),
        next_steps=(
            _(
                "For breach of bail: before a justice within 24 hours of the arrest, and being in "
                "the court’s cells is not enough. On a warrant: as soon as a court sits."
            ),
            _("In the evening an arrest means a night in a cell: could it wait for the day?"),
            _("Check the child as you would at a review: at six hours, then every nine."),
            _NOTICE,
        ),
        cited=(_SECTION_11, BAIL_ACT.at("s7(3)"), _BAIL_ACT_CLOCK, CULLEY.at("judgment")),
    ),
    Row(
        number=3,
        when=lambda s: s.held_for == "police_bail_breach" and not s.charged,
        where="police_detention",
        may_ask=_NONE,
        says=_(
            "Breach of police bail counts as an arrest for the offence. Not charged yet: no bed "
            "can be asked for under section 38(6)."
        ),
        next_steps=(
            _("Time in detention before the bail counts towards the 24 hours."),
            _("Reviews at six hours, then every nine."),
            _NOTICE,
        ),
        cited=(PACE_40.at("s40(3)"), PACE_41.at("s41(1)")),
    ),
    Row(
        number=2,
        when=lambda s: not s.charged,
        where="police_detention",
        may_ask=_NONE,
        says=_("Not charged: police detention, and no bed can be asked for under section 38(6)."),
        next_steps=(
            _("Reviews at six hours from the authorisation, then every nine."),
            _("Charge or release within 24 hours of arrival."),
            _NOTICE,
        ),
        cited=(PACE_38.at("s38(6)"), PACE_40.at("s40(3)"), PACE_41.at("s41(1)")),
    ),
    Row(
        number=4,
        when=lambda s: s.bail_refused is False,
        where="released",
        may_ask=_NONE,
        says=_("Charged and bailed: release the child to a suitable place and person."),
        next_steps=(_NOTICE,),
        cited=(PACE_38.at("s38(1)"),),
    ),
    Row(
        number=10,
        when=lambda s: s.prevented_by in IMPRACTICABLE,
        where="police_detention",
        may_ask=_ORDINARY,
        says=_(
            "A move is impracticable for a reason the law accepts: police detention, with a "
            "certificate under section 38(6)(a). Move the child as soon as the reason is gone."
        ),
        next_steps=(_ASK_ORDINARY, _CERTIFY, _COURT, _REVIEW),
        cited=(PACE_38.at("s38(6)(a)", unread=True), CODE_C_NOTE_16D.at("Note 16D")),
    ),
    Row(
        number=9,
        when=lambda s: (
            s.needs_secure and s.secure_offered is False and s.ordinary_would_do is not True
        ),
        where="police_detention",
        may_ask=_BOTH,
        says=_(
            "The test is met, no secure bed is to be had and no other would do: police detention, "
            "with a certificate under section 38(6)(b). Ask for both, and write both answers down."
        ),
        next_steps=(_ESCALATE, _CERTIFY, _COURT, _REVIEW),
        cited=(
            PACE_38_AS_MADE_1991.at("s38(6)(b)"),
            DETENTION_CERTIFICATE.at("definition"),
            GATESHEAD.at("judgment"),
        ),
    ),
    Row(
        number=11,
        when=lambda s: (
            (not s.needs_secure or s.secure_offered is False)
            and s.authority_answered in ("no_bed", "no_answer")
        ),
        where="authority",
        may_ask=_ORDINARY,
        says=_(
            "That the authority has no bed, or does not answer, is by itself no lawful reason to "
            "keep the child: it must receive the child. Raise it now."
        ),
        next_steps=(
            _("Inspector, then superintendent, then the authority’s director: tonight."),
            _("Write down whom you spoke to and what they said."),
            _("A certificate, if it comes to one, says what happened: it is the authority’s."),
            _COURT,
            _REVIEW,
        ),
        cited=(WALES_ACCOMMODATION.at("s77(2)(b)"), CONCORDAT.at("escalation"), _SECTION_11),
    ),
    Row(
        number=7,
        when=lambda s: s.needs_secure and s.secure_offered is not False,
        where="secure_authority",
        may_ask=_SECURE,
        says=_(
            "Secure accommodation of the authority: no other would protect the public from "
            "serious harm from this child. Record the test before you ask."
        ),
        next_steps=(_ESCALATE, _COURT, _REVIEW),
        cited=(PACE_38_AS_MADE_1991.at("s38(6)(b)"), PACE_BEDS.at("age of 12")),
    ),
    Row(
        number=8,
        when=lambda s: s.needs_secure,
        where="authority",
        may_ask=_ORDINARY,
        says=_(
            "No secure bed is to be had and an ordinary one would do after all: accommodation of "
            "the authority."
        ),
        next_steps=(_ASK_ORDINARY, _ESCALATE, _COURT, _REVIEW),
        cited=(PACE_38_AS_MADE_1991.at("s38(6)"), WALES_ACCOMMODATION.at("s77(2)(b)")),
    ),
    Row(
        number=5,
        when=lambda s: s.age is not None and s.age < s.secure_age,
        where="authority",
        may_ask=_ORDINARY,
        says=_(
            "Accommodation of the authority, and never a secure bed: the child is too young for "
            "one to be asked for."
        ),
        next_steps=(_ASK_ORDINARY, _ESCALATE, _COURT, _REVIEW),
        cited=(PACE_38.at("s38(6)"), PACE_BEDS.at("age of 12")),
    ),
    Row(
        number=6,
        when=lambda s: True,
        where="authority",
        may_ask=_ORDINARY,
        says=_(
            "Accommodation of the authority that need not be secure. Nobody has recorded why only "
            "a secure bed would protect the public from serious harm, so none may be asked for."
        ),
        next_steps=(_ASK_ORDINARY, _ESCALATE, _COURT, _REVIEW),
        cited=(PACE_38.at("s38(6)"), WALES_ACCOMMODATION.at("s77(2)(b)")),
    ),
)
"""Decision table 9 in the order in which its rows are tried; row 12 stands beside the others."""

_BOTH_CLOCKS = _(
    "Held for breach of court bail as well: the 24 hours from that arrest run too. The earlier "
    "time governs."
)
_MINISTERS = _("The child is 12: the Welsh Ministers must approve a secure placement beforehand.")
_UNDER_TEN = _("Under ten nobody can be charged: send the child home or to the authority.")
_GROWN = _("Not a child: this table does not speak of the person.")
IF_REFUSED = _("Only when bail is refused: until that is decided no bed may be asked for.")
NO_REASON = _(
    "Behaviour, the sort of offence, the hour and the lack of a bed do not make a move "
    "impracticable (Code C, Note 16D)."
)


def accommodation(situation: Situation) -> Outcome:
    """Where the child must be, and which bed may be asked for: the first row that holds."""
    row = next(row for row in ROWS if row.when(situation))
    age = situation.age
    undecided = bool(row.may_ask) and situation.bail_refused is None
    beside = (
        (undecided, IF_REFUSED),
        (situation.breach and situation.kept_after_charge, _BOTH_CLOCKS),
        ("secure" in row.may_ask and age is not None and age < THIRTEEN, _MINISTERS),
        (age is not None and age < TEN, _UNDER_TEN),
        (age is not None and age >= ADULT, _GROWN),
        (bool(situation.prevented_by) and situation.prevented_by not in IMPRACTICABLE, NO_REASON),
    )
    return Outcome(row, tuple(words for holds, words in beside if holds), undecided=undecided)
