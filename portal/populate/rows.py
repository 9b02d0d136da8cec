"""Making many rows of one model quickly."""

import functools
import random
import uuid
from typing import Any, TypeVar

from django.db.models import Model
from django.db.models.base import ModelState

Row = TypeVar("Row", bound=Model)


@functools.cache
def _empty(model: type[Row]) -> dict[str, Any]:
    """The columns of an empty row. To ask for every default anew takes longer than to write the row."""
    return dict(vars(model()))


def row(model: type[Row], **fields: Any) -> Row:
    """A new row of *model*, not saved. Its key or UUID has to be given."""
    made = model.__new__(model)
    vars(made).update(_empty(model), _state=ModelState(), text_origins={})
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def identity(chance: random.Random) -> uuid.UUID:
    """A UUID that the same seed gives again."""
    return uuid.UUID(int=chance.getrandbits(128), version=4)
