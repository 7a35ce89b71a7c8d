"""The whole file or none, under a name that every system takes."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from exports.request import DocumentRequest
from exports.writing import CannotWrite, suggested_file_name, write_whole_file
from models.localized import Localized
from tests.builders import PlanBuilder

NOBODY = 65534


def test_a_file_is_written_and_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "programme.pdf"
    write_whole_file(file, b"first")
    write_whole_file(file, b"second")
    assert file.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_new_file_has_the_permissions_of_any_new_file_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write_whole_file(tmp_path / "new.pdf", b"")
    assert (tmp_path / "new.pdf").stat().st_mode == (tmp_path / "plain").stat().st_mode
    (tmp_path / "new.pdf").chmod(0o640)
    write_whole_file(tmp_path / "new.pdf", b"again")
    assert (tmp_path / "new.pdf").stat().st_mode & 0o777 == 0o640


def refusal(path: Path) -> str:
    with pytest.raises(CannotWrite) as caught:
        write_whole_file(path, b"content")
    return caught.value.message.msgid


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere" / "programme.pdf") == "There is no folder “{folder}”."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "programme.pdf").mkdir()
    assert refusal(tmp_path / "programme.pdf") == "“{path}” is a folder. Name a file in it."


def test_a_name_that_no_file_can_have_is_said(tmp_path: Path) -> None:
    for name in ("x" * 300, "nul\0"):
        assert refusal(tmp_path / name) == "The file “{path}” could not be written: {reason}."
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "programme.pdf"
    file.write_bytes(b"before")

    def no_space(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    assert refusal(file) == "The file “{path}” could not be written: {reason}."
    assert (list(tmp_path.iterdir()), file.read_bytes()) == ([file], b"before")


@contextmanager
def as_an_ordinary_user() -> Iterator[None]:
    """Let go of the rights of root for a while: root may write anywhere."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="folders there have other rights")
def test_a_folder_that_may_not_be_written_to_is_said() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        with as_an_ordinary_user():
            assert refusal(folder / "programme.pdf") == "The file “{path}” could not be written: {reason}."
        assert list(folder.iterdir()) == []
        folder.chmod(0o700)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Türkistan heyeti", "Türkistan-heyeti-Program-tr-en.pdf"),
        ("../../etc/passwd", "etc-passwd-Program-tr-en.pdf"),
        ('a<b>c:d"e/f\\g|h?i*j\0k\n', "a-b-c-d-e-f-g-h-i-j-k-Program-tr-en.pdf"),
        ("Түркістан қаласы", "Түркістан-қаласы-Program-tr-en.pdf"),
        ("...", "heyet-Program-tr-en.pdf"),
        ("🎉", "heyet-Program-tr-en.pdf"),
        ("-rf *", "rf-Program-tr-en.pdf"),
    ],
)
def test_names_are_safe_on_every_system(title: str, name: str) -> None:
    assert suggested_file_name(*asked(title)) == name


@pytest.mark.parametrize("letter", ["a", "ş", "қ", "日"])
def test_a_long_title_makes_a_name_that_can_be_written(letter: str, tmp_path: Path) -> None:
    name = suggested_file_name(*asked(letter * 300))
    assert len(name.encode()) <= 160
    (tmp_path / name).touch()


def test_a_name_windows_keeps_for_itself_is_never_the_whole_name() -> None:
    assert suggested_file_name(*asked("CON")) == "CON-Program-tr-en.pdf"


def asked(title: str):
    plan = PlanBuilder(title=Localized.of(tr=title)).plan()
    return plan, DocumentRequest(document="programme", languages=("tr", "en"), printed_on=date(2021, 12, 15))
