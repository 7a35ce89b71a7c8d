"""Contacts: every version of the format, and a clear word for half a card."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.exchange.contact_file import is_contact_file, read_contacts
from models.exchange.people_source import lines_of
from models.exchange.people_table import PersonLine
from models.exchange.sheets import TableRefused
from models.localized import Localized

FULL = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Öztürk;Şınar;;Sayın;\r\nFN:Şınar Öztürk\r\n"
    "ORG:Üsküdar Belediyesi;Protokol\r\nTITLE:Başkan\\, vekil\r\nitem1.EMAIL;TYPE=INTERNET:a@b.org\r\n"
    "TEL;TYPE=CELL:+90 532\r\nTEL;TYPE=WORK:+90 216\r\nBDAY:19700531\r\nNOTE:erken\\ngelir\r\n"
    "PHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n BBBB\r\n\r\nEND:VCARD\r\n"
)
OLD = (
    "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96z;=C5=9E=C4=B1nar\n"
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=9E=C4=B1nar=\n =C3=96z\nEND:VCARD\n"
)
NEW = (
    "BEGIN:VCARD\nVERSION:4.0\nFN:Әлия\nTEL;VALUE=uri:tel:+7-705\nEMAIL:x@y.kz\nLANG:kk\nLANG:ru\nEND:VCARD\n"
)


def people(text: str) -> tuple[PersonLine, ...]:
    contacts = read_contacts(text.encode(), "tr")
    return lines_of(contacts.table.sheets[0], contacts.columns)


def refusal(content: bytes) -> tuple[str, object]:
    with pytest.raises(TableRefused) as refused:
        read_contacts(content, "tr")
    message = refused.value.message
    return message.msgid, message.fact("count") if message.fact("number") is None else message.fact("number")


def test_no_fact_of_a_card_is_lost() -> None:
    (line,) = people(FULL)
    assert (line.person.name, line.person.honorific) == (
        Localized.of(tr="Şınar Öztürk"),
        Localized.of(tr="Sayın"),
    )
    assert (line.title, line.organisation) == (
        Localized.of(tr="Başkan, vekil"),
        Localized.of(tr="Üsküdar Belediyesi, Protokol"),
    )
    assert (line.person.email, line.person.phone) == ("a@b.org", "+90 532, +90 216")
    assert str(line.person.date_of_birth) == "1970-05-31"
    assert line.person.notes == "erken\ngelir"


def test_what_of_a_card_is_left_is_told() -> None:
    notes = [read_contacts(text.encode(), "tr").table.notes for text in (FULL, OLD)]
    assert [[note.msgid for note in one] for one in notes] == [
        ["Pictures and postal addresses of contacts are not taken over."],
        [],
    ]


def test_every_version_is_read() -> None:
    old, new = people(OLD + NEW)
    assert old.person.name.texts[0][1] == "Şınar Öz"
    assert new.person.name.texts[0][1] == "Әлия"
    assert (new.person.phone, new.person.languages) == ("+7-705", ("kk", "ru"))


def test_a_name_in_parts_is_enough() -> None:
    (line,) = people("BEGIN:VCARD\nVERSION:2.1\nN:Öz;Şınar\nEND:VCARD\n")
    assert line.person.name == Localized.of(tr="Şınar Öz")


def test_contacts_are_known_by_how_they_begin() -> None:
    assert is_contact_file(b"\xef\xbb\xbf\r\nbegin:vcard\r\n")
    assert not is_contact_file(b"Ad;Kurum\nBEGIN:VCARD;x")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            FULL + FULL[:60],
            ("The contact file is cut off after {count} whole card. Export the contacts again.", 1),
        ),
        (
            FULL[: FULL.index("END:")],
            ("The contact file is cut off after {count} whole card. Export the contacts again.", 0),
        ),
        (
            FULL + OLD.replace("FN;", "FN "),
            ("Card {number} of the contact file is damaged. Export the contacts again.", 2),
        ),
        (
            "BEGIN:VCARD\nBEGIN:VCARD\nFN:x\nEND:VCARD\nEND:VCARD\n",
            ("Card {number} of the contact file is damaged. Export the contacts again.", 1),
        ),
        (
            FULL.replace("Öztürk", "\0"),
            ("The contact file is damaged: it holds bytes that no letter is written with.", None),
        ),
    ],
)
def test_half_a_card_takes_none(content: str, expected: tuple[str, object]) -> None:
    assert refusal(content.encode()) == expected


def test_large_pictures_cost_no_time() -> None:
    picture = "PHOTO;ENCODING=b:" + "\r\n ".join("A" * 70 for _ in range(40_000)) + "\r\n"
    begun = time.perf_counter()
    (line,) = people(FULL.replace("NOTE:", picture + "NOTE:"))
    assert line.person.notes == "erken\ngelir"
    assert time.perf_counter() - begun < 2


def test_a_file_without_contacts_says_so() -> None:
    assert refusal(b"hello")[0] == "There are no contacts in the file. Choose another."


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, len(FULL)),
    st.text(max_size=12) | st.sampled_from(["BEGIN:VCARD\n", "=\n", ";ENCODING=b:x"]),
)
def test_a_damaged_card_is_read_or_refused(place: int, piece: str) -> None:
    try:
        people((FULL[:place] + piece + FULL[place + len(piece) :] + OLD).encode("utf-8", "replace").decode())
    except TableRefused as refused:
        assert refused.message.msgid


@given(st.binary(max_size=120), st.booleans())
def test_any_bytes_between_are_read_or_refused(content: bytes, is_whole: bool) -> None:
    try:
        read_contacts(b"BEGIN:VCARD\n" + content + (b"\nEND:VCARD\n" if is_whole else b""), "tr")
    except TableRefused as refused:
        assert refused.message.msgid
