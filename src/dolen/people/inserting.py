"""Many rows stored at once. A row already there (by its natural key) is left as it is."""

from collections.abc import Sequence

from django.db import models

from dolen.journal import rows as stored


def insert(model: type[models.Model], rows: Sequence[models.Model]) -> None:
    """Store unsaved `rows` of `model` whose values already have the types of their columns."""
    stored.create(model, rows, anew=True)
