"""A list that came by e-mail becomes the delegation: looked at, decided, taken over, and taken back."""

from pathlib import Path

from PySide6.QtCore import Qt

from models.vocabulary import MemberRole
from scheduling.occupancy import in_precedence
from tests.journeys.conftest import Start
from tests.journeys.officer import NewMember, Officer, cells
from ui.actions import Act
from ui.importing.people_dialog import PeopleImportDialog

HEAD = NewMember("Şınar Öztürk", "Belediye Başkanı", "Türkistan")
LIST = (
    "TÜRKİSTAN HEYETİ;;;;\n"
    "Sıra;Adı Soyadı;Ünvanı;Kurumu;Rolü\n"
    "1;Sayın ŞINAR ÖZTÜRK;Belediye Başkanı;Türkistan;Heyet Başkanı\n"
    "2;Гүлнар Ахметова;Кеңесші;Түркістан;аудармашы\n"
    "3;4 meclis üyesi;;Türkistan;\n"
)


def imported(officer: Officer) -> PeopleImportDialog:
    """The dialog that Ctrl+Shift+P opens."""
    officer.shortcut(Act.IMPORT_PEOPLE)
    return officer.dialog(PeopleImportDialog)


def members(officer: Officer) -> list[tuple[str, MemberRole, int]]:
    """Who travels as it is in the database file, in order."""
    plan = officer.stored()
    return [
        (plan.persons[one.person_id].name.texts[0][1] if one.person_id else "", one.role, one.count)
        for one in in_precedence(plan.members)
    ]


def test_a_list_is_taken_over_and_taken_back(start: Start, tmp_path: Path) -> None:
    officer = start()
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Türkistan", host="Üsküdar")
    officer.tab("Delegation")
    officer.add_member(HEAD, "Türkistan")
    before = officer.stored()

    file = tmp_path / "heyet.csv"
    file.write_bytes(LIST.encode("utf-8"))
    officer.answers.file = file
    dialog = imported(officer)
    officer.click(dialog.source.choose_button)
    assert [row[:3] for row in cells(dialog.columns.preview)] == [
        ["ŞINAR ÖZTÜRK", "Belediye Başkanı", "Türkistan"],
        ["Гүлнар Ахметова", "Кеңесші", "Түркістан"],
        ["4 × meclis üyesi", "", "Türkistan"],
    ]
    officer.click(dialog.next_button)
    assert [row[4] for row in cells(dialog.people.table)] == [
        "In the delegation already: Şınar Öztürk",
        "New person",
        "Members without names",
    ]
    assert dialog.people.summary.text() == (
        "1 person is new. 1 person is known already. 4 members have no names yet."
    )
    officer.click(dialog.take_button)
    officer.look_here()
    assert members(officer) == [
        ("Şınar Öztürk", MemberRole.HEAD, 1),
        ("Гүлнар Ахметова", MemberRole.INTERPRETER, 1),
        ("", MemberRole.MEMBER, 4),
    ]
    assert officer.audit()[-1][1] == "Take over 6 people from “heyet.csv”"
    officer.shortcut(Act.UNDO)
    assert officer.stored() == before


def test_a_broken_file_says_so_and_a_pasted_text_is_taken_instead(start: Start, tmp_path: Path) -> None:
    officer = start()
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Türkistan", host="Üsküdar")
    file = tmp_path / "heyet.vcf"
    file.write_text("BEGIN:VCARD\nFN:Ali", encoding="utf-8")
    officer.answers.file = file
    dialog = imported(officer)
    officer.click(dialog.source.choose_button)
    assert dialog.source.notice.sentence.text() == (
        "The contact file is cut off after 0 whole cards. Export the contacts again."
    )
    officer.key(Qt.Key.Key_Tab)
    assert dialog.source.text.hasFocus()
    officer.write("Ali Veli, Müdür, Üsküdar")
    officer.click(dialog.next_button)
    officer.click(dialog.next_button)
    officer.click(dialog.take_button)
    officer.look_here()
    assert members(officer) == [("Ali Veli", MemberRole.MEMBER, 1)]
