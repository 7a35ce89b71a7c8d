"""From a plan and a request to the finished paper: withhold, describe, render."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from exports.audience import Audience, is_withheld, visible, withheld_items
from exports.blocks import Document
from exports.catalogue import DocumentKind, document_named
from exports.house_style import NO_PICTURES, Pictures, look_of, pictures_wanted
from exports.missing_texts import MissingText, marked, notices_of, printed_of
from exports.request import DocumentRequest, UnusableRequest
from exports.subjects import refuse_unknown_subject
from exports.unspoken import Unspoken, noticing
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.items import Item
from models.records.people import SENSITIVE_PERSON_FIELDS
from resources.catalogs import DOCUMENT_LANGUAGES

_LEFT_AS_WRITTEN = frozenset({"conflict_list"})
"""Papers that look through the visit themselves, for texts that are missing too."""

_OF_PEOPLE = frozenset({"delegation_list", "delegation_photographs", "name_badges"})
"""Papers that tell of people and of no item, and so leave none out."""


class ProducedPdf(NamedTuple):
    """A finished paper, and what the officer should know before handing it out."""

    content: bytes
    warnings: tuple[Message, ...]


def produce_pdf(plan: Plan, request: DocumentRequest, pictures: Pictures = NO_PICTURES) -> ProducedPdf:
    """The paper that `request` asks for, as PDF. Equal plans, requests and pictures give equal bytes.

    `pictures` are the contents that `pictures_wanted` names, as far as they are there.
    Raises UnknownDocument where the catalogue has no such paper, UnusableRequest where the paper is not for
    this audience, or nobody has said for which of several.
    """
    # Here and not above: the renderer takes longer to load than the window needs to show a visit.
    from exports.render.pdf.document import pdf

    document = described(plan, request, pictures)
    rendered = pdf(document)
    warnings = (
        *warnings_of(plan, request, document),
        *unprintable(rendered.missing_letters),
        *without_pictures(plan, pictures),
    )
    return ProducedPdf(rendered.content, warnings)


def warnings_of(
    plan: Plan, request: DocumentRequest, document: Document | None = None
) -> tuple[Message, ...]:
    """What to know of a paper before it is handed out, in whatever sort of file; a calendar has no page."""
    notices = document.notices if document is not None else ()
    return (*untranslated(request.languages), *notices, *_withheld(plan, request))


def described(plan: Plan, request: DocumentRequest, pictures: Pictures = NO_PICTURES) -> Document:
    """The paper that `request` asks for, as its readers may see it, for any renderer.

    The earlier state that it is compared with is seen by the same readers. Raises as `produce_pdf` does.
    """
    document = refuse_unusable(plan, request)
    seen = visible(plan, request.audience, request.about, request.sensitive)
    missing: tuple[MissingText, ...] = ()
    shown = seen
    if document.name not in _LEFT_AS_WRITTEN:
        shown, missing = marked(seen, request.languages)
    if request.since is not None:
        earlier = marked(visible(request.since.plan, request.audience, request.about), request.languages)
        request = replace(request, since=request.since._replace(plan=earlier.plan))
    with noticing() as unspoken:
        built = document.build(shown, request)
    notices = (*_unspoken(unspoken, request.languages), *notices_of(printed_of(missing, built)))
    notices = (*built.notices, *notices)
    look = look_of(seen, request.languages, pictures)
    return built._replace(look=look, notices=notices, pictures=pictures)


def refuse_unusable(plan: Plan, request: DocumentRequest) -> DocumentKind:
    """The paper that is asked for, where the request can be served. Raises as `produce_pdf` does."""
    document = document_named(request.document)
    _refuse_other_readers(document, request)
    _refuse_what_is_sensitive(document, request)
    _refuse_to_mark(document, request)
    refuse_unknown_subject(plan, request.audience, request.about)
    return document


def _refuse_other_readers(document: DocumentKind, request: DocumentRequest) -> None:
    if request.audience not in document.audiences:
        message = Message.of(
            N_("“{document}” is not for these readers. It is for: {audiences}."),
            document=document.label,
            audiences=tuple(audience.label for audience in document.audiences),
        )
        raise UnusableRequest(message)


def _refuse_what_is_sensitive(document: DocumentKind, request: DocumentRequest) -> None:
    if not request.sensitive:
        return
    if not document.may_be_sensitive:
        message = Message.of(
            N_("“{document}” never prints passports and dates of birth."), document=document.label
        )
        raise UnusableRequest(message)
    unknown = sorted(set(request.sensitive) - set(SENSITIVE_PERSON_FIELDS))
    if unknown:
        message = Message.of(
            N_("There is no field “{field}” to ask for. There is: {known}."),
            field=unknown[0],
            known=SENSITIVE_PERSON_FIELDS,
        )
        raise UnusableRequest(message)


def _refuse_to_mark(document: DocumentKind, request: DocumentRequest) -> None:
    if request.since is not None and not document.marks_changes:
        message = Message.of(N_("“{document}” cannot mark what has changed."), document=document.label)
        raise UnusableRequest(message)


def untranslated(languages: tuple[str, ...]) -> tuple[Message, ...]:
    """What to know of each language in which the paper's own words do not exist yet."""
    return tuple(
        Message.of(
            N_("The words of this paper are not translated into “{language}” yet, and stay English."),
            language=language,
        )
        for language in languages
        if language.partition("-")[0] not in DOCUMENT_LANGUAGES
    )


def _unspoken(unspoken: Unspoken, languages: tuple[str, ...]) -> Iterator[Message]:
    """Of languages of papers: what of this one is not translated all the same."""
    for language in languages:
        sentences = unspoken.sentences(language)
        if sentences:
            yield Message.of(
                *NP_(
                    "{count} sentence of this paper is not in “{language}” yet and stays English.",
                    "{count} sentences of this paper are not in “{language}” yet and stay English.",
                ),
                count=len(sentences),
                language=language,
            )


def _is_struck(item: Item, request: DocumentRequest) -> bool:
    """Whether a withheld item stands on the paper after all: struck through, as one that was told."""
    told = None if request.since is None else request.since.plan.items.get(item.id)
    return told is not None and not is_withheld(told, request.audience)


def _withheld(plan: Plan, request: DocumentRequest) -> tuple[Message, ...]:
    """How many items these readers are not told of, where the paper is about items at all."""
    if request.document in _OF_PEOPLE:
        return ()
    withheld = withheld_items(plan, request.audience, request.about)
    count = sum(not _is_struck(item, request) for item in withheld)
    if not count:
        return ()
    if request.audience is Audience.GUEST:
        counted = NP_(
            "{count} item is not printed for guests: it is only an idea, declined or cancelled.",
            "{count} items are not printed for guests: they are only ideas, declined or cancelled.",
        )
    else:
        counted = NP_(
            "{count} item that concerns these readers is not printed: it is only an idea, declined or "
            "cancelled.",
            "{count} items that concern these readers are not printed: they are only ideas, declined or "
            "cancelled.",
        )
    return (Message.of(*counted, count=count),)


def unprintable(letters: str) -> tuple[Message, ...]:
    """The letters that no font had, for which others stand on the page."""
    if not letters:
        return ()
    return (
        Message.of(
            N_("No font on this computer has these letters, so “?” stands in their place: {letters}"),
            letters=letters,
        ),
    )


def without_pictures(plan: Plan, pictures: Pictures) -> tuple[Message, ...]:
    """That emblems are missing, where they are."""
    if pictures_wanted(plan) <= pictures.keys():
        return ()
    return (Message.of(N_("An emblem of the house style is not printed: its picture is not kept here.")),)
