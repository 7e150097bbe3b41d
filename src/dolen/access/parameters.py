"""Numbers of signing in and of looking, each Dolen's own until the force sets it."""

from dolen.law.editions import ours
from dolen.law.parameters import Unit
from dolen.law.sources import DATA_PROTECTION_ACT
from dolen.law.words import _

_LOGGING = DATA_PROTECTION_ACT.at("section 62")

GLASS_OPEN_FOR = ours(
    "access.glass_open_for",
    _("Time for which a person’s record opened in an emergency stays open"),
    1,
    _LOGGING,
)
GLASS_REASON_LENGTH = ours(
    "access.glass_reason_length",
    _("Fewest letters in the reason for opening a record in an emergency"),
    20,
    _LOGGING,
    unit=Unit.COUNT,
)
IDLE_LOCK_AFTER = ours(
    "access.idle_lock_after",
    _("Time without use after which a member must sign in again"),
    0.25,
    _LOGGING,
)
SESSION_AT_MOST = ours(
    "access.session_at_most",
    _("Time after signing in, used or not, after which a member must sign in again"),
    8,
    _LOGGING,
)
TOKEN_AT_MOST = ours(
    "access.token_at_most",
    _("Longest time for which a machine’s key is given"),
    90,
    _LOGGING,
    unit=Unit.DAYS,
)
