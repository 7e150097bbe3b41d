"""Why a fact about people cannot be recorded as told. Messages are marked for translation."""

from dolen.law.words import _


class UnknownNominal(LookupError):
    """A fact names a nominal that does not exist."""

    message = _("A record names somebody or something that is not known here.")

    def __init__(self, nominal: str, fact_uid: str) -> None:
        super().__init__(
            f"{nominal} (named by fact {fact_uid}) does not exist. Give what was said instead, or "
            f"record first the fact that makes it known."
        )
        self.nominal = nominal


class WrongSort(ValueError):
    """A fact names a person where a place belongs, or the like."""

    message = _("A record names a person, place or thing in a field of another sort.")

    def __init__(self, nominal: str, is_a: str, wanted: str, path: str) -> None:
        super().__init__(f"{nominal} is a {is_a}; the field {path} wants a {wanted}.")
        self.nominal = nominal


class CannotLink(ValueError):
    """Two nominals may not be joined. `because` is the fact that keeps them apart."""

    named_apart = _("They were named as two people in one record, so they cannot be the same.")
    judged_apart = _(
        "Somebody judged that they are not the same. Undo that judgement first, with a reason."
    )

    def __init__(self, left: str, right: str, against: str) -> None:
        why, _colon, because = against.partition(":")
        self.message = self.named_apart if why == "apart" else self.judged_apart
        self.left, self.right, self.because = left, right, because
        super().__init__(f"{left} and {right}: {self.message} (fact {because})")
