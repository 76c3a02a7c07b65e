"""Says where a link leads, the host whole, so that nobody takes it for another."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from reader.model.markup.web_address import WebAddress

_LONGEST_USER = 30  # letters; it may be as long as it likes, and names no place


def host_in_words(address: WebAddress) -> str:
    """Return the whole host of an *address*, and beside its letters how machines spell it."""
    return f"{address.readable} ({address.host})" if address.readable else address.host


def address_in_words(address: WebAddress, shorten: Callable[[str], str]) -> str:
    """Return an *address* with all of its host, and of the rest what *shorten* leaves."""
    return f"{address.scheme}://{host_in_words(address)}{shorten(address.rest)}"


def user_in_words(address: WebAddress) -> str:
    """Return what a name before the host is; "" where there is none."""
    if not address.user:
        return ""
    user = address.user[:_LONGEST_USER] + ("…" if len(address.user) > _LONGEST_USER else "")
    text = QCoreApplication.translate("WebAddress", "“{user}” before the @ is no place, but a name")
    return text.format(user=user)


def middle_out(text: str, letters: int) -> str:
    """Return *text* without its middle where it has more than so many *letters*."""
    if len(text) <= letters:
        return text
    return f"{text[: letters - letters // 2 - 1]}…{text[len(text) - letters // 2 :]}"
