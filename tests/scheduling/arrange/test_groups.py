"""Many people told in few words."""

from exports.wording import say
from models.identifiers import MemberTrackId, TrackId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.records.visits import MemberTrack, Track
from scheduling.arrange.groups import Groups
from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS
from scheduling.occupancy import Attendee
from tests.builders import PlanBuilder


def told(in_track: int, named: int) -> str:
    """What is said of the first so many of eight members, so many of whom follow a track."""
    builder = PlanBuilder()
    members = [builder.member(f"M{number}") for number in range(8)]
    track = Track(
        id=TrackId(new_identifier()), visit_id=builder.visit.id, name=Localized.of(en="the engineers")
    )
    builder.records.append(track)
    for member in members[:in_track]:
        link = MemberTrack(id=MemberTrackId(new_identifier()), member_id=member.id, track_id=track.id)
        builder.records.append(link)
    facts = Facts(builder.plan(), DEFAULT_LIMITS)
    people = facts.names_of(Attendee(one.person_id or one.id) for one in members[:named])
    return say(Groups(facts).briefly(Message.of("Gone at noon: {people}.", people=people)), "en")


def test_a_track_is_told_by_its_name() -> None:
    assert told(5, 5) == "Gone at noon: the engineers."
    assert told(3, 3) == "Gone at noon: the engineers."


def test_a_few_are_named_and_many_are_counted() -> None:
    assert told(0, 4) == "Gone at noon: M0, M1, M2 and M3."
    assert told(0, 5) == "Gone at noon: M0, M1, M2 and 2 others."
    assert told(2, 5) == "Gone at noon: M0, M1, M2 and 2 others."


def test_the_whole_delegation_is_called_so() -> None:
    assert told(0, 8) == "Gone at noon: the whole delegation."
    assert told(8, 8) == "Gone at noon: the whole delegation."


def test_what_names_nobody_stays_as_it_is() -> None:
    sentence = Message.of("It is closed.")
    assert Groups(Facts(PlanBuilder().plan(), DEFAULT_LIMITS)).briefly(sentence) is sentence
