"""Every paper of every published programme, read back from its pages: all of it is there, and legible.

The papers are read in the order in which they were written, where what stands in one cell stands together.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache

import pytest
from pdfplumber.pdf import PDF

from exports.audience import Audience
from exports.blocks import Block, CardSheet, DayGrid, Document, TablePlan
from exports.catalogue import DOCUMENTS, DocumentKind
from exports.production import described
from exports.render.pdf.document import pdf
from exports.render.pdf.text import STAND_IN
from exports.request import DocumentRequest
from exports.subjects import ASKED_WHICH, subjects_of
from models.plan import Plan
from tests.exports.papers import (
    PRINTED_ON,
    compact,
    read,
    words_outside,
    words_outside_quarters,
    words_upon_each_other,
)
from tests.programmes.entering import entered
from tests.programmes.facts import PROGRAMMES, Facts, facts_named

CASES = [(document, audience) for document in DOCUMENTS for audience in document.audiences]
READERS = 2
"""For so many hosts or members of each programme a paper is made."""

DRAWN = (CardSheet, DayGrid, TablePlan)
"""What is shortened where it finds no room, and so is not looked for word by word."""


@cache
def programme(name: str, preliminary: bool) -> Plan:
    return entered(facts_named(name), preliminary)


def requests(
    plan: Plan, document: DocumentKind, audience: Audience, *languages: str
) -> Iterator[DocumentRequest]:
    """What is asked for: nothing where the visit has nobody for whom the paper is."""
    subjects = [subject.id for subject in subjects_of(plan, audience)]
    for about in subjects[:READERS] if audience in ASKED_WHICH else [""]:
        yield DocumentRequest(
            document=document.name,
            languages=languages,
            printed_on=PRINTED_ON,
            audience=audience,
            about=about,
        )


def texts_in(value: object) -> Iterator[str]:
    """Every text of a block."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, tuple) and not isinstance(value, DRAWN):
        for part in value:
            yield from texts_in(part)


def said(blocks: tuple[Block, ...]) -> set[str]:
    """The texts of a paper, without the headings for pages that it need not have."""
    texts = set()
    for block in blocks:
        parts = block._asdict() if not isinstance(block, DRAWN) else {}
        parts.pop("continued", None)
        texts |= {compact(text) for part in parts.values() for text in texts_in(part)}
    return texts


def written(file: PDF) -> str:
    """All that stands on the pages, in the order in which it was written there."""
    return compact("".join(letter["text"] for page in file.pages for letter in page.chars))


def stands(text: str, page: str) -> bool:
    """Whether a text is there, on one page or with its end on the next."""
    return text in page or any(text[:part] in page and text[part:] in page for part in range(1, len(text)))


every_programme = pytest.mark.parametrize(("name", "preliminary"), PROGRAMMES)


@every_programme
@pytest.mark.parametrize("languages", [("en",), ("tr", "en")])
@pytest.mark.parametrize(("document", "audience"), CASES, ids=lambda one: getattr(one, "name", one))
def test_all_that_a_paper_says_stands_on_its_pages_legibly(
    document: DocumentKind, audience: Audience, languages: tuple[str, ...], name: str, preliminary: bool
) -> None:
    plan = programme(name, preliminary)
    for request in requests(plan, document, audience, *languages):
        paper: Document = described(plan, request)
        rendered = pdf(paper)
        unknown = dict.fromkeys(map(ord, rendered.missing_letters), STAND_IN)
        with read(rendered) as file:
            page = written(file)
            texts = {text.translate(unknown) for text in said(paper.blocks)}
            assert [text for text in texts if not stands(text, page)] == []
            assert (words_outside if paper.booklet is None else words_outside_quarters)(file) == []
            assert words_upon_each_other(file) == []


def facts_of(facts: Facts, preliminary: bool) -> set[str]:
    """What the source says of hours, places and people, in its own words; two posts are two facts."""
    texts: set[str | None] = {facts.title}
    for line in facts.lines(preliminary):
        hours = {hour and hour.removeprefix("0") for hour in (line.start, line.end)}
        texts |= {line.title, line.venue, line.address, line.notes, *(line.participants or []), *hours}
    for person in (*facts.delegation, *facts.hosts):
        texts |= {person.name, person.organisation, *(person.title or "").split(";")}
    return {compact(text) for text in texts if text}


@every_programme
def test_every_fact_of_the_source_stands_on_the_paper_of_those_who_work_by_it(
    name: str, preliminary: bool
) -> None:
    facts = facts_named(name)
    plan = programme(name, preliminary)
    papers = ("working_programme", "delegation_list", "contact_list")
    pages = ""
    unknown: dict[int, str] = {}
    for paper in papers:
        wanted = DocumentRequest(
            document=paper, languages=(facts.tag,), printed_on=PRINTED_ON, audience=Audience.ORGANISERS
        )
        rendered = pdf(described(plan, wanted))
        unknown |= dict.fromkeys(map(ord, rendered.missing_letters), STAND_IN)
        with read(rendered) as file:
            pages += written(file)
    expected = sorted(fact.translate(unknown) for fact in facts_of(facts, preliminary))
    assert [fact for fact in expected if not stands(fact, pages)] == []
