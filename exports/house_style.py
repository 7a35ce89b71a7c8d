"""The look that an office has chosen for its papers, made ready for one: words spoken, pictures found."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest
from types import MappingProxyType
from typing import TypeAlias

from exports.blocks import Letterhead, PageLook, Signature, Words
from exports.languages import Languages
from exports.portraits import portraits_of_members
from models.localized import Localized
from models.plan import Plan
from models.records.papers import HouseStyle

Pictures: TypeAlias = Mapping[str, bytes]
"""The contents of pictures by their hash."""

WITH_PHOTOGRAPHS = frozenset({"delegation_photographs"})
"""The papers that print photographs of people."""

NO_PICTURES: Pictures = MappingProxyType({})


def house_style(plan: Plan) -> HouseStyle | None:
    """The style of the office; None where it has chosen none."""
    return next(iter(sorted(plan.house_styles, key=lambda style: style.id)), None)


def pictures_wanted(plan: Plan, *documents: str) -> frozenset[str]:
    """The hashes of the pictures without which a paper of this plan is not complete.

    Emblems, and photographs where one of `documents` is a paper that prints them: they are many and large.
    """
    emblems = pictures_of_style(house_style(plan))
    return emblems | portraits_of_members(plan) if WITH_PHOTOGRAPHS.intersection(documents) else emblems


def pictures_of_style(style: HouseStyle | None) -> frozenset[str]:
    """The hashes of the emblems of a style, as far as it has any."""
    hashes = () if style is None else (style.emblem_hash, style.second_emblem_hash)
    return frozenset(one for one in hashes if one is not None)


def look_of(plan: Plan, languages: tuple[str, ...], pictures: Pictures) -> PageLook:
    """How the pages of a paper in these languages look. A picture that is not there is left out."""
    return look_of_style(house_style(plan), languages, pictures)


def look_of_style(style: HouseStyle | None, languages: tuple[str, ...], pictures: Pictures) -> PageLook:
    """How pages look in a style; the usual way without one."""
    if style is None:
        return PageLook()
    return PageLook(
        accent=style.accent_colour,
        typeface=style.typeface,
        margin_mm=style.margin_mm,
        letterhead=Letterhead(
            emblem=pictures.get(style.emblem_hash or ""),
            second_emblem=pictures.get(style.second_emblem_hash or ""),
            lines=_lines(style.header, languages),
        ),
        footer=_lines(style.footer, languages),
    )


def signature_of(plan: Plan, languages: Languages) -> tuple[Signature, ...]:
    """The block under which the head of the office signs; none where the style has none."""
    style = house_style(plan)
    if style is None or not style.signature:
        return ()
    texts = [style.signature.in_language(tag).splitlines() for tag in languages.tags]
    lines: tuple[Words, ...] = tuple(tuple(words) for words in zip_longest(*texts, fillvalue=""))
    return (Signature(lines),)


def _lines(text: Localized, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of a text in each of the languages, one language after the other, each text once."""
    texts = dict.fromkeys(text.in_language(language) for language in languages)
    return tuple(line for spoken in texts for line in spoken.splitlines() if line.strip())
