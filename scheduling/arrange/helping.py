"""What would help an item that fits nowhere: each help is tried before it is said, the best come first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from models.messages import N_, Message
from models.plan import Plan
from scheduling.arrange.helping_days import a_day_more
from scheduling.arrange.helping_hours import at_another_hour, in_spite_of, shorter, without_somebody
from scheduling.arrange.helping_items import in_another_order, leaving_out, moving
from scheduling.arrange.helping_places import elsewhere, if_it_were_not_so, open_longer
from scheduling.arrange.reasons import WhyNot
from scheduling.arrange.trying import Help, Offer, Trial
from scheduling.limits import Limits
from scheduling.surroundings import ALONE, Surroundings

__all__ = ["MOST", "Help", "what_would_help"]

MOST = 6
"""As many helps as can be looked over at once."""
_MOST_OF_A_SORT = 2
"""No sort of help crowds out the others."""

_WAYS: tuple[Callable[[Trial], Iterator[Offer]], ...] = (
    in_spite_of,
    at_another_hour,
    shorter,
    moving,
    elsewhere,
    without_somebody,
    in_another_order,
    open_longer,
    leaving_out,
    if_it_were_not_so,
    a_day_more,
)


def what_would_help(
    plan: Plan, why: WhyNot, surroundings: Surroundings = ALONE, limits: Limits | None = None
) -> tuple[Help, ...]:
    """What would let the item fit, what disturbs least first; at most six, of each sort two.

    `why` is what `why_not` says of the same plan, with the same surroundings and limits. A help with an edit
    puts the item at its hour as well; for an item that fits as it is that is all there is to do.
    """
    trial = Trial(plan, why, surroundings, limits)
    if why.fits_at is not None:
        message = Message.of(N_("Put it on {day}, {starts}"), **trial.told(why.fits_at))
        return (trial.help(message, trial.put(why.fits_at)),)
    offers = sorted((offer for way in _WAYS for offer in way(trial)), key=lambda one: one.trouble)
    named: dict[Message, Help] = {}
    of_sort: dict[str, int] = {}
    for offer in offers:
        if of_sort.get(offer.sort, 0) < _MOST_OF_A_SORT and offer.help.message not in named:
            of_sort[offer.sort] = of_sort.get(offer.sort, 0) + 1
            named[offer.help.message] = offer.help
    return tuple(named.values())[:MOST]
