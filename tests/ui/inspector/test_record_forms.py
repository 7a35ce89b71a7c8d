"""Every field of every record can be seen and changed somewhere in the window."""

from datetime import date
from typing import cast

import pytest

from models.record_types import RECORD_TYPES
from models.records.acceptances import Acceptance
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegGreeter, LegMember, Ride, RidePassenger, Stay, Vehicle
from models.records.office_work import Attachment, CostLine, Gift, Request, Task
from models.records.organisations import Organisation
from models.records.papers import HouseStyle, Version
from models.records.people import Person, Post, Unavailability
from models.records.places import Bedroom, TravelTime, Venue
from models.records.ranks import Rank, RankTable
from models.records.record import Record
from models.records.settings import OfficeSetting, VisitSetting
from models.records.visits import Member, MemberTrack, Track, Visit, VisitOrganisation
from ui.directory_lookup import Directory
from ui.duties.task_form import task_sections
from ui.gifts.forms import COST_LINE, GIFT
from ui.hosts.request_form import REQUEST
from ui.inspector.agreement_form import agreement_sections, commitment_sections, party_sections
from ui.inspector.fields import Section
from ui.inspector.item_form import BASICS, DETAILS
from ui.inspector.leg_form import LEG
from ui.inspector.member_form import MEMBER, UNNAMED
from ui.inspector.organisation_form import ORGANISATION
from ui.inspector.person_form import PERSON, POST, SENSITIVE
from ui.inspector.ride_form import RIDE
from ui.inspector.stay_form import STAY
from ui.inspector.unavailability_form import UNAVAILABILITY
from ui.inspector.vehicle_form import VEHICLE
from ui.inspector.venue_form import VENUE
from ui.inspector.visit_form import VISIT
from ui.office_lookup import OfficeLookup
from ui.ranks.rank_form import RANK, RANK_TABLE
from ui.wording import Wording
from ui.workspace import Workspace

NO_OFFICE = OfficeLookup(cast(Workspace, None), cast(Directory, None), Wording("en"))
"""Which fields there are is known without asking any office."""

FORMS: dict[type[Record], tuple[Section, ...]] = {
    Organisation: ORGANISATION,
    Person: (*PERSON, *SENSITIVE),
    Post: POST,
    Venue: VENUE,
    Vehicle: VEHICLE,
    Unavailability: UNAVAILABILITY,
    RankTable: RANK_TABLE,
    Rank: RANK,
    Visit: VISIT,
    Member: (*MEMBER, *UNNAMED),
    Item: (*BASICS, *DETAILS),
    Agreement: agreement_sections(NO_OFFICE, names_visit=True),
    AgreementParty: party_sections(NO_OFFICE),
    Commitment: commitment_sections(NO_OFFICE, names_visit=True),
    Task: task_sections(NO_OFFICE, date.today, names_visit=True),
    Stay: STAY,
    Leg: LEG,
    Ride: RIDE,
    Request: REQUEST,
    Gift: GIFT,
    CostLine: COST_LINE,
}
BY_OTHER_MEANS: dict[type[Record], set[str]] = {
    # The record it belongs to is chosen by where it is made; places in an order by moving up and down.
    Post: {"person_id"},
    Unavailability: {"person_id", "venue_id", "vehicle_id"},
    # Latitude and longitude stand in one field: neither is kept without the other.
    Venue: {"longitude"},
    # Ticked and put in turn in a list of their own.
    RankTable: {"tie_breaks"},
    Rank: {"rank_table_id"},
    # Chosen over the delegation; a visit is saved as a template.
    Visit: {"rank_table_id", "is_template"},
    Member: {"visit_id", "position"},
    # The weekday comes with an import; a remedy drops it where it does not agree with the day.
    Item: {"visit_id", "position", "named_weekday"},
    AgreementParty: {"agreement_id", "position"},
    Task: {"position"},
    # Chosen night by night in the grid of rooms.
    Stay: {"member_id", "first_night", "last_night", "hotel_id", "room"},
    Leg: {"visit_id"},
    Ride: {"visit_id", "item_id", "leg_id", "vehicle_id"},
    # Asked of the host that is shown; the outcome is clicked.
    Request: {"visit_id", "organisation_id", "outcome"},
    Gift: {"visit_id"},
    CostLine: {"visit_id", "position"},
}
LINKS = {
    *(Attendance, ItemTrack, MemberTrack, Track, TravelTime, VisitOrganisation),
    *(LegMember, LegGreeter, RidePassenger, Attachment, Bedroom),
}
"""Records that are rows of lists: of people in ui/inspector and ui/logistics, of files in ui/widgets."""
MADE_BY_VERBS = {OfficeSetting, VisitSetting, HouseStyle, Acceptance, Version}
"""Records with pages of their own: the settings, the list of conflicts, the issued versions."""


def test_every_kind_of_record_has_a_form_or_is_a_row_of_a_list() -> None:
    assert set(FORMS) | LINKS | MADE_BY_VERBS == set(RECORD_TYPES)


@pytest.mark.parametrize("kind", FORMS, ids=lambda kind: kind.__name__)
def test_every_field_of_a_record_is_in_its_form(kind: type[Record]) -> None:
    rows = [row for section in FORMS[kind] for row in section.rows]
    fields = {field.attribute.rstrip("_0123456") for row in rows for field in row}
    assert fields | BY_OTHER_MEANS.get(kind, set()) | {"id"} == set(kind.__struct_fields__)
