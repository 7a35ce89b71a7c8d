"""A visit at its limits: 24 members, 40 items a day, long Kazakh titles, two programmes side by side."""

from datetime import date, time, timedelta

from models.identifiers import ItemTrackId, TrackId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.items import ItemTrack
from models.records.visits import Track
from models.vocabulary import ItemKind, ItemStatus, MemberRole
from tests.builders import PlanBuilder

FIRST = date(2027, 5, 3)
DAYS = 3
ITEMS_A_DAY = 40
MEMBERS = 24
TITLE = (
    "Түркістан облысы әкімдігінің ресми делегациясының Түркия Республикасына сапары және бауырлас қалалар "
    "арасындағы ынтымақтастық туралы хаттамаларға қол қою рәсімі"
)
KINDS = tuple(ItemKind)


def crowded_visit() -> Plan:
    """The plan of such a visit."""
    title = Localized.of(kk=TITLE, tr=TITLE, en=TITLE)
    builder = PlanBuilder(
        FIRST, FIRST + timedelta(days=DAYS - 1), title=title, document_languages=("kk", "tr")
    )
    for number in range(MEMBERS):
        role = MemberRole.HEAD if number == 0 else MemberRole.MEMBER
        builder.member(f"Әбдіғаппар Құрманғалиұлы {number + 1}", role)
    names = (Localized.of(en="Main", tr="Ana program"), Localized.of(en="Technical group", tr="Teknik grup"))
    tracks = [
        Track(id=TrackId(new_identifier()), visit_id=builder.visit.id, name=name, position=position)
        for position, name in enumerate(names)
    ]
    builder.records.extend(tracks)
    for day in range(DAYS):
        for number in range(ITEMS_A_DAY):
            _add_item(builder, FIRST + timedelta(days=day), number, tracks[number % 2])
    return builder.plan()


def _add_item(builder: PlanBuilder, day: date, number: int, track: Track) -> None:
    minute = 7 * 60 + number // 2 * 45
    starts = time(minute // 60, minute % 60)
    item = builder.item(
        f"{number + 1}. {TITLE}" if number % 3 == 0 else f"{number + 1}. Кездесу",
        day,
        f"{starts:%H:%M}",
        kind=KINDS[number % len(KINDS)],
        minutes=40,
        status=ItemStatus.CONFIRMED,
    )
    builder.records.append(ItemTrack(id=ItemTrackId(new_identifier()), item_id=item.id, track_id=track.id))
