"""Orders of precedence are given with their rows, the highest first, whether a visit follows them or not."""

from models.database.rank_lists import RankTableEntry
from models.database.store import Store
from models.edits import created, edit
from models.identifiers import RankId, RankTableId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.records.ranks import Rank, RankTable


def test_tables_come_with_their_rows_the_highest_first(memory: Store) -> None:
    city = RankTable(id=RankTableId(new_identifier()), name=Localized.of(en="City"))
    empty = RankTable(id=RankTableId(new_identifier()), name=Localized.of(en="Empty"))
    clerk, mayor = (
        Rank(id=RankId(new_identifier()), rank_table_id=city.id, level=level, title=Localized.of(en=title))
        for level, title in ((2, "Clerk"), (1, "Mayor"))
    )
    making = edit(Message("Make them"), created(city), created(empty), created(clerk), created(mayor))
    memory.apply(making, "Aylin")
    assert memory.rank_tables() == (RankTableEntry(city, (mayor, clerk)), RankTableEntry(empty, ()))
