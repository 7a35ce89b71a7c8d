"""Nobody is given the same gift twice."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_the_same_to_the_same_person(written: Programme) -> None:
    """However it is spelt; at the later item first or last, the earlier is named first.

    20 Dec 10:00-11:00 meeting "Talks": Mayor
    21 Dec 10:00-11:00 meeting "More talks": Mayor
    gift "Çini vase" to Mayor at More talks
    gift "cini  VASE" to Mayor at Talks
    gift "Çini vase" to Governor at Talks
    gift "Book" to Mayor at Talks
    => hint gift-repeated: Talks, More talks
    """
    assert say(only_conflict(written).message, "en") == (
        "To be given “Çini vase” more than once at this visit: Mayor."
    )


@programme
def test_at_one_item_at_no_item_and_at_one_that_waits(written: Programme) -> None:
    """Wherever it is given; each two are told once.

    20 Dec 10:00-11:00 meeting "Talks": Mayor
    waiting meeting "Waiting": Governor
    gift "Vase" to Mayor at Talks
    gift "Vase" to Mayor at Talks
    gift "Carpet" to Governor
    gift "Carpet" to Governor at Waiting
    gift "Book" to Rector
    gift "Book" to Rector
    => hint gift-repeated: Talks
    => hint gift-repeated: Waiting
    => hint gift-repeated:
    """


@programme
def test_what_nobody_has_described_or_is_named_for(written: Programme) -> None:
    """Nothing can be known of it.

    gift "" to Mayor
    gift "" to Mayor
    gift "Vase"
    gift "Vase"
    """
