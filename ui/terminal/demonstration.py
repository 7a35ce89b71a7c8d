"""`demo`: the founding visit stored, checked and printed, to see what the program does without a window."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import msgspec

from exports.production import produce_pdf
from exports.request import DocumentRequest
from exports.writing import CannotWrite, suggested_file_name, write_whole_file
from models.messages import N_, NP_, Message
from models.plan import Plan
from scheduling.accepting import judged
from scheduling.check import check
from ui.terminal.command import DONE, Argument, Command, Options, WrongUse
from ui.terminal.conflict_list import print_conflicts
from ui.terminal.opening import open_store, user_name
from ui.terminal.output import Output
from ui.terminal.sample import store_sample

LANGUAGES = (("tr",), ("en",), ("tr", "en"))


def demonstrate(options: Options, output: Output) -> int:
    """Store the sample in a fresh database, print its conflicts and its papers, and say where they are."""
    if options.database is not None:
        raise WrongUse(
            Message.of(
                N_("“demo” makes a database of its own. Leave out --database; --output names a folder.")
            )
        )
    folder = made_folder(options.output)
    database = unused(folder / "demo.db")
    plan = _stored_sample(msgspec.structs.replace(options, database=str(database)), output)
    output.line()
    output.say(Message.of(N_("Conflicts of “{title}”:"), title=plan.visit.title))
    print_conflicts(judged(plan, check(plan)), output)
    output.line()
    _write_papers(plan, folder, output)
    return DONE


def made_folder(name: str | None) -> Path:
    """The folder to write into, made where it is missing; a new temporary one where none is named.

    Raises CannotWrite.
    """
    if name is None:
        return Path(tempfile.mkdtemp(prefix="heyet-demo-"))
    folder = Path(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = Message.of(
            N_("The folder “{folder}” cannot be made: {reason}."), folder=name, reason=reason
        )
        raise CannotWrite(message) from error
    return folder


def unused(file: Path) -> Path:
    """`file`, with a number after its name where it exists: an earlier demo keeps what it has."""
    number = 1
    free = file
    while free.exists():
        number += 1
        free = file.with_stem(f"{file.stem}-{number}")
    return free


def _stored_sample(options: Options, output: Output) -> Plan:
    """The sample as it comes back out of the database into which it was put."""
    with open_store(options, create=True) as store:
        plan = store.load(store_sample(store, user_name()))
        output.say(Message.of(N_("The sample visit is stored in a fresh database: {file}"), file=store.place))
    words = output.words
    counts = (
        Message.of(*NP_("{count} item", "{count} items"), count=len(plan.items)),
        Message.of(
            *NP_("{count} member", "{count} members"), count=sum(member.count for member in plan.members)
        ),
        Message.of(*NP_("{count} agreement", "{count} agreements"), count=len(plan.agreements)),
    )
    days = words.date_range(plan.visit.first_day, plan.visit.last_day)
    output.line("  " + "; ".join((words.text(plan.visit.title), days, *map(words.say, counts))))
    return plan


def _write_papers(plan: Plan, folder: Path, output: Output) -> None:
    output.say(Message.of(N_("The programme for the guests, as PDF:")))
    for languages in LANGUAGES:
        request = DocumentRequest(document="programme", languages=languages, printed_on=date.today())
        produced = produce_pdf(plan, request)
        file = folder / suggested_file_name(plan, request)
        write_whole_file(file, produced.content)
        output.line(f"  {file}")
        for warning in produced.warnings:
            output.say(warning)


DEMO = Command(
    "demo",
    N_("Show what the program does: store a sample visit, check it and print it."),
    (
        Argument(
            "output", N_("the folder to write into; without it, a new temporary one"), "--output", "FOLDER"
        ),
    ),
    demonstrate,
)
