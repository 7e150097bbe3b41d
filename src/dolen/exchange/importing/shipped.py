"""The mappings that come with Dolen, each with an invented extract as that store would write it."""

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from dolen.law.words import _

_FOLDER = Path(str(resources.files(__package__)))


@dataclass(frozen=True, slots=True)
class Shipped:
    """A mapping by its name, what it is for (to be translated), and its invented extract."""

    name: str
    says: str
    sample: str

    @property
    def text(self) -> str:
        """The mapping itself."""
        return (_FOLDER / "mappings" / f"{self.name}.toml").read_text("utf-8")

    @property
    def extract(self) -> Path:
        """The invented extract."""
        return _FOLDER / "samples" / self.sample


SHIPPED = {
    one.name: one
    for one in (
        Shipped("records_system", _("Records system: people and addresses"), "records_system.csv"),
        Shipped("command_and_control", _("Command and control: incidents"),
                "command_and_control.csv"),
        Shipped("missing_database", _("Missing persons database: episodes"),
                "missing_database.xlsx"),
        Shipped("mace_minutes", _("Minutes of multi-agency exploitation meetings (MACE)"),
                "mace_minutes.csv"),
        Shipped("marac_minutes", _("Minutes of domestic abuse conferences (MARAC)"),
                "marac_minutes.csv"),
        Shipped("organised_crime", _("Joint planning on organised crime"), "organised_crime.csv"),
        Shipped("ceop_packages", _("Packages of the national child exploitation centre (CEOP)"),
                "ceop_packages.jsonl"),
        Shipped("youth_assessments", _("Paper youth assessments kept in the custody suite"),
                "youth_assessments.csv"),
    )
}  # fmt: skip
"""Every shipped mapping, by its name."""
