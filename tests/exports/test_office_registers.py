"""Registers as papers and as workbooks."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from exports.catalogue import UnknownDocument
from exports.office_registers import (
    REGISTERS,
    RegisterKind,
    produce_register,
    produce_register_workbook,
    register_file_name,
    register_named,
    years_of,
)
from models.messages import Message
from models.office_records import OfficeRecords
from tests.exports.papers import read, text_of, words_outside, words_upon_each_other
from tests.exports.registers.records import records, request


@pytest.mark.parametrize("register", REGISTERS, ids=lambda one: one.name)
def test_every_register_is_a_paper_and_a_workbook_in_two_languages(register: RegisterKind) -> None:
    wanted = request(register.name, "tr", "en")
    produced = produce_register(records(), wanted, None)
    assert produced == produce_register(records(), wanted, None)
    with read(produced) as pdf:
        assert "Turkistan" in text_of(pdf)
        assert words_outside(pdf) == []
        assert words_upon_each_other(pdf) == []
    book = load_workbook(BytesIO(produce_register_workbook(records(), wanted, None)))
    assert book.worksheets[0].max_row > 4


@pytest.mark.parametrize("register", REGISTERS, ids=lambda one: one.name)
def test_an_office_that_has_done_nothing_has_registers_too(register: RegisterKind) -> None:
    with read(produce_register(OfficeRecords(), request(register.name), 2021)) as pdf:
        assert "2021" in text_of(pdf)


def test_the_years_are_those_in_which_something_happened_the_latest_first() -> None:
    assert years_of(records()) == (2021, 2020, 2019)
    assert years_of(OfficeRecords()) == ()


def test_a_register_is_asked_for_by_its_name() -> None:
    assert register_named("gifts").label == Message.of("Register of gifts")
    with pytest.raises(UnknownDocument):
        register_named("parties")


def test_the_file_says_what_it_is() -> None:
    assert register_file_name(request("gifts", "tr"), 2021) == "register-of-gifts-2021-tr.pdf"
    assert register_file_name(request("visits"), None, "xlsx") == "register-of-visits-en.xlsx"
