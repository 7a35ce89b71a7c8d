"""Settings and the house style of the office are read without any visit."""

from models.database.store import Store
from models.edits import created, edit
from models.identifiers import HouseStyleId, OfficeSettingId, new_identifier
from models.messages import Message
from models.records.papers import HouseStyle
from models.records.settings import OfficeSetting


def test_they_come_in_the_order_in_which_they_were_made(memory: Store) -> None:
    assert memory.all_of(OfficeSetting) == ()
    settings = tuple(
        OfficeSetting(id=OfficeSettingId(new_identifier()), name=name, value="1") for name in ("b", "a")
    )
    style = HouseStyle(id=HouseStyleId(new_identifier()))
    memory.apply(edit(Message.of("Set"), *map(created, settings), created(style)), "Aylin")
    assert memory.all_of(OfficeSetting) == settings
    assert memory.all_of(HouseStyle) == (style,)
