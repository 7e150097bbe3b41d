"""Makes the model that comes with a release: `python -m dolen.config.invented.shipping`.

Prints the digest to write into `dolen.people.matching.trusted`. The same lists of names give the
same model, so that anybody can make it again and compare.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Final

from dolen.config.invented.judging import link, shares
from dolen.config.invented.mentions import mentions, profile
from dolen.config.invented.names import Names
from dolen.config.invented.population import people
from dolen.people.matching.bulk import connected, fill
from dolen.people.matching.model import Model
from dolen.people.matching.training import train
from dolen.people.matching.trusted import SHIPPED, save
from dolen.people.normalise.profile import Profile

_SEED: Final = 20_260_000
"""Not the seeds of the benchmarks: nobody is measured on what they learnt from."""
ABOUT: Final[dict[str, Any]] = {
    "trained_on": "invented people",
    "names_from": [
        "Office for National Statistics, baby names in England and Wales (Open Government Licence)",
        "Office for National Statistics, surnames (Open Government Licence)",
        "given and family names of Wales and of later arrivals, our own lists",
    ],
    "errors_from": "our own model of typing, hearing, scanning and form-filling errors",
    "truth": "known: the people are invented",
}


def rows(
    number: int, *, names: Names, seed: int, harsh: float = 1.0
) -> Iterator[tuple[int, int, Profile]]:
    """So many numbered mentions of invented people, with who was meant, as profiles."""
    told = mentions(people(number, names=names, seed=seed), names=names, seed=seed + 1, harsh=harsh)
    for place, one in enumerate(islice(told, number)):
        yield place, one.person, profile(one)


def measured(model: Model, number: int, *, names: Names, seed: int = _SEED + 50) -> Model:
    """The model with an account of how it links others, of whom it learnt nothing."""
    with connected() as connection:
        fill(connection, rows(number, names=names, seed=seed))
        linked = link(connection, model)
        homes = ((one.number, one.household) for one in people(number, names=names, seed=seed))
        found = shares(connection, linked, homes)
    of_decisions = {f"decided_{kind}": times for kind, times in sorted(linked.decisions.items())}
    figures = {"mentions": number} | found | of_decisions
    return replace(model, about=dict(model.about) | {"measured": figures})


def main() -> None:
    """Train on so many mentions and write the model."""
    words = argparse.ArgumentParser(prog="python -m dolen.config.invented.shipping")
    words.add_argument("--data", type=Path, required=True, help="folder of public lists of names")
    words.add_argument("--mentions", type=int, default=1_000_000)
    words.add_argument("--measured-on", type=int, default=100_000, metavar="MENTIONS")
    words.add_argument("--out", type=Path, default=SHIPPED)
    asked = words.parse_args()
    names = Names.read(asked.data)
    with connected() as connection:
        fill(connection, rows(asked.mentions, names=names, seed=_SEED))
        model = train(
            connection,
            version=asked.out.name.removesuffix(".json.gz"),
            about=ABOUT | {"mentions": asked.mentions},
            truth=True,
        )
    model = measured(model, asked.measured_on, names=names)
    digest = save(model, asked.out, sign=lambda _content: b"")
    sys.stdout.write(f"{model.version} {digest}\n")


if __name__ == "__main__":
    main()
