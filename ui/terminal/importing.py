"""`export` and `import`: a visit handed to another office as a file, and taken over from one."""

from __future__ import annotations

from pathlib import Path

from exports.writing import write_whole_file
from models.exchange.plan_file import import_edit, read_plan_file, write_plan
from models.messages import N_, NP_, Message
from ui.terminal.command import DONE, Argument, Command, Options
from ui.terminal.opening import open_store, user_name
from ui.terminal.output import Output


def export_visit(options: Options, output: Output) -> int:
    """Write the visit with all that it touches as JSON, into a file or onto standard output."""
    with open_store(options) as store:
        content = write_plan(store.load(store.find_visit(options.visit).id))
    if options.output is None:
        output.content(content)
    else:
        write_whole_file(Path(options.output), content)
        output.say(Message.of(N_("Written: {file}"), file=options.output))
    return DONE


def import_visit(options: Options, output: Output) -> int:
    """Take over the visit in a file; what is known already stays one record."""
    plan = read_plan_file(Path(options.file))
    with open_store(options, create=True) as store:
        edit = import_edit(store.known_of(plan), plan)
        if edit.changes:
            store.apply(edit, user_name())
    if not edit.changes:
        output.say(Message.of(N_("“{title}” is here already, just as in the file."), title=plan.visit.title))
    else:
        sentence = NP_(
            "“{title}” is taken over; {count} record is new or changed.",
            "“{title}” is taken over; {count} records are new or changed.",
        )
        output.say(Message.of(*sentence, title=plan.visit.title, count=len(edit.changes)))
    return DONE


EXPORT = Command(
    "export",
    N_("Write a visit with all that it touches into a file for another office."),
    (
        Argument("visit", N_("the visit to write"), placeholder="VISIT", required=True),
        Argument("format", N_("what to write"), "--format", "FORMAT", choices=("json",), required=True),
        Argument("output", N_("the file to write; without it, standard output"), "--output", "FILE"),
    ),
    export_visit,
)
IMPORT = Command(
    "import",
    N_("Take over a visit from a file."),
    (Argument("file", N_("a file that “export” has written"), placeholder="FILE", required=True),),
    import_visit,
)
