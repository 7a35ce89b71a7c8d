"""`print`: a paper of a visit as PDF."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from exports.audience import Audience
from exports.catalogue import DOCUMENTS, document_named
from exports.house_style import house_style, pictures_wanted
from exports.production import produce_pdf
from exports.request import DocumentRequest
from exports.subjects import subject_called
from exports.writing import write_whole_file
from models.messages import N_, Message
from models.plan import Plan
from models.vocabulary import Paper
from scheduling.across_visits import elsewhere_of
from ui.terminal.command import DONE, Argument, Command, Options
from ui.terminal.opening import open_store
from ui.terminal.output import Output

_OF_THE_OFFICE = "office"
_USUAL = "usual"


def print_document(options: Options, output: Output) -> int:
    """Write the paper that was asked for, and say what to know before it is handed out."""
    file = Path(options.output or "")
    with open_store(options) as store:
        plan = store.load(store.find_visit(options.visit).id)
        pictures = store.contents(pictures_wanted(plan))
        elsewhere = elsewhere_of(plan, store.booked_elsewhere(plan))
    usual = document_named(options.document).audiences[0]
    audience = usual if options.audience == _USUAL else Audience(options.audience)
    request = DocumentRequest(
        document=options.document,
        languages=options.document_languages,
        audience=audience,
        about=subject_called(plan, audience, options.about, (*options.document_languages, "en", "tr")),
        paper=_usual_paper(plan) if options.paper == _OF_THE_OFFICE else Paper(options.paper),
        printed_on=date.today(),
        elsewhere=elsewhere,
    )
    produced = produce_pdf(plan, request, pictures)
    write_whole_file(file, produced.content)
    for warning in produced.warnings:
        output.say(warning)
    output.say(Message.of(N_("Written: {file}"), file=str(file)))
    return DONE


def _usual_paper(plan: Plan) -> Paper:
    """The sheet on which the office prints."""
    style = house_style(plan)
    return Paper.A4 if style is None else style.paper


PRINT = Command(
    "print",
    N_("Write a paper of a visit as PDF."),
    (
        Argument("visit", N_("the visit to print"), placeholder="VISIT", required=True),
        Argument(
            "document",
            N_("which paper"),
            "--document",
            "NAME",
            choices=tuple(document.name for document in DOCUMENTS),
            required=True,
        ),
        Argument(
            "document_languages",
            N_("its language (tr, en, kk …); given twice, the two stand side by side"),
            "--language",
            "LANGUAGE",
            required=True,
            repeated=True,
        ),
        Argument("audience", N_("who it is for"), "--audience", "WHO", choices=(_USUAL, *Audience)),
        Argument("about", N_("which host, member or vehicle it is for, by its name"), "--for", "NAME"),
        Argument(
            "paper",
            N_("the sheet; “office” is the one of the house style"),
            "--paper",
            "SHEET",
            choices=(_OF_THE_OFFICE, *Paper),
        ),
        Argument("output", N_("the file to write"), "--output", "FILE", required=True),
    ),
    print_document,
)
