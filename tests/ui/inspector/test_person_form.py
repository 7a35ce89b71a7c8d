"""A post never ends before it begins, whatever is typed."""

from datetime import date

from models.identifiers import PersonId, PostId, new_identifier
from models.records.people import Post
from ui.inspector.person_form import with_ends_on, with_starts_on

EARLY, LATE = date(2020, 6, 1), date(2024, 6, 1)
POST = Post(id=PostId(new_identifier()), person_id=PersonId(new_identifier()))


def days(post: Post) -> tuple[date | None, date | None]:
    return post.starts_on, post.ends_on


def test_one_day_may_be_unknown() -> None:
    assert days(with_starts_on(POST, LATE)) == (LATE, None)
    assert days(with_ends_on(POST, EARLY)) == (None, EARLY)
    assert days(with_ends_on(with_starts_on(POST, EARLY), LATE)) == (EARLY, LATE)
    assert days(with_ends_on(with_ends_on(POST, LATE), None)) == (None, None)


def test_a_day_beyond_the_other_takes_it_along() -> None:
    assert days(with_ends_on(with_starts_on(POST, LATE), EARLY)) == (EARLY, EARLY)
    assert days(with_starts_on(with_ends_on(POST, EARLY), LATE)) == (LATE, LATE)
