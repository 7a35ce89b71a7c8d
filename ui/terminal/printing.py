"""`print`: a paper of a visit as PDF. `export-all`: every paper, for each reader, into a folder."""

from __future__ import annotations

from pathlib import Path

from exports.files import produce_file
from exports.formats import FileFormat
from exports.whole_set import whole_set, write_into
from exports.writing import write_whole_file
from models.messages import N_, NP_, Message
from ui.terminal.command import DONE, Argument, Command, Options
from ui.terminal.opening import open_store
from ui.terminal.output import Output
from ui.terminal.papers import DOCUMENT, LANGUAGES, READERS, STATE, asked_paper

_ALL = "all"


def print_document(options: Options, output: Output) -> int:
    """Write the paper that was asked for, and say what to know before it is handed out."""
    file = Path(options.output or "")
    with open_store(options) as store:
        asked = asked_paper(store, options, {FileFormat.PDF})
    produced = produce_file(asked.plan, asked.request, FileFormat.PDF, asked.supplies)
    write_whole_file(file, produced.content)
    for warning in produced.warnings:
        output.say(warning)
    output.say(Message.of(N_("Written: {file}"), file=str(file)))
    return DONE


def export_all(options: Options, output: Output) -> int:
    """Write the whole set, naming each file; what is to be known of the papers comes last, each once."""
    formats = set(FileFormat) if options.format == _ALL else {FileFormat(options.format)}
    folder = Path(options.output or "")
    with open_store(options) as store:
        asked = asked_paper(store, options, formats)
    papers = whole_set(asked.plan, asked.request, output.words.language, formats)
    warnings: dict[Message, None] = {}
    for paper in papers:
        produced = produce_file(asked.plan, paper.request, paper.file_format, asked.supplies)
        write_into(folder, paper.place, produced.content)
        warnings |= dict.fromkeys(produced.warnings)
        output.say(Message.of(N_("Written: {file}"), file=str(folder / paper.place)))
        output.flush()
    for warning in warnings:
        output.say(warning)
    sentence = NP_("{count} file is written into {folder}", "{count} files are written into {folder}")
    output.say(Message.of(*sentence, count=len(papers), folder=str(folder)))
    return DONE


PRINT = Command(
    "print",
    N_("Write a paper of a visit as PDF."),
    (
        Argument("visit", N_("the visit to print"), placeholder="VISIT", required=True),
        DOCUMENT,
        LANGUAGES,
        *READERS,
        *STATE,
        Argument("output", N_("the file to write"), "--output", "FILE", required=True),
    ),
    print_document,
)
EXPORT_ALL = Command(
    "export-all",
    N_("Write every paper of a visit, for each of its readers, into a folder."),
    (
        Argument("visit", N_("the visit to write"), placeholder="VISIT", required=True),
        LANGUAGES,
        *STATE,
        Argument("format", N_("only files of this sort"), "--format", "FORMAT", choices=(_ALL, *FileFormat)),
        Argument("output", N_("the folder to write into"), "--output", "FOLDER", required=True),
    ),
    export_all,
)
