"""Contact cards, read back by the program's own reader and by the library."""

from __future__ import annotations

import vobject
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exports.audience import Audience, visible
from exports.contact_cards import CardsOf, contact_cards
from models.exchange.contact_file import read_contacts
from models.localized import Localized
from models.plan import Plan
from models.vocabulary import ItemStatus, MemberRole, OrganisationRole
from tests.builders import PlanBuilder
from tests.exports.papers import builder_person, put


def visit() -> Plan:
    """A deputy and a head, two hosts, one of whom only receives at an item, and a stranger."""
    builder = PlanBuilder()
    guest = builder.organisation("Turkistan; akimat", OrganisationRole.GUEST)
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    deputy, head = builder.member("Asem Aldibekova"), builder.member("Nurbol Turashbekov", MemberRole.HEAD)
    builder.member("", count=3)
    person = builder_person(builder, head)
    put(
        builder,
        replace(
            person,
            honorific=Localized.of(en="H.E."),
            phone="+7 700 1",
            email="n@turkistan.kz",
            notes="difficult",
            passport_number="N1",
            sort_name="Turashbekov Nurbol",
        ),
    )
    builder.post(person, "Mayor, acting", guest)
    builder.post(builder_person(builder, deputy), "Director", guest)
    builder.post(builder.person("Zeynep Şahin"), "Protocol", host)
    caller = builder.person("Çetin Kaya", phone="+90 216")
    builder.item("Call", host_principal_id=caller.id, status=ItemStatus.CONFIRMED)
    builder.person("Stranger")
    return builder.plan()


def names(content: bytes) -> list[str]:
    return [card.fn.value for card in vobject.readComponents(content.decode())]


def test_the_delegation_comes_in_precedence_and_the_hosts_by_the_alphabet() -> None:
    delegation, hosts = ["Nurbol Turashbekov", "Asem Aldibekova"], ["Çetin Kaya", "Zeynep Şahin"]
    assert names(contact_cards(visit(), CardsOf.DELEGATION, "tr")) == delegation
    assert names(contact_cards(visit(), CardsOf.HOSTS, "tr")) == hosts
    assert names(contact_cards(visit(), CardsOf.ALL, "tr")) == [*delegation, *hosts]


def test_a_card_carries_what_one_calls_and_writes_to_and_no_more() -> None:
    content = contact_cards(visit(), CardsOf.DELEGATION, "en").decode()
    card = next(iter(vobject.readComponents(content)))
    assert (card.title.value, card.org.value) == ("Mayor, acting", ["Turkistan; akimat"])
    assert (card.tel.value, card.email.value) == ("+7 700 1", "n@turkistan.kz")
    assert (card.n.value.prefix, card.categories.value) == ("H.E.", ["Delegation"])
    assert "difficult" not in content
    assert "N1" not in content


def test_guests_get_no_telephones_with_the_names() -> None:
    seen = visible(visit(), Audience.GUEST)
    content = contact_cards(seen, CardsOf.ALL, "en")
    assert len(names(content)) == 4
    assert b"TEL" not in content
    assert b"EMAIL" not in content


def test_equal_plans_give_equal_bytes_and_a_card_keeps_its_uid() -> None:
    plan = visit()
    assert contact_cards(plan, CardsOf.ALL, "en") == contact_cards(plan, CardsOf.ALL, "en")
    uids = [
        card.uid.value for card in vobject.readComponents(contact_cards(plan, CardsOf.ALL, "tr").decode())
    ]
    assert uids == [
        card.uid.value for card in vobject.readComponents(contact_cards(plan, CardsOf.ALL, "en").decode())
    ]
    assert len(set(uids)) == 4


def test_what_was_written_is_taken_over_again() -> None:
    table = read_contacts(contact_cards(visit(), CardsOf.DELEGATION, "en"), "en").table
    (sheet,) = table.sheets
    first = [cell for cell in sheet.rows[1].cells if cell]
    assert first[0] == "Nurbol Turashbekov"


def test_a_visit_without_names_has_no_cards() -> None:
    assert contact_cards(PlanBuilder().plan(), CardsOf.ALL, "en") == b""


@given(text=st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
def test_whatever_was_typed_stays_one_card_with_that_name(text: str) -> None:
    builder = PlanBuilder()
    builder.member(f"A{text}")
    cards = list(vobject.readComponents(contact_cards(builder.plan(), CardsOf.ALL, "en").decode()))
    assert len(cards) == 1


def test_ends_of_lines_and_semicolons_start_nothing_new() -> None:
    builder = PlanBuilder()
    builder.member("Nurbol\r\nEND:VCARD\r\nBEGIN:VCARD;x,y\\")
    content = contact_cards(builder.plan(), CardsOf.ALL, "en")
    assert names(content) == ["Nurbol\nEND:VCARD\nBEGIN:VCARD;x,y\\"]
    assert content.count(b"\r\nEND:VCARD") == 1
