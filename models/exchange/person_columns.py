"""Which column of a list holds what of a person, guessed from its heading or else from its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.exchange.heading_words import BY_HEADING, HEADINGS_IN, SENSITIVE_WORDS, TITLE_WORDS
from models.exchange.person_fields import LOCALIZED_FIELDS, Columns, ColumnUse, PersonField
from models.exchange.person_words import has_word, key, kind_named, language_named, role_named
from models.exchange.sheets import Row

_SHORTEST_PART = 5
"""Letters from which a known heading is found within a longer one."""

_HEADING_ROWS = 12
"""How far down headings are looked for: lists begin with an emblem, a title and a date."""

_SAMPLE_ROWS = 40
_KAZAKH = frozenset("әқңғұһүөіӘҚҢҒҰҺҮӨІ")
_OWN_LETTERS = (("az", frozenset("əƏ")), ("tr", frozenset("ğĞıİşŞ")))
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z]")
_BRACKETS = re.compile(r"[(\[/–—-]\s*([^\W\d_]{2,12})\.?\s*[)\]]?\s*$")
EMAIL_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
_PHONE = re.compile(r"\+?[\d\s().\-/]{7,25}")


def guess_columns(rows: Sequence[Row], latin: str) -> Columns:
    """How a sheet is probably meant; `latin` is the language of texts in Latin letters that name no other."""
    heading = _heading(rows)
    return Columns(heading, guess_uses(rows, heading, latin))


def guess_uses(rows: Sequence[Row], heading: int | None, latin: str) -> tuple[ColumnUse, ...]:
    """What each column holds, where the headings are known to stand in one row, or nowhere."""
    below = rows[0 if heading is None else heading + 1 :][:_SAMPLE_ROWS]
    width = max((len(row.cells) for row in rows), default=0)
    columns = [[row.cells[place] for row in below if place < len(row.cells)] for place in range(width)]
    if heading is None:
        fields = _by_cells(columns)
        headings = [""] * width
    else:
        headings = [*rows[heading].cells, *[""] * width][:width]
        fields = [_by_heading(text) for text in headings]
    uses = [
        ColumnUse(field, _language(text, cells, latin) if field in LOCALIZED_FIELDS else "")
        for field, text, cells in zip(fields, headings, columns, strict=True)
    ]
    if PersonField.SURNAME not in fields:
        uses = _whole_names(uses)
    return tuple(uses)


def is_confidential(heading: str) -> bool:
    """Whether a column headed so holds what is shown to nobody unasked, also where it is not taken over."""
    return has_word(heading, SENSITIVE_WORDS)


def language_of(text: str, latin: str) -> str:
    """The language of a text as its letters show it: Kazakh or Russian, else `latin`.

    `latin` also where the text has letters of both alphabets.
    """
    if not _CYRILLIC.search(text) or _LATIN.search(text):
        return latin
    return "kk" if _KAZAKH & set(text) else "ru"


def _heading(rows: Sequence[Row]) -> int | None:
    """The row that has the most headings in it; one is enough only where it is all there is."""
    best, most = None, 0
    for place, row in enumerate(rows[:_HEADING_ROWS]):
        known = [cell for cell in row.cells if cell and len(cell) < 60 and _known(cell) is not None]
        filled = sum(1 for cell in row.cells if cell)
        if len(known) > most and (len(known) > 1 or filled == 1) and 2 * len(known) >= filled:
            best, most = place, len(known)
    return best


def _known(heading: str) -> PersonField | None:
    """The field that a heading names, by the longest known one that stands in it; None for none."""
    without_language = _BRACKETS.sub("", heading) if _named_language(heading) else heading
    for text in (heading, without_language):
        if (field := BY_HEADING.get(key(text))) is not None:
            return field
    wanted = key(without_language)
    parts = [known for known in BY_HEADING if len(known) >= _SHORTEST_PART and known in wanted]
    longest = max(parts, key=len, default="")
    return BY_HEADING[longest] if longest and 2 * len(longest) >= len(wanted) else None


def _by_heading(heading: str) -> PersonField:
    return _known(heading) or PersonField.NOTHING


def latin_of(rows: Sequence[Row], otherwise: str) -> str:
    """The language of what is written in Latin letters.

    Turkish or Azerbaijani where its own letters show; else that of the headings, where two of them and most
    of those that are known belong to one language.
    """
    texts = [" ".join(row.cells) for row in rows[:_SAMPLE_ROWS]]
    for language, letters in _OWN_LETTERS:
        if 4 * sum(bool(letters & set(text)) for text in texts) > len(texts):
            return language
    cells = [key(cell) for row in rows[:_HEADING_ROWS] for cell in row.cells if cell]
    found = {language: sum(cell in known for cell in cells) for language, known in HEADINGS_IN}
    likeliest = max(found, key=lambda language: found[language])
    return likeliest if found[likeliest] > 1 and 2 * found[likeliest] > sum(found.values()) else otherwise


def _whole_names(uses: Sequence[ColumnUse]) -> list[ColumnUse]:
    """Given names in a list without surnames are whole names, one column a language."""
    found = {use.language for use in uses if use.field is PersonField.NAME}
    whole = []
    for use in uses:
        if use.field is PersonField.GIVEN_NAME:
            is_other = use.language not in found
            found.add(use.language)
            use = ColumnUse(PersonField.NAME, use.language) if is_other else ColumnUse()
        whole.append(use)
    return whole


def _by_cells(columns: Sequence[Sequence[str]]) -> list[PersonField]:
    """What columns without headings hold, by what most of their cells look like; names come first."""
    fields = [_look(cells) for cells in columns]
    fields = [
        None if field in LOCALIZED_FIELDS & set(fields[:place]) else field
        for place, field in enumerate(fields)
    ]
    free = [place for place, field in enumerate(fields) if field is None]
    wanted = [PersonField.NAME, PersonField.TITLE, PersonField.ORGANISATION, PersonField.NOTES]
    if free and PersonField.NAME not in fields:
        fields[free.pop(0)] = PersonField.NAME
    left = [field for field in wanted if field not in fields]
    for place in free:
        fields[place] = left.pop(0) if left else PersonField.NOTHING
    return [field or PersonField.NOTHING for field in fields]


def _look(cells: Sequence[str]) -> PersonField | None:
    filled = [cell for cell in cells if cell]
    if not filled:
        return PersonField.NOTHING
    tests = (
        (PersonField.EMAIL, lambda cell: EMAIL_ADDRESS.search(cell) is not None),
        (PersonField.NOTHING, lambda cell: cell.strip(".)").isdigit() and len(cell) < 6),
        (PersonField.PHONE, lambda cell: _PHONE.fullmatch(cell) is not None),
        (PersonField.ROLE, lambda cell: role_named(cell) is not None),
        (PersonField.ORGANISATION, lambda cell: kind_named(cell) is not None and not _is_title(cell)),
        (PersonField.TITLE, _is_title),
    )
    for field, is_so in tests:
        if 2 * sum(map(is_so, filled)) > len(filled):
            return field
    return None


def _is_title(cell: str) -> bool:
    return has_word(cell, TITLE_WORDS)


def _named_language(heading: str) -> str:
    """The language that a heading names at its end: "Name (EN)", "Ünvan – Türkçe"."""
    match = _BRACKETS.search(heading)
    return language_named(match[1]) if match else ""


def _language(heading: str, cells: Sequence[str], latin: str) -> str:
    named = _named_language(heading)
    if named or any(_LATIN.search(cell) for cell in cells):
        return named or latin
    return language_of(" ".join(cells), latin)
