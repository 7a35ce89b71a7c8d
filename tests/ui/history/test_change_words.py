"""What a step did to each record is said without what stood in it."""

import msgspec

from models.edits import created, deleted, edit, replaced
from models.messages import Message
from models.record_types import RECORD_TYPES
from models.records.visits import Member
from tests.builders import PlanBuilder
from ui.history.change_words import KINDS, MOST_LINES, change_words
from ui.wording import Wording

WORDS = Wording("en")


def test_every_kind_of_record_has_its_word() -> None:
    assert set(KINDS) == set(RECORD_TYPES)


def test_what_was_made_changed_and_deleted_is_named() -> None:
    builder = PlanBuilder()
    call, dinner, person = builder.item("Call"), builder.item("Dinner"), builder.person("Aylin")
    passport = msgspec.structs.replace(person, passport_number="U123")
    step = edit(Message("Step"), created(call), replaced(person, passport), deleted(dinner))
    lines = [WORDS.say(line) for line in change_words(step, builder.plan())]
    assert lines == ["New – Item: Call", "Changed – Person: Aylin", "Deleted – Item: Dinner"]


def test_somebody_who_is_gone_is_named_by_the_record_that_went_with_them() -> None:
    builder = PlanBuilder()
    member = builder.member("Aylin")
    person = builder.plan().persons[str(member.person_id)]
    step = edit(Message("Step"), deleted(member), deleted(person))
    rest = builder.plan().with_edit(step)
    assert [WORDS.say(line) for line in change_words(step, rest)] == [
        "Deleted – Member of the delegation: Aylin",
        "Deleted – Person: Aylin",
    ]
    assert len(rest.table(Member)) == 0


def test_of_many_records_the_first_are_named_and_the_others_counted() -> None:
    builder = PlanBuilder()
    step = edit(Message("Step"), *(created(builder.item(f"{number}")) for number in range(MOST_LINES + 3)))
    lines = [WORDS.say(line) for line in change_words(step, builder.plan())]
    assert (len(lines), lines[-1]) == (MOST_LINES + 1, "and 3 more")
