"""Which matching model the house trusts: the one that came with this release, or the force's own.

The shipped model is known by its digest, written down here; a force's own is signed with the
force's signing key, the one that also signs the journal's checkpoints.
"""

import hashlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings

from dolen.journal import keys
from dolen.people.matching.model import Model, ModelWrong, check, opened, packed, squeezed, unpacked
from dolen.people.matching.scoring import Scorer

SHIPPED: Final = Path(__file__).parent / "models" / "invented-1.json.gz"
SHIPPED_DIGEST: Final = "10e6ec68122136feb075719e90d1eeaa5ca7d8f503b27bbc0cf75cc56c201aa7"
_PURPOSE: Final = b"dolen/matching-model\n"
"""Begins what is signed, so that no signature of a model can pass for one of anything else."""


class NotTrusted(ValueError):
    """A model is neither the shipped one nor signed by this force."""


def standing() -> Scorer:
    """The scorer of the model in force: `MATCHING_MODEL` of the settings, else the shipped one.

    Raises `NotTrusted`, `ModelWrong`, `ModelAbsurd`, and OSError when the file cannot be read.
    """
    file = Path(settings.MATCHING_MODEL) if settings.MATCHING_MODEL else SHIPPED
    return _scorer(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=2)
def _scorer(file: Path, _changed: int) -> Scorer:
    return Scorer(load(file))


def load(file: Path) -> Model:
    """The model of a file, once sure of where it comes from. Raises as `standing` does."""
    content, signature = opened(file.read_bytes())
    if hashlib.sha256(content).hexdigest() != SHIPPED_DIGEST and not keys.is_signed(
        _PURPOSE + content, signature
    ):
        raise NotTrusted(
            f"{file.name} is neither the model of this release nor signed with this force's key."
        )
    return unpacked(content)


def save(model: Model, file: Path, *, sign: Callable[[bytes], bytes] = keys.sign) -> str:
    """Write `model`, signed; returns the digest of its bytes. Raises `ModelAbsurd` and OSError."""
    check(model)
    content = packed(model)
    if unpacked(content).version != model.version:
        raise ModelWrong("The model does not read back as it was written.")
    draft = file.with_name(f".{file.name}.draft")
    draft.write_bytes(squeezed(content, sign(_PURPOSE + content)))
    draft.replace(file)
    return hashlib.sha256(content).hexdigest()
