"""Fields are emptied, and what hangs in the air falls."""

import msgspec

from exports.withholding import FIELDS_OF_THE_OFFICE, made_whole, without_fields, without_sensitive_fields
from models.records.visits import Visit
from models.vocabulary import Part
from tests.builders import PlanBuilder
from tests.exports.papers import put


def test_every_field_that_is_kept_back_can_be_empty() -> None:
    for kind, fields in FIELDS_OF_THE_OFFICE.items():
        known = {field.name: field for field in msgspec.structs.fields(kind)}
        assert all(known[name].default is not msgspec.NODEFAULT for name in fields), kind


def test_an_emptied_record_is_as_if_nothing_had_been_entered() -> None:
    builder = PlanBuilder(notes="secret")
    assert without_fields(builder.visit, ("notes",)) == msgspec.structs.replace(builder.visit, notes="")
    assert without_fields(builder.visit, ("approved_by",)) is builder.visit


def test_passports_go_and_the_rest_stays() -> None:
    person = PlanBuilder().person("Nurbol", passport_number="N1", phone="+7 1")
    assert without_sensitive_fields(person) == msgspec.structs.replace(person, passport_number="")


def test_what_needs_a_record_that_is_gone_goes_too_and_the_rest_forgets_it() -> None:
    builder = PlanBuilder()
    hall = builder.venue("Hall")
    talks = builder.item("Talks", venue_id=hall.id)
    after = builder.item("After", after_item_id=talks.id)
    gone = builder.item("Gone", venue_id=hall.id)
    put(builder, msgspec.structs.replace(after, after_item_id=gone.id))
    person = builder.person("Hilmi")
    builder.attendance(gone, person, Part.SPEAKER)
    nobody = builder.person("Nobody")
    builder.attendance(talks, nobody, Part.SPEAKER)
    plan = builder.plan()
    kept = [record for record in plan.records() if record.id not in {hall.id, gone.id, nobody.id}]
    whole = made_whole(plan.visit_id, kept)
    assert whole.missing_references() == ()
    assert whole.items[talks.id].venue_id is None
    assert whole.items[after.id].after_item_id is None
    assert len(whole.attendances) == 0
    assert len(whole.table(Visit)) == 1
