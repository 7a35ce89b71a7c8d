"""What stands at the head of every paper about a visit: its title, its state, and who coordinates it."""

from __future__ import annotations

from collections.abc import Iterable

from exports.blocks import Block, Document, Title, Words
from exports.languages import Languages
from exports.request import DocumentRequest
from exports.wording import date_range, say, short_date
from models.messages import N_, Message
from models.plan import Plan
from models.vocabulary import OrganisationRole


def document_of(
    plan: Plan, request: DocumentRequest, blocks: Iterable[Block], *, wide: bool = False
) -> Document:
    """The paper of these blocks, with what every page of a paper about the visit carries."""
    languages = Languages(request.languages)
    return Document(
        languages=request.languages,
        paper=request.paper,
        title=title_words(plan, languages),
        version=version_words(request, languages),
        author=coordinators(plan, request.languages[0]),
        made_on=request.printed_on,
        classification=plan.visit.classification,
        blocks=tuple(blocks),
        wide=wide,
    )


def title_block(plan: Plan, request: DocumentRequest, kind: Words) -> Title:
    """What stands on top: what sort of paper it is, of which visit, when, and in which version."""
    languages, visit = Languages(request.languages), plan.visit
    days = languages.each(lambda language: date_range(visit.first_day, visit.last_day, language))
    return Title(kind, title_words(plan, languages), days, version_words(request, languages))


def continued(heading: Words, languages: Languages) -> Words:
    """The heading as it stands over what goes on on a further page."""
    spoken = dict(zip(languages.tags, heading, strict=False))
    return languages.each(
        lambda language: say(
            Message.of(N_("{heading} (continued)"), heading=spoken.get(language, "")), language
        )
    )


def title_words(plan: Plan, languages: Languages) -> Words:
    """The title of the visit, or its reference where it has none."""
    return languages.text(plan.visit.title) or languages.each(lambda _: plan.visit.reference)


def version_words(request: DocumentRequest, languages: Languages) -> Words:
    """Which state of the plan this paper shows: "Draft, 15 Dec 2021"."""

    def version(language: str) -> str:
        message = Message.of(
            N_("{version}, {day}"), version=request.version, day=short_date(request.printed_on, language)
        )
        return say(message, language) if request.version.msgid else short_date(request.printed_on, language)

    return languages.each(version)


def organisations_as(plan: Plan, role: OrganisationRole, languages: Languages) -> tuple[Words, ...]:
    """The names of those who have this role in the visit, in their order."""
    links = sorted(plan.visit_organisations.where("role", role), key=lambda link: (link.position, link.id))
    names = (languages.text(plan.organisations[link.organisation_id].name) for link in links)
    return tuple(words for words in names if words)


def coordinators(plan: Plan, language: str) -> str:
    """Who made the paper: those who coordinate the visit."""
    return ", ".join(
        words[0] for words in organisations_as(plan, OrganisationRole.COORDINATOR, Languages((language,)))
    )
