"""Grade scales and cohorts of cases, as data: the grade is a word of the scale, best first."""

from dataclasses import dataclass
from typing import Final

from dolen.law.words import _


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of grades. `grades` holds each grade's key and words, the best first."""

    name: str
    says: str
    grades: tuple[tuple[str, str], ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the grades, the best first."""
        return tuple(key for key, _words in self.grades)

    def place(self, grade: str) -> int:
        """How far from the best a grade lies, 0 for the best. Raises ValueError if it is none."""
        return self.keys.index(grade)

    def words(self, grade: str) -> str:
        """The words of a grade, marked for translation."""
        return dict(self.grades)[grade]


GOOD = "good"
REQUIRES_IMPROVEMENT = "requires_improvement"
INADEQUATE = "inadequate"

CASE_GRADES: Final = Scale(
    "case",
    _("Grades of a case"),
    (
        (GOOD, _("Good")),
        (REQUIRES_IMPROVEMENT, _("Requires improvement")),
        (INADEQUATE, _("Inadequate")),
    ),
)
FORCE_GRADES: Final = Scale(
    "force",
    _("Grades of a force"),
    (
        ("outstanding", _("Outstanding")),
        (GOOD, _("Good")),
        ("adequate", _("Adequate")),
        (REQUIRES_IMPROVEMENT, _("Requires improvement")),
        (INADEQUATE, _("Inadequate")),
    ),
)
SCALES: Final = {scale.name: scale for scale in (CASE_GRADES, FORCE_GRADES)}
"""Every scale by name. The grades of cases have three steps, those of forces five."""

COHORTS: Final = {
    "s47": _("Enquiries under section 47"),
    "da_referral": _("Referrals of domestic abuse"),
    "other_referral": _("Other referrals"),
    "cse": _("Child sexual exploitation, online included"),
    "missing": _("Missing children"),
    "s46": _("Police protection (section 46)"),
    "rso": _("Registered sex offenders"),
    "custody": _("Children in custody"),
}
"""The sorts of case that the inspection graded, in its order."""
