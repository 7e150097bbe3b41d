"""Names of accounts: "snap: Ellie_x", "@ellie_x", "instagram.com/ellie_x"."""

import re

from dolen.people.normalise.emails import email_key
from dolen.people.normalise.text import LONGEST, folded

_PLATFORMS = {
    "instagram": "instagram", "insta": "instagram", "ig": "instagram",
    "snapchat": "snapchat", "snap": "snapchat", "sc": "snapchat",
    "facebook": "facebook", "fb": "facebook", "messenger": "facebook",
    "tiktok": "tiktok", "tik tok": "tiktok", "twitter": "x", "x": "x",
    "discord": "discord", "telegram": "telegram", "kik": "kik", "whatsapp": "whatsapp",
    "roblox": "roblox", "xbox": "xbox", "psn": "psn", "playstation": "psn",
    "youtube": "youtube", "twitch": "twitch", "reddit": "reddit", "yubo": "yubo",
    "steam": "steam", "wizz": "wizz", "bereal": "bereal", "threads": "threads",
}  # fmt: skip
_ADDRESS = re.compile(
    r"^(?:https?://)?(?:[a-z]{1,4}\.)?([a-z]{1,20})\.(?:com|net|gg|me|tv)/"
    r"(?:@|add/|user/|u/|profile/)?([\w.-]{1,60})/?(?:[?#].*)?$",
    re.I,
)
_PREFIXED = re.compile(r"^([a-z][a-z ]{0,11}?)(?:\s*[:/]\s*|\s+@|\s+)@?([\w.-]{1,60})$", re.I)
_AT = re.compile(r"(?<![\w@.])@([\w.-]{2,60})")


def handle_key(handle: str) -> str:
    """The account in small letters after its platform, if told ("snapchat:ellie_x"); "" for none.

    An e-mail address is a name of an account too.
    """
    asked = " ".join(handle[:LONGEST].split())
    if address := email_key(asked):
        return address
    for pattern in (_ADDRESS, _PREFIXED):
        if (found := pattern.match(asked)) and (site := _PLATFORMS.get(found[1].casefold())):
            return f"{site}:{_name(found[2])}" if _name(found[2]) else ""
    return _name(asked)


def handle_name(handle: str) -> str:
    """The name of the account alone: one person often has it on every platform."""
    key = handle_key(handle)
    return key if "@" in key else key.rpartition(":")[2]


def handles_in(text: str) -> tuple[str, ...]:
    """The names after an @ in `text`."""
    return tuple(dict.fromkeys(n for one in _AT.findall(text[:LONGEST]) if (n := _name(one))))


def _name(written: str) -> str:
    plain = written.casefold().lstrip("@").rstrip(".")
    return re.sub(r"[^a-z0-9._-]+", "", plain) if plain.isascii() else "".join(folded(plain))
