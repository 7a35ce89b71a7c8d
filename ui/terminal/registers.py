"""`register`: what the office has done in a year or in all, as PDF or as a workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from exports.audience import Audience
from exports.office_registers import (
    REGISTERS,
    pictures_of_registers,
    produce_register,
    produce_register_workbook,
)
from exports.request import DocumentRequest
from exports.writing import write_whole_file
from models.messages import N_, Message
from models.office_records import OfficeRecords
from models.vocabulary import Paper
from ui.terminal.command import DONE, Argument, Command, Options, WrongUse
from ui.terminal.opening import open_store
from ui.terminal.output import Output

_OF_THE_OFFICE = "office"
_FORMATS = ("pdf", "xlsx")


def write_register(options: Options, output: Output) -> int:
    """Write the register that was asked for, and say what to know before it is handed out."""
    year, file = _year(options.year), Path(options.output or "")
    with open_store(options) as store:
        records = store.office_records()
        pictures = store.contents(pictures_of_registers(records))
    request = DocumentRequest(
        document=options.document,
        languages=options.document_languages,
        audience=Audience.ORGANISERS,
        paper=_usual_paper(records) if options.paper == _OF_THE_OFFICE else Paper(options.paper),
        printed_on=date.today(),
        version=Message.of(""),
    )
    if options.format == "xlsx":
        write_whole_file(file, produce_register_workbook(records, request, year))
    else:
        produced = produce_register(records, request, year, pictures)
        write_whole_file(file, produced.content)
        for warning in produced.warnings:
            output.say(warning)
    output.say(Message.of(N_("Written: {file}"), file=str(file)))
    return DONE


def _year(word: str) -> int | None:
    """The year that was typed; None for all. Raises WrongUse."""
    if not word:
        return None
    if not (word.isascii() and word.isdigit() and len(word) == 4):
        raise WrongUse(Message.of(N_("“{word}” is not a year. Write it with four figures."), word=word))
    return int(word)


def _usual_paper(records: OfficeRecords) -> Paper:
    return Paper.A4 if records.house_style is None else records.house_style.paper


REGISTER = Command(
    "register",
    N_("Write a register of all visits, agreements, commitments or gifts."),
    (
        Argument(
            "document",
            N_("which register"),
            placeholder="NAME",
            choices=tuple(register.name for register in REGISTERS),
            required=True,
        ),
        Argument("year", N_("of which year; without it, of all"), "--year", "YEAR"),
        Argument(
            "document_languages",
            N_("its language (tr, en, kk …); given twice, the two stand side by side"),
            "--language",
            "LANGUAGE",
            required=True,
            repeated=True,
        ),
        Argument("format", N_("what kind of file to write"), "--format", "FORMAT", choices=_FORMATS),
        Argument(
            "paper",
            N_("the sheet; “office” is the one of the house style"),
            "--paper",
            "SHEET",
            choices=(_OF_THE_OFFICE, *Paper),
        ),
        Argument("output", N_("the file to write"), "--output", "FILE", required=True),
    ),
    write_register,
)
