"""The languages of one paper: every text is asked for once and comes back in each of them."""

from __future__ import annotations

from collections.abc import Callable

from exports.blocks import Words
from exports.wording import say
from models.localized import Localized
from models.messages import Message, Sayable


class Languages:
    """One language, or two that stand side by side."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        """Speak the languages of these codes, in this order."""
        self.tags = tags

    def each(self, words: Callable[[str], str]) -> Words:
        """What `words` gives for each language; nothing at all where it gives nothing in any."""
        spoken = tuple(words(tag) for tag in self.tags)
        return spoken if any(spoken) else ()

    def say(self, msgid: str, /, **facts: Sayable) -> Words:
        """The sentence `msgid`, marked for translation where it is written, in each language."""
        message = Message.of(msgid, **facts)
        return self.each(lambda tag: say(message, tag))

    def speak(self, message: Message) -> Words:
        """The message in each language."""
        return self.each(lambda tag: say(message, tag))

    def alike(self, text: str) -> Words:
        """A text that is the same in every language: a number, a name, a note as it was typed."""
        return self.each(lambda _: text)

    def text(self, text: Localized) -> Words:
        """The text in each language, or what comes closest to it."""
        return self.each(text.in_language)
