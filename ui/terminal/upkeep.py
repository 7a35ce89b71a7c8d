"""`verify`: whether the database is as the program wrote it."""

from __future__ import annotations

from models.messages import N_, NP_, Message
from ui.terminal.command import ANSWER_IS_NO, DONE, Command, Options
from ui.terminal.opening import open_store
from ui.terminal.output import Output


def verify_database(options: Options, output: Output) -> int:
    """Look through the whole database; the answer is "no" where something in it is wrong."""
    with open_store(options) as store:
        problems = store.verify()
        place = store.place
    if not problems:
        output.say(Message.of(N_("The database “{place}” is in order."), place=place))
        return DONE
    for problem in problems:
        output.say(problem)
    sentence = NP_("Found {count} problem in “{place}”.", "Found {count} problems in “{place}”.")
    output.say(Message.of(*sentence, count=len(problems), place=place))
    return ANSWER_IS_NO


VERIFY = Command(
    "verify",
    N_("Look whether the database is in order; exit status 1 where it is not."),
    (),
    verify_database,
)
