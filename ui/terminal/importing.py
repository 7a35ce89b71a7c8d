"""`import`: a visit taken over from a file of another office, or a programme from a calendar or a table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from models.database.store import Store
from models.edits import edit
from models.exchange.calendar_components import is_calendar
from models.exchange.contact_file import is_contact_file
from models.exchange.people_source import is_list_of_people
from models.exchange.plan_file import import_edit, read_plan_file
from models.exchange.programme_lines import ProgrammeLine, ProgrammeRefused, findings
from models.exchange.programme_names import Office, proposed_names
from models.exchange.programme_source import (
    ProgrammeContent,
    ProgrammeSource,
    guessed_content,
    language_in,
    read_programme_source,
)
from models.exchange.tables import read_file
from models.localized import Localized
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.visits import Visit
from scheduling.taking_in_programmes import days_of, take_in_programme
from scheduling.visit_moves import NewVisit, new_visit
from ui.terminal.command import DONE, Argument, Command, Options, WrongUse
from ui.terminal.opening import open_store, user_name
from ui.terminal.output import Output
from ui.terminal.people_importing import import_people


def import_file(options: Options, output: Output) -> int:
    """Take over what a file holds: a whole visit, the lines of a programme, or people."""
    path = Path(options.file)
    try:
        with path.open("rb") as file:
            begins = file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")
    except (OSError, ValueError):
        begins = b"{"  # it cannot be read: let the reader of visits say so
    if is_contact_file(begins):
        return import_people(options, output)
    if path.suffix.lower() != ".json" and begins and not begins.startswith(b"{"):
        return _import_lines(options, path, output)
    if options.into:
        sentence = N_("The file holds a whole visit, so “{word}” is of no use here.")
        raise WrongUse(Message.of(sentence, word="--into"))
    return _import_visit(options, path, output)


def _import_lines(options: Options, path: Path, output: Output) -> int:
    """Take over a programme, or people where a table without any day lists them."""
    try:
        return _import_programme(options, path, output)
    except ProgrammeRefused:
        content = read_file(path)
        if is_calendar(content) or not is_list_of_people(content, path.name, output.words.language):
            raise
        return import_people(options, output)


def _import_visit(options: Options, path: Path, output: Output) -> int:
    """Take over the visit in a file; what is known already stays one record."""
    plan = read_plan_file(path)
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


def _import_programme(options: Options, path: Path, output: Output) -> int:
    """Take over the lines of a calendar or table, into a visit or into a new one of their days."""
    source = read_programme_source(read_file(path), path.name)
    with open_store(options, create=not options.into) as store:
        making: NewVisit | None = None
        if options.into:
            plan = store.load(store.find_visit(options.into).id)
            language = language_in(source, next(iter(plan.visit.document_languages), output.words.language))
            content = _content(source, plan.visit, language)
        else:
            language = language_in(source, output.words.language)
            making, content = _begun(source, language)
            plan = making.plan
        names = proposed_names(content.lines, _office(store), language)
        taking = take_in_programme(plan, content.lines, names, source.name, language)
        whole = taking if making is None else edit(taking.name, *making.edit.changes, *taking.changes)
        store.apply(whole, user_name())
    for note in content.notes:
        output.say(note)
    for line in content.lines:
        _say_findings(line, plan, output)
    if not whole.changes:
        sentence = N_("“{title}” has every line of the file already.")
        output.say(Message.of(sentence, title=plan.visit.title))
    else:
        sentences = NP_(
            "{count} line is taken over into “{title}”.", "{count} lines are taken over into “{title}”."
        )
        output.say(Message.of(*sentences, count=len(content.lines), title=plan.visit.title))
    return DONE


def _content(source: ProgrammeSource, visit: Visit, language: str) -> ProgrammeContent:
    return guessed_content(source, visit.first_day, visit.last_day, visit.home_zone, language)


def _begun(source: ProgrammeSource, language: str) -> tuple[NewVisit, ProgrammeContent]:
    """A new visit for the lines of a file, and the lines: its days are theirs."""
    today = date.today()
    empty = new_visit(Localized(), today, today)
    content = _content(source, empty.plan.visit, language)
    first, last = days_of(content.lines) or (today, today)
    title = content.title or Path(source.name).stem
    return new_visit(Localized.of({language: title}), first, last), content


def _office(store: Store) -> Office:
    """The office's own records, to look up what a programme names."""
    return Office(
        lambda text: [entry.record for entry in store.venues(text, limit=20)],
        lambda text: [entry.record for entry in store.organisations(text, limit=20)],
        lambda text: [entry.record for entry in store.people(text, limit=20)],
    )


def _say_findings(line: ProgrammeLine, plan: Plan, output: Output) -> None:
    for finding in findings(line, plan.visit.first_day, plan.visit.last_day):
        sentence = N_("Line {number}, “{title}”: {finding}")
        output.say(Message.of(sentence, number=line.number, title=line.title, finding=finding.message))


IMPORT = Command(
    "import",
    N_("Take over a visit, a programme from a calendar or a table, or people."),
    (
        Argument(
            "file",
            N_(
                "a file that “export” has written, a calendar (.ics), contacts (.vcf), or a table "
                "(.xlsx, .csv)"
            ),
            placeholder="FILE",
            required=True,
        ),
        Argument(
            "into",
            N_("the visit that a programme or people go into; without it, a programme makes a new one"),
            "--into",
            "VISIT",
        ),
    ),
    import_file,
)
