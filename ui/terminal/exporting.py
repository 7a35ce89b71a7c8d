"""`export`: a visit as a file for another office, or a paper of it to write on, to sort, or for calendars."""

from __future__ import annotations

from pathlib import Path

from exports.files import produce_file
from exports.formats import FileFormat
from exports.writing import write_whole_file
from models.exchange.plan_file import write_plan
from models.messages import N_, Message
from ui.terminal.command import DONE, Argument, Command, Options
from ui.terminal.opening import open_store
from ui.terminal.output import Output
from ui.terminal.papers import DOCUMENT, LANGUAGES, READERS, STATE, asked_paper
from ui.terminal.states import plan_as, version_numbered

_JSON = "json"
_FORMATS = (_JSON, *(one.value for one in FileFormat if one is not FileFormat.PDF))


def export_visit(options: Options, output: Output) -> int:
    """Write the visit with all that it touches, or a paper of it, into a file or onto standard output."""
    warnings: tuple[Message, ...] = ()
    with open_store(options) as store:
        if options.format == _JSON:
            plan = store.load(store.find_visit(options.visit).id)
            content = write_plan(plan_as(store, plan, version_numbered(plan, options.version)))
        else:
            file_format = FileFormat(options.format)
            asked = asked_paper(store, options, {file_format})
            content, warnings = produce_file(asked.plan, asked.request, file_format, asked.supplies)
    if options.output is None:
        output.content(content)
        return DONE
    write_whole_file(Path(options.output), content)
    for warning in warnings:
        output.say(warning)
    output.say(Message.of(N_("Written: {file}"), file=options.output))
    return DONE


EXPORT = Command(
    "export",
    N_("Write a visit with all that it touches for another office, or a paper of it to work on."),
    (
        Argument("visit", N_("the visit to write"), placeholder="VISIT", required=True),
        Argument(
            "format",
            N_("the whole visit (json), or a paper: text, spreadsheet, calendar or contacts"),
            "--format",
            "FORMAT",
            choices=_FORMATS,
            required=True,
        ),
        DOCUMENT._replace(help=N_("which paper; without it, the programme"), required=False),
        LANGUAGES._replace(
            help=N_("its language; without it, the first of the visit; given twice, both"), required=False
        ),
        *READERS,
        *STATE,
        Argument("output", N_("the file to write; without it, standard output"), "--output", "FILE"),
    ),
    export_visit,
)
