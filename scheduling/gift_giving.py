"""Gifts that somebody is given more than once, at this visit or at two, and the verbs of giving."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from models.edits import Edit, created, deleted, edit
from models.gift_records import GiftRecord
from models.identifiers import GiftId, new_identifier
from models.localized import Localized
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.records.office_work import Gift
from models.records.visits import Visit
from models.spelling import folded
from scheduling.letting_go import letting_go
from scheduling.naming import organisation_name, person_name


class GivenBefore(NamedTuple):
    """That the same gift goes or went to the same person or body: the other gift and its visit."""

    gift: Gift
    visit: Visit


def recipients_of(plan: Plan) -> frozenset[str]:
    """Every person and body that is given something at this visit."""
    named = {recipient for gift in plan.gifts for recipient in (gift.to_person_id, gift.to_organisation_id)}
    return frozenset(recipient for recipient in named if recipient is not None)


def given_before(plan: Plan, elsewhere: Iterable[GiftRecord]) -> dict[str, tuple[GivenBefore, ...]]:
    """For each gift of the visit that is given twice, by its id, the other times; this visit's come first.

    `elsewhere` is what those people and bodies were given at any visit. Two gifts are the same where their
    descriptions are, in any one language and however they are spelt. A gift with a person is the person's:
    that another of the same body had it too is no matter.
    """
    others = [GivenBefore(gift, plan.visit) for gift in plan.gifts]
    others += [GivenBefore(one.gift, one.visit) for one in elsewhere if one.visit.id != plan.visit_id]
    by_recipient: dict[str, list[GivenBefore]] = {}
    for other in others:
        by_recipient.setdefault(_recipient(other.gift), []).append(other)
    found: dict[str, tuple[GivenBefore, ...]] = {}
    for gift in plan.gifts:
        same = tuple(
            other
            for other in by_recipient.get(_recipient(gift), ())
            if other.gift.id != gift.id
            and _recipient(gift)
            and _is_same(gift.description, other.gift.description)
        )
        if same:
            found[gift.id] = same
    return found


def gifts_elsewhere(plan: Plan, gift: Gift, elsewhere: Iterable[GiftRecord]) -> tuple[GivenBefore, ...]:
    """What the recipient of a gift was given at other visits, whatever it was; the latest visit first."""
    recipient = _recipient(gift)
    found = [
        GivenBefore(one.gift, one.visit)
        for one in elsewhere
        if recipient and _recipient(one.gift) == recipient and one.visit.id != plan.visit_id
    ]
    return tuple(sorted(found, key=lambda one: (one.visit.first_day, one.gift.id), reverse=True))


def recipient_name(plan: Plan, gift: Gift) -> Sayable | None:
    """Who is given it: the person, else the body; None where nobody is named."""
    if gift.to_person_id is not None:
        return person_name(plan, gift.to_person_id)
    organisation = plan.organisations.get(gift.to_organisation_id)
    return organisation_name(organisation) if organisation is not None else None


def new_gift(plan: Plan) -> Edit:
    """A gift of which nothing is known but who gives: whoever gave the last one, as a rule."""
    known = tuple(plan.gifts)
    last = known[-1] if known else None
    gift = Gift(
        id=GiftId(new_identifier()),
        visit_id=plan.visit_id,
        from_organisation_id=last.from_organisation_id if last else None,
        from_person_id=last.from_person_id if last else None,
        currency=last.currency if last else "TRY",
    )
    return edit(Message.of(N_("New gift")), created(gift))


def delete_gift(plan: Plan, gift: Gift) -> Edit:
    """Delete a gift with the files kept with it."""
    name = Message.of(
        N_("Delete the gift “{name}”"), name=gift.description or Message.of(N_("without words"))
    )
    return edit(name, *letting_go(plan, (gift,)), deleted(gift))


def _recipient(gift: Gift) -> str:
    return gift.to_person_id or gift.to_organisation_id or ""


def _is_same(one: Localized, other: Localized) -> bool:
    """Whether two descriptions are the same words in some language."""
    return not _words(one).isdisjoint(_words(other))


def _words(description: Localized) -> set[str]:
    return {" ".join(folded(text).split()) for _, text in description.texts} - {""}
