"""`import-people`: a list of people taken over from a file, as the window does it but unseen."""

from __future__ import annotations

from pathlib import Path

from models.database.store import Store
from models.exchange.matching import KnownOrganisations, KnownPeople, KnownPerson, matched
from models.exchange.people_source import lines_of, read_source
from models.exchange.person_columns import latin_of
from models.exchange.tables import read_file
from models.messages import N_, HeyetError, Message
from models.plan import Plan
from scheduling.taking_in_people import new_organisations, take_in
from ui.importing.decisions import Decision, all_likely, all_new, outcome_words, proposed, summary, taken
from ui.terminal.command import DONE, Argument, Command, Options
from ui.terminal.opening import open_store, user_name
from ui.terminal.output import Output

EVERYBODY = 1_000_000
"""More than any office knows."""

ASK, SAME, NEW = "ask", "same", "new"


class Doubtful(HeyetError):
    """Rows of a list are perhaps about people who are known; nothing of it was taken over."""


def import_people(options: Options, output: Output) -> int:
    """Take over the people in a file. Raises Doubtful where it is not sure whether somebody is known."""
    path = Path(options.file)
    with open_store(options, create=True) as store:
        delegation = store.load(store.find_visit(options.into).id) if options.into else None
        organisations = KnownOrganisations(entry.record for entry in store.organisations(limit=EVERYBODY))
        decisions = _decided(path, store, options, output)
        open_rows = [one for one in decisions if one.is_open]
        if open_rows:
            _tell_open(open_rows, delegation, output)
        taken_over = taken(decisions)
        edit = take_in(taken_over, organisations, path.name, delegation)
        if edit.changes:
            store.apply(edit, user_name())
    new = new_organisations(taken_over, organisations)
    for sentence in summary(decisions, joins=delegation is not None, organisations=new):
        output.say(sentence)
    for one in decisions:
        for note in one.match.line.notes:
            output.say(Message.of(N_("Row {row}: {note}"), row=one.match.line.number, note=note))
    return DONE


def _decided(path: Path, store: Store, options: Options, output: Output) -> list[Decision]:
    """What becomes of every line, as far as it is sure or the command line says."""
    language = output.words.language
    source = read_source(read_file(path), path.name, language)
    for note in source.table.notes:
        output.say(note)
    sheet = source.table.sheets[0]
    lines = lines_of(sheet, source.columns_of(sheet, latin_of(sheet.rows, language)))
    if not lines:
        sentence = N_("Nobody is found in the file: it has no column that is known to hold names.")
        raise HeyetError(Message.of(sentence))
    known = KnownPeople(
        KnownPerson.of(entry.record, entry.posts, entry.also) for entry in store.people(limit=EVERYBODY)
    )
    decisions = [proposed(match) for match in matched(lines, known)]
    decide = {SAME: all_likely, NEW: all_new}.get(options.doubtful)
    return decide(decisions) if decide else decisions


def _tell_open(decisions: list[Decision], delegation: Plan | None, output: Output) -> None:
    """Print the rows that are doubtful, then raise Doubtful."""
    travelling = None if delegation is None else {one.person_id or "" for one in delegation.members}
    for one in decisions:
        name = one.match.line.person.name
        output.say(
            Message.of(
                N_("Row {row}, {name}: {outcome}"),
                row=one.match.line.number,
                name=name,
                outcome=outcome_words(one, travelling),
            )
        )
    raise Doubtful(
        Message.of(
            N_(
                "Nothing is taken over yet. Say what becomes of these rows with “--doubtful same” or "
                "“--doubtful new”, or look at them in the window."
            )
        )
    )


IMPORT_PEOPLE = Command(
    "import-people",
    N_("Take over people from an Excel workbook, a CSV file or contacts."),
    (
        Argument("file", N_("the list of people"), placeholder="FILE", required=True),
        Argument("into", N_("the visit whose delegation they join"), "--into", "VISIT"),
        Argument(
            "doubtful",
            N_("what becomes of people who are perhaps known: the same, or new; else nothing is taken over"),
            "--doubtful",
            "ANSWER",
            choices=(ASK, SAME, NEW),
        ),
    ),
    import_people,
)
