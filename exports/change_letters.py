"""The e-mail that tells a host what changed at theirs: plain text, in the host's language."""

from __future__ import annotations

from typing import NamedTuple

from exports.change_words import change_sentence
from exports.wording import date_range, say
from models.messages import N_, Message
from models.plan import Plan
from models.records.organisations import Organisation
from models.vocabulary import OrganisationRole
from resources.catalogs import DOCUMENT_LANGUAGES
from scheduling.programme_changes import HostConcerned


class Letter(NamedTuple):
    """An e-mail that has not been sent: to whom (empty where nobody knows), about what, and its text."""

    address: str
    subject: str
    text: str


def change_letter(
    before: Plan, after: Plan, host: HostConcerned, version: Message | None, address: str = ""
) -> Letter:
    """What to write to a host of whose items some changed between two states of the plan.

    Both plans are as the host may see them. `version` is how the new state is called, where it is issued;
    `address` is where the host is written to, which no reader's plan holds.
    """
    known = after.organisations if host.organisation_id in after.organisations else before.organisations
    organisation = known[host.organisation_id]
    language = letter_language(after, organisation)
    visit = after.visit
    title = visit.title.in_language(language)
    days = date_range(visit.first_day, visit.last_day, language)
    lines = [f"– {change_sentence(before, after, change, language)}" for change in host.changes]
    coordinators = [
        after.organisations[link.organisation_id].name.in_language(language)
        for link in sorted(after.visit_organisations, key=lambda link: (link.position, link.id))
        if link.role is OrganisationRole.COORDINATOR
    ]
    paragraphs = (
        say(Message.of(N_("To {organisation}"), organisation=organisation.name), language),
        say(
            Message.of(
                N_("The programme of the visit “{title}” ({days}) has changed where you are the host:"),
                title=title,
                days=days,
            ),
            language,
        ),
        "\n".join(lines),
        say(_asking(version), language),
        "\n".join((say(Message.of(N_("With kind regards,")), language), *coordinators)),
    )
    subject = say(Message.of(N_("Changed programme: {title}, {days}"), title=title, days=days), language)
    return Letter(one_line(address), one_line(subject), "\n\n".join(paragraphs))


def _asking(version: Message | None) -> Message:
    """What the host is asked to do."""
    if version is None:
        return Message.of(N_("Please tell us whether this suits you."))
    return Message.of(
        N_("This is how it stands in: {version}. Please tell us whether it suits you."), version=version
    )


def letter_language(plan: Plan, organisation: Organisation) -> str:
    """The language in which a body is written to: the first of its own that the program has words in.

    Else the first such language of the visit's papers, else English.
    """
    for language in (*organisation.languages, *plan.visit.document_languages):
        if language.partition("-")[0] in DOCUMENT_LANGUAGES:
            return language
    return "en"


def one_line(text: str) -> str:
    """The text without breaks of lines, which would begin another line of an e-mail's head."""
    return " ".join(text.split())
