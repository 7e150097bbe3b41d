"""Words that people read, marked where they are written and translated where they are shown.

Pure modules may not import Django. They mark a sentence with `_`, which returns it unchanged; the
page that shows it translates it into the reader's language. `pybabel` collects everything marked.
"""


def _(message: str) -> str:
    """Mark `message` (an English sentence) for translation and return it unchanged."""
    return message


def in_context(context: str, message: str) -> tuple[str, str]:
    """Mark `message` for translation in one sense only, such as a child who is "Missing".

    Returns the pair (context, message), for the page to hand to `pgettext`.
    """
    return (context, message)
