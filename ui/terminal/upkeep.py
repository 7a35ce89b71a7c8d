"""`verify`: whether the database is as the program wrote it."""

from __future__ import annotations

from models.messages import N_, NP_, Message
from ui.terminal.command import ANSWER_IS_NO, DONE, Argument, Command, Options
from ui.terminal.opening import open_store
from ui.terminal.output import Output


def verify_database(options: Options, output: Output) -> int:
    """Look through the whole database; the answer is "no" where something in it is wrong.

    What is found by searching is drawn anew first, where that is asked for.
    """
    with open_store(options) as store:
        if options.renew_search:
            store.renew_search()
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
    (Argument("renew_search", N_("make the table by which things are found anew first"), "--renew-search"),),
    verify_database,
)
