"""Many people told in few words: as the track that they are, or by the first of them and how many more."""

from __future__ import annotations

from models.messages import NP_, Fact, ListFact, Message, TextFact
from scheduling.facts import Facts
from scheduling.occupancy import Attendee

_MOST_NAMES = 4
_NAMED_OF_MANY = 3


class Groups:
    """Knows the tracks of a visit by those who follow them."""

    def __init__(self, facts: Facts) -> None:
        """Take over the tracks of the plan of these facts."""
        plan = facts.plan
        self._tracks: dict[Fact, Fact] = {}
        for track in plan.tracks:
            members = (
                plan.members.get(link.member_id) for link in plan.member_tracks.where("track_id", track.id)
            )
            people = {Attendee(one.person_id or one.id) for one in members if one is not None}
            if track.name and 1 < len(people) < len(plan.members):
                self._tracks.setdefault(facts.names_of(people), TextFact(track.name))

    def briefly(self, sentence: Message) -> Message:
        """The sentence with its people told in few words."""
        people = sentence.fact("people")
        if people is None:
            return sentence
        others = (fact for fact in sentence.facts if fact[0] != "people")
        facts = sorted((*others, ("people", self._few_words(people))), key=lambda fact: fact[0])
        return Message(sentence.msgid, tuple(facts), sentence.plural)

    def _few_words(self, people: Fact) -> Fact:
        track = self._tracks.get(people)
        if track is not None:
            return track
        if not isinstance(people, ListFact) or len(people.members) <= _MOST_NAMES:
            return people
        others = Message.of(
            *NP_("{count} other", "{count} others"), count=len(people.members) - _NAMED_OF_MANY
        )
        return ListFact((*people.members[:_NAMED_OF_MANY], others))
