"""The letters of a text file, whatever program of whatever country wrote them.

What says its encoding is believed, what is UTF-8 is read so. Everything else is one of the old encodings with
a byte a letter; which one is told by the words that come out: Turkish or Russian words are no mixture of
alphabets and have no capitals in their midst.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

from models.messages import N_, Message

AUTOMATIC = ""
ENCODINGS: dict[str, str] = {
    "utf-8": N_("Unicode (UTF-8)"),
    "utf-16": N_("Unicode (UTF-16)"),
    "cp1254": N_("Turkish (Windows)"),
    "cp1251": N_("Cyrillic (Windows)"),
    "kz1048": N_("Kazakh (Windows)"),
    "cp1252": N_("Western European (Windows)"),
    "cp857": N_("Turkish (DOS)"),
    "cp866": N_("Cyrillic (DOS)"),
    "koi8-r": N_("Cyrillic (KOI8-R)"),
    "mac-turkish": N_("Turkish (Macintosh)"),
    "mac-cyrillic": N_("Cyrillic (Macintosh)"),
}
"""What an officer can choose where the guess is wrong."""

_ONE_BYTE = (
    "cp1254",
    "cp1251",
    "kz1048",
    "koi8-r",
    "cp857",
    "cp866",
    "mac-turkish",
    "mac-cyrillic",
    "cp1252",
)
"""Encodings with a byte a letter, in the order in which they are preferred where words come out alike."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WORD = re.compile(r"[^\W\d_]+")
_NO_LETTERS = re.compile("[¤¦¨¬®°±¶·ªº¼½¾¿¡×÷\u2500-\u25ff]")
"""Signs that old encodings have where others have letters."""

_LATIN = frozenset("abcçdefgğhıijklmnoöpqrsştuüvwxyzäâîûñýžňəé")
_CYRILLIC = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіў")
_NO_GUESS = ("ascii", "utf")
"""What a file that is no UTF-8 is not: it would have its mark, or have been known before."""

_SAMPLE_BYTES = 200_000
_HIGH_BYTES = (0x00, 0x01, 0x04, 0x20)
"""What the letters of Latin and Cyrillic, and punctuation, have for their higher byte in UTF-16."""

_REPLACED = "\N{REPLACEMENT CHARACTER}"


class Decoded(NamedTuple):
    """A text, the encoding that it was read in, and what the officer should look at."""

    text: str
    encoding: str
    notes: tuple[Message, ...] = ()


def decoded(content: bytes, encoding: str = AUTOMATIC) -> Decoded:
    """The text of a file in `encoding`, or in the one that it is found to have. Never fails.

    Bytes that mean nothing in it become a replacement character, and a note says so.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _read(content[len(mark) :], name)
    if encoding:
        return _read(content, encoding)
    if name := _wide(content):
        return _read(content, name)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _old(content)


def _read(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, errors="replace")
    notes: tuple[Message, ...] = ()
    if _REPLACED in text:
        sentence = N_("Some letters could not be read and are shown as {mark}. Try another encoding.")
        notes = (Message.of(sentence, mark=_REPLACED),)
    return Decoded(text, encoding, notes)


def _wide(content: bytes) -> str:
    """UTF-16 without its mark, known by what stands in every other place; empty where it is none."""
    sample = content[: _SAMPLE_BYTES & ~1]
    pairs = len(sample) // 2
    if pairs < 2 or len(content) % 2:
        return ""
    for place, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = sample[place::2], sample[1 - place :: 2]
        if 0 in high and 0 not in low and sum(map(high.count, _HIGH_BYTES)) > pairs * 0.9:
            return name
    return ""


def _old(content: bytes) -> Decoded:
    """A file in an old encoding, or one of which only some lines are UTF-8."""
    lines = content.splitlines(keepends=True)
    unread = [line for line in lines if not _is_utf8(line)]
    is_mixed = any(not line.isascii() and _is_utf8(line) for line in lines)
    name = _guessed(b"".join(unread)[:_SAMPLE_BYTES])
    if not is_mixed:
        return _read(content, name)
    text = "".join(
        line.decode("utf-8") if _is_utf8(line) else line.decode(name, errors="replace") for line in lines
    )
    sentence = N_(
        "Lines of the file are written in different encodings. Look whether their letters are right."
    )
    return Decoded(text, name, (Message.of(sentence),))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _guessed(sample: bytes) -> str:
    """The old encoding in which most words come out as words."""
    best, score = "", 0
    for name in _ONE_BYTE:
        try:
            found = _soundness(sample.decode(name))
        except UnicodeDecodeError:
            continue
        if found > score:
            best, score = name, found
    if not best:
        match = from_bytes(sample[:20_000]).best()
        best = "cp1254" if match is None or match.encoding.startswith(_NO_GUESS) else match.encoding
    return best


def _soundness(text: str) -> int:
    """How many words with letters beyond ASCII are sound, less those that cannot be words."""
    score = 0
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        letters = set(word.casefold().replace("\N{COMBINING DOT ABOVE}", ""))
        small_after_first = word[1:].islower() or word.isupper()
        if small_after_first and (letters <= _LATIN or letters <= _CYRILLIC):
            score += 1
        else:
            score -= 2
    return score - 2 * len(_NO_LETTERS.findall(text))
