"""Complete what a signing ceremony lacks: the agreement, who signs, and an original for everybody."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Edit, created, edit, replaced
from models.identifiers import AttendanceId, new_identifier
from models.messages import N_, Message
from models.records.agreements import AgreementParty
from models.records.items import Attendance, Item
from models.records.people import Post
from models.vocabulary import Part
from scheduling.agreement_moves import agreement_name
from scheduling.naming import organisation_name, person_name, title_of
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"signing-incomplete"})
"""The conflicts of an agreement that cannot be signed as it stands."""

_MOST = 3


def offers(trouble: Trouble) -> Iterator[Edit]:
    """What the aspect of the conflict asks for."""
    for item in trouble.items:
        match trouble.conflict.aspect:
            case "agreement":
                yield from _linked(trouble, item)
            case "signatory":
                for party in _parties(trouble):
                    yield from _named(trouble, party)
            case "attendance":
                for party in _parties(trouble):
                    yield from _present(trouble, item, party)
            case "originals":
                yield from _enough_originals(trouble)


def _parties(trouble: Trouble) -> Iterator[AgreementParty]:
    parties = trouble.plan.agreement_parties
    yield from (parties[one] for one in trouble.conflict.record_ids if one in parties)


def _linked(trouble: Trouble, item: Item) -> Iterator[Edit]:
    for agreement in trouble.plan.agreements:
        if agreement.item_id is None:
            name = Message.of(
                N_("Sign {agreement} at “{title}”"), agreement=agreement_name(agreement), title=title_of(item)
            )
            yield edit(name, replaced(agreement, msgspec.structs.replace(agreement, item_id=item.id)))


def _named(trouble: Trouble, party: AgreementParty) -> Iterator[Edit]:
    """The highest in rank of the body that signs."""
    plan = trouble.plan
    posts = sorted(plan.posts.where("organisation_id", party.organisation_id), key=_by_rank)
    for post in posts[:_MOST]:
        name = Message.of(
            N_("Have {person} sign for {organisation}"),
            person=person_name(plan, post.person_id),
            organisation=organisation_name(plan.organisations[party.organisation_id]),
        )
        yield edit(name, replaced(party, _signing(party, post)))


def _signing(party: AgreementParty, post: Post) -> AgreementParty:
    """The party with the holder of the post as its signatory, under the title of the post."""
    return msgspec.structs.replace(
        party, signatory_id=post.person_id, signed_as=party.signed_as or post.title
    )


def _by_rank(post: Post) -> tuple[bool, int, str]:
    return post.rank is None, post.rank or 0, post.id


def _present(trouble: Trouble, item: Item, party: AgreementParty) -> Iterator[Edit]:
    if party.signatory_id is not None:
        name = Message.of(
            N_("Have {person} attend “{title}” to sign"),
            person=person_name(trouble.plan, party.signatory_id),
            title=title_of(item),
        )
        attendance = Attendance(
            id=AttendanceId(new_identifier()),
            item_id=item.id,
            person_id=party.signatory_id,
            part=Part.SIGNATORY,
        )
        yield edit(name, created(attendance))


def _enough_originals(trouble: Trouble) -> Iterator[Edit]:
    agreements = trouble.plan.agreements
    for agreement in (agreements[one] for one in trouble.conflict.record_ids if one in agreements):
        parties = len(trouble.plan.agreement_parties.where("agreement_id", agreement.id))
        name = Message.of(
            N_("Prepare {originals} originals of {agreement}"),
            originals=parties,
            agreement=agreement_name(agreement),
        )
        yield edit(name, replaced(agreement, msgspec.structs.replace(agreement, originals=parties)))
