"""Every main view of the window, light and dark, English and Turkish."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from models.edits import edit, replaced
from models.exchange.plan_file import import_edit
from models.item_time import moved_to, put_back_in_tray
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from models.records.people import Person
from models.vocabulary import ItemKind
from scheduling.occupancy import items_of_day
from scheduling.visit_moves import duplicate_visit
from tests.shots.arranging import take_arranging, visit_to_arrange
from tests.shots.crowd import crowded_visit
from tests.shots.doubling import OPEN, TWICE, let_double
from tests.shots.duties import let_work
from tests.shots.giving import let_correspond, let_give
from tests.shots.holding import take_free_times
from tests.shots.importing import take_people_import, take_programme_import
from tests.shots.issuing import take_versions
from tests.shots.mending import take_mending
from tests.shots.ranking import let_rank
from tests.shots.remembering import take_history_and_month
from tests.shots.travelling import let_travel
from ui.actions import Act
from ui.application import House, new_application, opened_store
from ui.delegation.page import DelegationPage
from ui.directory.page import DirectoryPage
from ui.documents.page import DocumentsPage
from ui.gifts.page import GiftsPage
from ui.gifts.parts import GiftsPart
from ui.logistics.page import LogisticsPage
from ui.logistics.part_switch import LogisticsPart
from ui.main_window import MainWindow
from ui.preferences import Preferences, Shade
from ui.search.palette import SearchPalette
from ui.workspace import DirectoryEntry

SIZE = (1280, 760)
VIEWS = (
    Act.GO_TO_DELEGATION,
    Act.GO_TO_HOSTS,
    Act.GO_TO_AGREEMENTS,
    Act.GO_TO_DOCUMENTS,
    Act.GO_TO_VISITS,
    Act.GO_TO_PEOPLE,
    Act.GO_TO_ORGANISATIONS,
    Act.GO_TO_VENUES,
    Act.GO_TO_SETTINGS,
)


def take_windows(folder: Path, room: Path) -> None:
    """Picture every view in every language and shade; the database lies in `room`."""
    application = new_application(["heyet"])
    with opened_store(str(room / "empty.db"), sample=False) as store:
        house = House(store, "officer", Preferences(room / "empty.ini"))
        house.preferences.language, house.preferences.shade = "en", Shade.LIGHT
        _take(application, house.show_window(), folder / "visits-empty-en-light.png")
        _leave(house)
    _take_crowd(application, folder, room)
    _take_arrangements(application, folder, room)
    store = opened_store(str(room / "sample.db"), sample=True)
    for language in ("en", "tr"):
        for shade in (Shade.LIGHT, Shade.DARK):
            preferences = Preferences(room / "window.ini")
            preferences.language, preferences.shade = language, shade
            house = House(store, "officer", preferences)
            _take_all(application, house, folder, f"{language}-{shade}")
            _leave(house)
    store.close()


def _take_crowd(application: QApplication, folder: Path, room: Path) -> None:
    """A visit at its limits: its board and its delegation."""
    plan = crowded_visit()
    with opened_store(str(room / "crowd.db"), sample=False) as store:
        store.apply(import_edit(store.known_of(plan), plan), "officer")
        house = House(store, "officer", Preferences(room / "crowd.ini"))
        house.preferences.language, house.preferences.shade = "tr", Shade.LIGHT
        house.open_last_visit()
        window = house.show_window()
        _take(application, window, folder / "crowd-programme-tr-light.png")
        if window.visit_page is None:
            raise RuntimeError("the crowd is not open")
        window.visit_page.programme.views.compact.click()
        _take(application, window, folder / "crowd-compact-tr-light.png")
        window.go_to(Act.GO_TO_DELEGATION)
        _take(application, window, folder / "crowd-delegation-tr-light.png")
        _leave(house)


def _take_arrangements(application: QApplication, folder: Path, room: Path) -> None:
    """Fifteen stops are arranged."""
    plan = visit_to_arrange()
    with opened_store(str(room / "arrange.db"), sample=False) as store:
        store.apply(import_edit(store.known_of(plan), plan), "officer")
        for language in ("en", "tr"):
            for shade in (Shade.LIGHT, Shade.DARK):
                house = House(store, "officer", Preferences(room / f"arrange-{language}-{shade}.ini"))
                house.preferences.language, house.preferences.shade = language, shade
                house.workspace.open(plan.visit_id)
                window = house.show_window()
                take = partial(_take_named, application, window, folder, f"{language}-{shade}")
                if window.visit_page is None:
                    raise RuntimeError("the visit is not open")
                take_arranging(house, window.visit_page.programme, take)
                while house.workspace.undo():
                    pass
                _leave(house)


def _take_named(application: QApplication, window: MainWindow, folder: Path, suffix: str, name: str) -> None:
    _take(application, window, folder / f"{name}-{suffix}.png")


def _take_all(application: QApplication, house: House, folder: Path, suffix: str) -> None:
    house.open_last_visit()
    window = house.show_window()

    def take(name: str) -> None:
        _take(application, window, folder / f"{name}-{suffix}.png")

    take("programme")
    _with_trouble(house)
    take("programme-conflicts")
    plan = house.workspace.plan
    if plan is None or window.visit_page is None:
        raise RuntimeError("the sample is not open")
    take_mending(
        window.visit_page.programme,
        take,
        lambda dialog, name: _take(application, dialog, folder / f"{name}-{suffix}.png"),
    )
    window.visit_page.programme.select(frozenset({_first(plan, ItemKind.SIGNING_CEREMONY).id}))
    take("programme-item")
    bar = window.visit_page.programme.inspector.item_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    take("programme-item-below")
    take_free_times(window.visit_page.programme, _first(plan, ItemKind.SITE_VISIT).id, take)
    window.visit_page.programme.select(frozenset(item.id for item in plan.items))
    take("programme-several")
    for act in VIEWS:
        window.go_to(act)
        _wait_for_preview(application, window)
        take(act.value.removeprefix("go_to_"))
    _take_precedence(house, window, take)
    _take_logistics(house, window, take)
    _take_registers(house, window, take)
    _take_hosts_and_gifts(house, window, take)
    take_versions(house.workspace, window, take)
    take_history_and_month(window, take)
    _take_directories(application, house, window, folder, suffix)
    _take_dialogs(application, window, folder, suffix)
    take_people_import(
        window, lambda dialog, name: _take(application, dialog, folder / f"{name}-{suffix}.png")
    )
    take_programme_import(
        window, lambda dialog, name: _take(application, dialog, folder / f"{name}-{suffix}.png")
    )
    _take_palette(application, window, folder, suffix)
    window.go_to(Act.GO_TO_VISIT)
    while house.workspace.undo():
        pass


def _take_precedence(house: House, window: MainWindow, take: Callable[[str], None]) -> None:
    """The orders of precedence, before and after there are any, and a delegation that follows one."""
    window.go_to(Act.GO_TO_RANKS)
    take("ranks-empty")
    let_rank(house.workspace)
    take("ranks")
    window.go_to(Act.GO_TO_DELEGATION)
    take("delegation-ranked")


def _take_logistics(house: House, window: MainWindow, take: Callable[[str], None]) -> None:
    """Journeys, vehicles and rooms, before and after there are any."""
    window.go_to(Act.GO_TO_LOGISTICS)
    take("logistics-empty")
    let_travel(house.workspace)
    page = window.visit_page.current if window.visit_page is not None else None
    if not isinstance(page, LogisticsPage):
        raise RuntimeError("the logistics did not open")
    for part in LogisticsPart:
        page.go_to_part(part)
        take(f"logistics-{part}")
    window.go_to(Act.GO_TO_PROGRAMME)
    take("programme-journeys")


def _take_registers(house: House, window: MainWindow, take: Callable[[str], None]) -> None:
    """What is to be done in the visit and in the office, before and after there is anything; agreements."""
    window.go_to(Act.GO_TO_TASKS)
    take("tasks-commitments-only")
    let_work(house.workspace)
    for act in (Act.GO_TO_TASKS, Act.GO_TO_WORK, Act.GO_TO_REGISTER):
        window.go_to(act)
        take(act.value.removeprefix("go_to_"))


def _take_hosts_and_gifts(house: House, window: MainWindow, take: Callable[[str], None]) -> None:
    """The correspondence with a host; gifts and costs before and after there are any."""
    let_correspond(house.workspace)
    window.go_to(Act.GO_TO_HOSTS)
    take("hosts-requests")
    window.go_to(Act.GO_TO_GIFTS)
    take("gifts-empty")
    let_give(house.workspace)
    page = window.visit_page.current if window.visit_page is not None else None
    if not isinstance(page, GiftsPage):
        raise RuntimeError("the gifts did not open")
    for part in GiftsPart:
        page.go_to_part(part)
        take(part.value)


def _take_directories(
    application: QApplication, house: House, window: MainWindow, folder: Path, suffix: str
) -> None:
    """Vehicles before and after there are any; filters; opening hours; two records compared."""

    def take(name: str) -> None:
        _take(application, window, folder / f"{name}-{suffix}.png")

    window.go_to(Act.GO_TO_VEHICLES)
    take("vehicles-empty")
    let_double(house.workspace)
    take("vehicles")
    window.go_to(Act.GO_TO_VENUES)
    _find(window, OPEN)
    _show_end(application, window)
    take("venues-below")
    window.go_to(Act.GO_TO_PEOPLE)
    _find(window, "nobody is called so")
    take("people-nothing-fits")
    people = _find(window, TWICE)
    people.filter_button.click()
    take("people-filter")
    _show_end(application, window)
    take("people-below")
    dialogs: list[tuple[str, Callable[[], QDialog | None]]] = [
        ("dialog-merge", people.merge),
        ("dialog-alike", people.find_alike),
    ]
    _take_each(application, dialogs, folder, suffix)


def _find(window: MainWindow, text: str) -> DirectoryPage[DirectoryEntry[Person]]:
    """Search in the directory that is shown, as by typing and pressing Enter."""
    page = window.current
    if not isinstance(page, DirectoryPage):
        raise RuntimeError("the directory did not open")
    page.search.setText(text)
    page.search.returnPressed.emit()
    return page


def _show_end(application: QApplication, window: MainWindow) -> None:
    """Show the lower end of every form."""
    application.processEvents()
    for area in window.current.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def _take_dialogs(application: QApplication, window: MainWindow, folder: Path, suffix: str) -> None:
    """The dialogs over their pages, each called off again."""
    window.go_to(Act.GO_TO_DELEGATION)
    delegation = window.visit_page.current if window.visit_page is not None else None
    if not isinstance(delegation, DelegationPage):
        raise RuntimeError("the delegation did not open")
    dialogs: list[tuple[str, Callable[[], QDialog | None]]] = [
        ("dialog-add-member", delegation.add_member),
        ("dialog-proposed-order", delegation.propose_order),
    ]
    _take_each(application, dialogs, folder, suffix)
    window.go_to(Act.GO_TO_VISITS)
    dialogs = [
        ("dialog-new-visit", window.visits.new_visit),
        ("dialog-duplicate", window.visits.duplicate_selected),
        ("dialog-templates", window.visits.show_templates),
        ("dialog-save-as-template", window.visits.save_as_template),
    ]
    _take_each(application, dialogs, folder, suffix)


def _take_each(
    application: QApplication,
    dialogs: list[tuple[str, Callable[[], QDialog | None]]],
    folder: Path,
    suffix: str,
) -> None:
    for name, open_dialog in dialogs:
        dialog = open_dialog()
        if dialog is not None:
            _take(application, dialog, folder / f"{name}-{suffix}.png")
            dialog.reject()


def _take_palette(application: QApplication, window: MainWindow, folder: Path, suffix: str) -> None:
    """The search for everything, with what a few letters find."""
    window.search_everything()
    palette = window.findChild(SearchPalette)
    if palette is None:
        raise RuntimeError("the palette did not open")
    palette.line.setText("turk")
    _take(application, palette, folder / f"palette-{suffix}.png")
    palette.reject()


def _with_trouble(house: House) -> None:
    """Two items in conflict, one in the tray, one on its day without an hour, and a second visit."""
    plan = house.workspace.plan
    if plan is None:
        return
    timed = [item for day in _days(plan) for item in items_of_day(plan, day) if item.starts]
    first, second, third, fourth = timed[:4]
    moved = [
        (second, second.at(moved_to(second.time, first.day or plan.visit.first_day, first.starts))),
        (third, third.at(put_back_in_tray(third.time))),
        (fourth, fourth.at(moved_to(fourth.time, fourth.day or plan.visit.first_day, None))),
    ]
    house.workspace.apply(edit(Message.of("Trouble"), *(replaced(before, after) for before, after in moved)))
    later = plan.visit.first_day.replace(year=2022, month=3)
    house.workspace.apply(duplicate_visit(plan, later))


def _days(plan: Plan) -> list[date]:
    length = (plan.visit.last_day - plan.visit.first_day).days
    return [plan.visit.first_day + timedelta(days=number) for number in range(length + 1)]


def _first(plan: Plan, kind: ItemKind) -> Item:
    return next(item for item in plan.items if item.kind is kind)


def _wait_for_preview(application: QApplication, window: MainWindow) -> None:
    page = window.visit_page.current if window.visit_page is not None else None
    if isinstance(page, DocumentsPage) and page.isVisible():
        end = time.monotonic() + 30
        while page.preview.page_count == 0 and time.monotonic() < end:
            application.processEvents()


def _take(application: QApplication, widget: QWidget, file: Path) -> None:
    if isinstance(widget, MainWindow):
        widget.resize(*SIZE)
        if widget.visit_page is not None:
            widget.visit_page.programme.inspector.ensurePolished()  # made now, not a moment later
    for _ in range(5):
        application.processEvents()
    widget.grab().save(str(file))


def _leave(house: House) -> None:
    if house.window is not None:
        house.window.left.disconnect()
        house.window.close()
        house.window.deleteLater()
