"""Hours at which an office does not work are told in words; places are held against a count in
`test_hindrances`."""

from datetime import time

from exports.wording import say
from models.records.places import OpeningHours
from models.vocabulary import ItemKind, ItemStatus
from scheduling.slots import fit_of, start_at
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder

MONDAY_MORNING = (OpeningHours(weekday=0, opens=time(9), closes=time(12)),)


def test_an_office_is_called_upon_while_it_works() -> None:
    builder = PlanBuilder()
    office = builder.organisation("Ministry", working_hours=MONDAY_MORNING)
    call = builder.item("Call", None, kind=ItemKind.COURTESY_CALL, host_organisation_id=office.id, minutes=30)
    fit = fit_of(builder.plan(), call.id)
    assert fit.fits_at(start_at(fit, FIRST_DAY, 9 * 60))
    assert fit.fits_at(start_at(fit, FIRST_DAY, 11 * 60 + 30))
    assert not fit.fits_at(start_at(fit, FIRST_DAY, 11 * 60 + 31))
    told = [say(fit.reasons_at(start_at(fit, day, 8 * 60))[0], "en") for day in (FIRST_DAY, LAST_DAY)]
    assert told == [
        "Ministry works 09:00–12:00 on Monday, 20 December 2021.",
        "Ministry does not work on Wednesday, 22 December 2021.",
    ]


def test_what_the_host_has_confirmed_and_what_is_no_call_may_be_at_any_hour() -> None:
    builder = PlanBuilder()
    office = builder.organisation("Ministry", working_hours=MONDAY_MORNING)
    confirmed = builder.item(
        "Call",
        None,
        kind=ItemKind.COURTESY_CALL,
        host_organisation_id=office.id,
        status=ItemStatus.CONFIRMED,
    )
    dinner = builder.item("Dinner", None, kind=ItemKind.DINNER, host_organisation_id=office.id)
    for item in (confirmed, dinner):
        fit = fit_of(builder.plan(), item.id)
        assert fit.fits_at(start_at(fit, LAST_DAY, 20 * 60))
