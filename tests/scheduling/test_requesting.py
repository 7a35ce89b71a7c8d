"""What is asked of hosts, what they answer, and how the items follow."""

from datetime import date

import msgspec
import pytest

from models.edits import Edit
from models.identifiers import AttachmentId, PersonId, RequestId, new_identifier
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from models.records.office_work import Attachment, Request
from models.records.organisations import Organisation
from models.vocabulary import ItemStatus, OrganisationRole, RequestForm, RequestOutcome
from scheduling import requesting
from scheduling.moves import delete_items
from tests.builders import FIRST_DAY, PlanBuilder

TODAY = date(2021, 12, 1)
LATER = date(2021, 12, 6)


class Correspondence:
    """A host with a meeting, a dinner and a walk that was cancelled, and a second host with a tour."""

    def __init__(self) -> None:
        builder = PlanBuilder()
        self.host = builder.organisation("Üsküdar", OrganisationRole.HOST)
        self.other_host = builder.organisation("Beşiktaş", OrganisationRole.HOST)
        host_id = self.host.id
        self.dinner = builder.item("Dinner", starts="19:00", host_organisation_id=host_id)
        self.meeting = builder.item("Meeting", starts="10:00", host_organisation_id=host_id)
        self.walk = builder.item("Walk", day=None, status=ItemStatus.CANCELLED, host_organisation_id=host_id)
        self.tour = builder.item("Tour", host_organisation_id=self.other_host.id)
        self.plan = builder.plan()

    def do(self, edit: Edit) -> None:
        """Carry out an edit."""
        self.plan = self.plan.with_edit(edit)

    def ask(self, item: Item | None = None, host: Organisation | None = None, day: date = TODAY) -> Request:
        """Send a request, to the first host where none is given."""
        host = host or self.host
        asking = requesting.ask(self.plan, host.id, self.plan.items[item.id] if item else None, day)
        self.do(asking)
        return self.plan.requests[next(iter(asking.ids_of(Request)))]

    def answer(self, request: Request, outcome: RequestOutcome, day: date = LATER) -> Request:
        """Write down an answer."""
        self.do(requesting.answer(self.plan, self.plan.requests[request.id], outcome, day))
        return self.plan.requests[request.id]

    def mark(self, item: Item, status: ItemStatus, day: date = LATER) -> None:
        """Give an item a status."""
        self.do(requesting.mark(self.plan, self.plan.items[item.id], status, day))

    @property
    def statuses(self) -> list[str]:
        """How far meeting, dinner, walk and tour are agreed."""
        items = (self.meeting, self.dinner, self.walk, self.tour)
        return [self.plan.items[item.id].status.value for item in items]

    def outcome(self, request: Request) -> tuple[RequestOutcome, date | None]:
        """What became of a request, and when."""
        now = self.plan.requests[request.id]
        return now.outcome, now.answered_on


@pytest.fixture
def visit() -> Correspondence:
    return Correspondence()


def test_items_of_a_host_stand_in_the_order_of_the_programme(visit: Correspondence) -> None:
    items = requesting.hosted_items(visit.plan, visit.host.id)
    assert [item.id for item in items] == [visit.meeting.id, visit.dinner.id, visit.walk.id]


def test_asking_about_one_item_lets_it_count_as_requested(visit: Correspondence) -> None:
    request = visit.ask(visit.dinner)
    assert visit.statuses == ["idea", "requested", "cancelled", "idea"]
    assert (request.organisation_id, request.item_id, request.sent_on, request.answer_due) == (
        visit.host.id,
        visit.dinner.id,
        TODAY,
        date(2021, 12, 8),
    )


def test_asking_about_all_leaves_what_is_decided(visit: Correspondence) -> None:
    visit.mark(visit.dinner, ItemStatus.CONFIRMED)
    request = visit.ask()
    assert visit.statuses == ["requested", "confirmed", "cancelled", "idea"]
    assert request.item_id is None


def test_an_item_that_was_declined_is_asked_for_again(visit: Correspondence) -> None:
    visit.mark(visit.dinner, ItemStatus.DECLINED)
    visit.ask(visit.dinner)
    assert visit.statuses == ["idea", "requested", "cancelled", "idea"]


def test_an_answer_is_wanted_before_the_visit_begins(visit: Correspondence) -> None:
    eve = date(2021, 12, 19)
    assert visit.ask(day=date(2021, 12, 17)).answer_due == eve
    assert visit.ask(day=eve).answer_due == eve
    assert visit.ask(day=FIRST_DAY).answer_due == date(2021, 12, 27)


def test_the_next_request_goes_the_way_of_the_last_one(visit: Correspondence) -> None:
    first = visit.ask()
    assert first.form is RequestForm.LETTER
    by_mail = Request(
        id=RequestId(new_identifier()),
        visit_id=visit.plan.visit_id,
        organisation_id=visit.host.id,
        form=RequestForm.EMAIL,
        sent_on=LATER,
    )
    visit.plan = visit.plan.including([by_mail])
    assert visit.ask().form is RequestForm.EMAIL


@pytest.mark.parametrize(
    ("outcome", "status"), [(RequestOutcome.CONFIRMED, "confirmed"), (RequestOutcome.DECLINED, "declined")]
)
def test_the_answer_about_one_item_is_the_items(
    visit: Correspondence, outcome: RequestOutcome, status: str
) -> None:
    request = visit.ask(visit.dinner)
    answered = visit.answer(request, outcome)
    assert visit.statuses == ["idea", status, "cancelled", "idea"]
    assert (answered.outcome, answered.answered_on) == (outcome, LATER)


def test_the_answer_about_all_is_that_of_what_was_requested(visit: Correspondence) -> None:
    request = visit.ask()
    visit.mark(visit.dinner, ItemStatus.DECLINED)
    visit.answer(request, RequestOutcome.CONFIRMED)
    assert visit.statuses == ["confirmed", "declined", "cancelled", "idea"]


def test_an_answer_in_part_changes_no_item(visit: Correspondence) -> None:
    request = visit.ask()
    visit.answer(request, RequestOutcome.PARTLY)
    assert visit.statuses == ["requested", "requested", "cancelled", "idea"]
    assert visit.outcome(request) == (RequestOutcome.PARTLY, LATER)


def test_the_day_of_an_answer_stays_when_the_answer_is_put_right(visit: Correspondence) -> None:
    request = visit.ask(visit.dinner)
    visit.answer(request, RequestOutcome.CONFIRMED, LATER)
    visit.answer(request, RequestOutcome.DECLINED, date(2021, 12, 9))
    assert visit.outcome(request) == (RequestOutcome.DECLINED, LATER)


def test_a_withdrawn_request_leaves_ideas_but_for_what_is_asked_otherwise(visit: Correspondence) -> None:
    request = visit.ask()
    visit.ask(visit.dinner)
    visit.answer(request, RequestOutcome.WITHDRAWN)
    assert visit.statuses == ["idea", "requested", "cancelled", "idea"]
    assert visit.outcome(request) == (RequestOutcome.WITHDRAWN, None)


def test_an_answer_that_never_came_lets_the_item_wait_again(visit: Correspondence) -> None:
    request = visit.ask(visit.dinner)
    visit.answer(request, RequestOutcome.CONFIRMED)
    visit.answer(request, RequestOutcome.OPEN)
    assert visit.statuses == ["idea", "requested", "cancelled", "idea"]
    assert visit.outcome(request) == (RequestOutcome.OPEN, None)


def test_marking_an_item_answers_the_latest_request_about_it(visit: Correspondence) -> None:
    first, second = visit.ask(visit.dinner), visit.ask(visit.dinner, day=LATER)
    visit.mark(visit.dinner, ItemStatus.CONFIRMED, date(2021, 12, 7))
    assert visit.outcome(first) == (RequestOutcome.OPEN, None)
    assert visit.outcome(second) == (RequestOutcome.CONFIRMED, date(2021, 12, 7))
    visit.mark(visit.dinner, ItemStatus.REQUESTED)
    assert visit.outcome(second) == (RequestOutcome.OPEN, None)


def test_marking_leaves_what_another_body_was_asked_about_the_item(visit: Correspondence) -> None:
    elsewhere = visit.ask(visit.dinner, visit.other_host)
    visit.mark(visit.dinner, ItemStatus.CONFIRMED)
    assert visit.outcome(elsewhere) == (RequestOutcome.OPEN, None)


@pytest.mark.parametrize(
    ("meeting", "dinner", "outcome"),
    [
        (ItemStatus.CONFIRMED, ItemStatus.CONFIRMED, RequestOutcome.CONFIRMED),
        (ItemStatus.DECLINED, ItemStatus.DECLINED, RequestOutcome.DECLINED),
        (ItemStatus.CONFIRMED, ItemStatus.DECLINED, RequestOutcome.PARTLY),
    ],
)
def test_a_request_about_all_is_answered_with_the_last_item(
    visit: Correspondence, meeting: ItemStatus, dinner: ItemStatus, outcome: RequestOutcome
) -> None:
    request, elsewhere = visit.ask(), visit.ask(host=visit.other_host)
    visit.mark(visit.meeting, meeting)
    assert visit.outcome(request) == (RequestOutcome.OPEN, None)
    visit.mark(visit.dinner, dinner)
    assert visit.outcome(request) == (outcome, LATER)
    assert visit.outcome(elsewhere) == (RequestOutcome.OPEN, None)


def test_the_last_answer_about_one_item_answers_the_request_about_all(visit: Correspondence) -> None:
    about_all = visit.ask()
    about_dinner = visit.ask(visit.dinner)
    visit.mark(visit.meeting, ItemStatus.CONFIRMED)
    visit.answer(about_dinner, RequestOutcome.CONFIRMED)
    assert visit.outcome(about_all) == (RequestOutcome.CONFIRMED, LATER)


def test_a_request_can_turn_out_to_be_about_another_item(visit: Correspondence) -> None:
    request = visit.ask(visit.dinner)
    meeting = visit.plan.items[visit.meeting.id]
    visit.do(requesting.ask_about(visit.plan, visit.plan.requests[request.id], meeting))
    assert visit.plan.requests[request.id].item_id == visit.meeting.id
    assert visit.statuses == ["requested", "requested", "cancelled", "idea"]


def test_a_deleted_request_takes_its_files_along_and_comes_back_with_them(visit: Correspondence) -> None:
    request = visit.ask(visit.dinner)
    letter = Attachment(
        id=AttachmentId(new_identifier()),
        request_id=request.id,
        file_name="letter.pdf",
        content_hash="0" * 64,
    )
    before = visit.plan = visit.plan.including([letter])
    deleting = requesting.take_back(visit.plan, request)
    visit.do(deleting)
    assert (len(visit.plan.requests), len(visit.plan.attachments)) == (0, 0)
    assert visit.statuses == ["idea", "requested", "cancelled", "idea"]
    visit.do(deleting.inverse())
    assert visit.plan == before


def test_a_request_about_a_deleted_item_speaks_for_no_other(visit: Correspondence) -> None:
    waiting = visit.ask(visit.dinner)
    answered = visit.answer(visit.ask(visit.dinner), RequestOutcome.CONFIRMED)
    visit.ask(visit.meeting)
    visit.do(delete_items(visit.plan, {visit.dinner.id}))
    left = [visit.plan.requests[request.id] for request in (waiting, answered)]
    assert [(one.item_id, one.subject, one.outcome) for one in left] == [
        (None, "Dinner", RequestOutcome.WITHDRAWN),
        (None, "Dinner", RequestOutcome.CONFIRMED),
    ]
    assert visit.plan.items[visit.meeting.id].status is ItemStatus.REQUESTED


def test_days_late_are_counted_until_the_answer_comes(visit: Correspondence) -> None:
    request = visit.ask(visit.dinner)
    days = [date(2021, 12, 8), date(2021, 12, 9), date(2021, 12, 18)]
    assert [requesting.days_late(visit.plan, request, day) for day in days] == [0, 1, 10]
    answered = visit.answer(request, RequestOutcome.CONFIRMED)
    assert requesting.days_late(visit.plan, answered, date(2021, 12, 18)) == 0


def test_the_standing_of_a_host_counts_items_and_what_waits(visit: Correspondence) -> None:
    visit.ask()
    visit.ask(visit.dinner, day=LATER)
    visit.mark(visit.meeting, ItemStatus.CONFIRMED)
    standing = requesting.standing_of(visit.plan, visit.host.id, date(2021, 12, 10))
    assert standing == requesting.Standing(
        items=2, confirmed=1, declined=0, waiting=2, next_due=date(2021, 12, 8), days_late=2
    )


def test_nothing_is_waited_for_once_the_visit_is_over(visit: Correspondence) -> None:
    request = visit.ask()
    over = date(2021, 12, 23)
    assert requesting.days_late(visit.plan, request, date(2021, 12, 22)) == 14
    assert requesting.days_late(visit.plan, request, over) == 0
    standing = requesting.standing_of(visit.plan, visit.host.id, over)
    assert (standing.waiting, standing.next_due, standing.days_late) == (0, None, 0)


def test_requests_stand_by_date_with_unsent_ones_last(visit: Correspondence) -> None:
    later, sooner = visit.ask(day=LATER), visit.ask(day=TODAY)
    unsent = Request(
        id=RequestId(new_identifier()), visit_id=visit.plan.visit_id, organisation_id=visit.host.id
    )
    plan: Plan = visit.plan.including([unsent])
    ordered = [request.id for request in requesting.requests_to(plan, visit.host.id)]
    assert ordered == [sooner.id, later.id, unsent.id]


def test_another_host_brings_no_principal_of_the_first(visit: Correspondence) -> None:
    mayor, other = PersonId("mayor"), visit.other_host.id
    for host_id, expected in ((None, mayor), (other, mayor), (visit.host.id, None)):
        item = msgspec.structs.replace(visit.dinner, host_organisation_id=host_id, host_principal_id=mayor)
        (change,) = requesting.receive(visit.plan, item, other).changes or (None,)
        after = item if change is None else change.after
        assert isinstance(after, Item)
        assert (after.host_organisation_id, after.host_principal_id) == (other, expected)


def test_edits_say_what_they_do(visit: Correspondence) -> None:
    about_item = requesting.ask(visit.plan, visit.host.id, visit.dinner, TODAY)
    assert about_item.name == Message.of(
        "Ask {host} about “{title}”", host=visit.host.name, title=visit.dinner.title
    )
    marking = requesting.mark(visit.plan, visit.dinner, ItemStatus.CONFIRMED, TODAY)
    assert marking.name == Message.of("Mark “{title}” as confirmed", title=visit.dinner.title)
