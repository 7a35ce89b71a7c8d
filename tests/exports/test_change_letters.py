"""Tests of exports.change_letters: what a host is written, and in which language."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from exports.change_letters import Letter, change_letter, letter_language
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.vocabulary import ItemStatus, OrganisationRole
from scheduling.programme_changes import hosts_concerned, programme_changes
from tests.builders import FIRST_DAY, PlanBuilder, clock


def letters(before: Plan, after: Plan) -> list[Letter]:
    concerned = hosts_concerned(before, after, programme_changes(before, after))
    return [
        change_letter(
            before,
            after,
            host,
            Message.of("version 2"),
            after.organisations[host.organisation_id].email,
        )
        for host in concerned
    ]


def test_a_host_reads_what_changed_at_theirs_and_nothing_else() -> None:
    builder = PlanBuilder()
    builder.organisation("Union", OrganisationRole.COORDINATOR)
    host = builder.organisation("Üsküdar", email="protocol@uskudar.example", languages=("en",))
    other = builder.organisation("Fatih", languages=("en",))
    call = builder.item("Call", FIRST_DAY, "10:00", host_organisation_id=host.id, status=ItemStatus.CONFIRMED)
    builder.item("Dinner", FIRST_DAY, "19:00", host_organisation_id=other.id)
    before = builder.plan()
    (letter,) = letters(before, before.including([replace(call, starts=clock("10:30"))]))
    assert letter == Letter(
        "protocol@uskudar.example",
        "Changed programme: Turkistan delegation, 20–22 December 2021",
        "To Üsküdar\n\n"
        "The programme of the visit “Turkistan delegation” (20–22 December 2021) has changed where you "
        "are the host:\n\n"
        "– CHANGED: Monday, 20 December 2021, 10:30, Call (was: Monday, 20 December 2021, 10:00)\n\n"
        "This is how it stands in: version 2. Please tell us whether it suits you.\n\n"
        "With kind regards,\nUnion",
    )


@pytest.mark.parametrize(
    ("own", "papers", "chosen"),
    [
        (("xx", "en"), ("tr",), "en"),
        (("xx",), ("yy", "tr"), "tr"),
        (("xx", "kk"), ("tr",), "kk"),
        ((), ("tr", "en"), "tr"),
        ((), ("xx",), "en"),
    ],
)
def test_a_host_is_written_to_in_a_language_that_has_words(
    own: tuple[str, ...], papers: tuple[str, ...], chosen: str
) -> None:
    builder = PlanBuilder(document_languages=papers)
    assert letter_language(builder.plan(), builder.organisation("Host", languages=own)) == chosen


def test_a_host_in_kazakhstan_reads_kazakh() -> None:
    builder = PlanBuilder(title=Localized.of(kk="Түркістан делегациясы", en="Turkistan delegation"))
    host = builder.organisation("Әкімдік", languages=("kk",))
    call = builder.item("Кездесу", FIRST_DAY, "10:00", host_organisation_id=host.id)
    before = builder.plan()
    (letter,) = letters(before, before.including([replace(call, starts=clock("10:30"))]))
    assert letter.subject == ("Өзгертілген бағдарлама: Түркістан делегациясы, 2021 жылғы 20–22 желтоқсан")
    assert "– ӨЗГЕРДІ: 2021 жылғы 20 желтоқсан, дүйсенбі, 10:30, Кездесу" in letter.text
    assert letter.text.endswith("Құрметпен,")


def test_what_was_typed_cannot_begin_another_line_of_an_e_mail() -> None:
    builder = PlanBuilder(title=Localized.of(en="Visit\r\nBcc: all@example.org"))
    host = builder.organisation("Host", email="one@example.org\r\nBcc: two@example.org", languages=("en",))
    call = builder.item("Call", FIRST_DAY, "10:00", host_organisation_id=host.id)
    before = builder.plan()
    (letter,) = letters(before, before.including([replace(call, starts=clock("10:30"))]))
    assert "\n" not in letter.subject + letter.address
    assert "\r" not in letter.subject + letter.address
