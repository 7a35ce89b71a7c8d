"""A title that stands in the order tells the rank; one that could be read in two ways tells none."""

import pytest

from exports.wording import say
from models.identifiers import RankId, RankTableId, new_identifier
from models.localized import Localized
from models.records.people import Post
from models.records.ranks import Rank, RankTable
from scheduling.rank_titles import ranks_by_title, take_ranks
from tests.builders import PlanBuilder

ORDER = (
    (3, {"en": "Mayor", "tr": "Belediye başkanı"}),
    (7, {"en": "Deputy mayor; deputy akim", "tr": "Belediye başkan yardımcısı; akim yardımcısı"}),
    (7, {"en": "Secretary general", "tr": "Genel sekreter"}),
    (10, {"en": "Director (head)", "tr": "Müdür"}),
    (11, {"en": "Head", "tr": "Müdür"}),
)


class Following(PlanBuilder):
    """A visit that follows the order above."""

    def __init__(self) -> None:
        table = RankTable(id=RankTableId(new_identifier()))
        super().__init__(rank_table_id=table.id)
        self.records.insert(0, table)
        self.records += [
            Rank(id=RankId(new_identifier()), rank_table_id=table.id, level=level, title=Localized.of(titles))
            for level, titles in ORDER
        ]

    def travels(self, title: dict[str, str], rank: int | None = None) -> Post:
        member = self.member("Somebody")
        post = self.post(self.plan().persons[member.person_id or ""], "", rank=rank)
        self.records[self.records.index(post)] = titled = Post(
            id=post.id, person_id=post.person_id, title=Localized.of(title), rank=rank
        )
        return titled


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ({"en": "Mayor"}, 3),
        ({"en": "MAYOR"}, 3),
        ({"tr": "belediye baskani"}, 3),
        ({"en": "deputy akim"}, 7),
        ({"en": "Secretary General", "kk": "Бас хатшы"}, 7),
        ({"en": "Director"}, 10),
        ({"en": "Mayor of Turkistan"}, None),
        ({"en": "Head"}, None),
        ({"tr": "Müdür"}, None),
        ({"en": "Mayor", "tr": "Genel sekreter"}, None),
        ({}, None),
    ],
)
def test_a_title_tells_one_rank_or_none(title: dict[str, str], rank: int | None) -> None:
    visit = Following()
    visit.travels(title)
    assert [one.rank.level for one in ranks_by_title(visit.plan())] == ([] if rank is None else [rank])


def test_a_rank_that_was_given_stays_and_the_others_are_taken_in_one_step() -> None:
    visit = Following()
    given = visit.travels({"en": "Mayor"}, rank=9)
    mayor, deputy = visit.travels({"en": "Mayor"}), visit.travels({"en": "Deputy mayor"})
    visit.member("", count=3)
    plan = visit.plan()
    making = take_ranks(ranks_by_title(plan))
    assert say(making.name, "en") == "Take the ranks of 2 posts from titles"
    after = plan.with_edit(making)
    assert [after.posts[post.id].rank for post in (given, mayor, deputy)] == [9, 3, 7]
    assert after.with_edit(making.inverse()) == plan
    assert ranks_by_title(after) == ()


def test_without_an_order_titles_tell_nothing() -> None:
    builder = PlanBuilder()
    member = builder.member("Somebody")
    builder.post(builder.plan().persons[member.person_id or ""], "Mayor")
    assert ranks_by_title(builder.plan()) == ()
