"""What nobody foresaw is written down in full and said in one sentence."""

from pathlib import Path

import pytest

from models.messages import Message
from ui.last_resort import LastResort
from ui.wording import Wording


def fail(resort: LastResort) -> None:
    try:
        raise ZeroDivisionError("never so")
    except ZeroDivisionError as error:
        resort.catch(type(error), error, error.__traceback__)


def test_a_fault_is_written_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[Message] = []
    file = tmp_path / "logs" / "window.log"
    fail(LastResort(told.append, file))
    assert "ZeroDivisionError: never so" in file.read_text(encoding="utf-8")
    assert "Traceback" in capsys.readouterr().err
    (message,) = told
    assert Wording("en").say(message).endswith(f"The file {file} has the details.")


def test_a_fault_is_told_where_it_cannot_be_written(tmp_path: Path) -> None:
    told: list[Message] = []
    (tmp_path / "logs").write_text("in the way")
    fail(LastResort(told.append, tmp_path / "logs" / "window.log"))
    assert "details" not in Wording("en").say(told[0])


def test_a_fault_while_one_is_told_is_not_told_again(tmp_path: Path) -> None:
    told: list[Message] = []
    resort: LastResort

    def tell(message: Message) -> None:
        told.append(message)
        fail(resort)

    resort = LastResort(tell, tmp_path / "window.log")
    fail(resort)
    assert len(told) == 1
