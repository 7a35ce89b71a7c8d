"""The settings: limits of the office, limits of the open visit, and the look of the papers."""

from __future__ import annotations

from enum import StrEnum
from typing import cast

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.edits import Edit
from models.messages import N_, Message
from models.records.settings import OfficeSetting
from scheduling.limits import DEFAULT_LIMITS, Limit, limits_of, limits_with
from scheduling.setting_moves import as_the_office, as_usual, set_in_office, set_in_visit
from ui.page import Page
from ui.page_tools import PageTools
from ui.record_names import record_name, spoken_name
from ui.settings.limits_part import LimitsPart
from ui.settings.style_part import StylePart
from ui.widgets.choice_buttons import ChoiceButtons


class SettingsPart(StrEnum):
    """What of the settings is looked at."""

    OFFICE = "office"
    VISIT = "visit"
    STYLE = "style"

    @property
    def label(self) -> Message:
        """What the part is called."""
        return Message.of(_LABELS[self])


_LABELS = {
    SettingsPart.OFFICE: N_("For the office"),
    SettingsPart.VISIT: N_("For the open visit"),
    SettingsPart.STYLE: N_("Look of the papers"),
}


class SettingsPage(Page):
    """The settings of the office and of the open visit."""

    is_searchable = True

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The page over the workspace of `tools`."""
        super().__init__(parent)
        self._tools = tools
        words = tools.forms.words
        self.switch = ChoiceButtons(SettingsPart, words, named=lambda part: cast("SettingsPart", part).label)
        self.switch.say_name(words.words(N_("Settings")))
        self.switch.chosen.connect(self.go_to_part)
        self.office = LimitsPart(tools.forms, N_("Usually: {value}"), N_("Set “{limit}” back to the usual"))
        self.office.set_wanted.connect(self._set_in_office)
        self.office.reset_wanted.connect(self._reset_in_office)
        self.visit = LimitsPart(
            tools.forms, N_("In the office: {value}"), N_("Set “{limit}” back to that of the office")
        )
        self.visit.set_wanted.connect(self._set_in_visit)
        self.visit.reset_wanted.connect(self._reset_in_visit)
        self.style_part = StylePart(tools)
        self._parts: dict[SettingsPart, LimitsPart | StylePart] = {
            SettingsPart.OFFICE: self.office,
            SettingsPart.VISIT: self.visit,
            SettingsPart.STYLE: self.style_part,
        }
        self._stack = QStackedWidget()
        for part in self._parts.values():
            self._stack.addWidget(part)
        self._arrange()
        tools.workspace.changed.connect(self._changed)
        tools.workspace.opened.connect(self._changed)
        self.refresh()

    @property
    def part(self) -> SettingsPart:
        """The part that is shown."""
        return next(name for name, part in self._parts.items() if part is self._stack.currentWidget())

    def refresh(self) -> None:
        """Show what is set now."""
        plan = self._tools.workspace.plan
        button = self.switch.buttons[SettingsPart.VISIT]
        button.setEnabled(plan is not None)
        words = self._tools.forms.words
        button.setToolTip("" if plan is not None else words.words(N_("Open a visit to set what is its own.")))
        if plan is None and self.part is SettingsPart.VISIT:
            self._stack.setCurrentWidget(self.office)
        self.switch.show_value(self.part)
        match self.part:
            case SettingsPart.OFFICE:
                self._show_office()
            case SettingsPart.VISIT:
                self._show_visit()
            case SettingsPart.STYLE:
                self.style_part.refresh()

    def go_to_part(self, part: SettingsPart) -> None:
        """Show another part, the keyboard on its switch."""
        self.commit()
        self._stack.setCurrentWidget(self._parts[part])
        self.refresh()
        self.switch.buttons[part].setFocus()

    def select_record(self, record_id: str) -> None:
        """Show the part in which a setting, or the house style, stands."""
        plan = self._tools.workspace.plan
        if plan is not None and record_id in plan.visit_settings:
            self.go_to_part(SettingsPart.VISIT)
        elif any(setting.id == record_id for setting in self._office_settings):
            self.go_to_part(SettingsPart.OFFICE)
        else:
            self.go_to_part(SettingsPart.STYLE)

    def take_keyboard(self) -> None:
        """Put the keyboard into the part that is shown."""
        self._parts[self.part].setFocus()

    def take_search(self) -> None:
        """Put the keyboard into the search, of the office where the part has none."""
        if self.part is SettingsPart.STYLE:
            self.go_to_part(SettingsPart.OFFICE)
        self._parts[self.part].setFocus()

    def commit(self) -> None:
        """Take over what is being typed."""
        self._parts[self.part].commit()

    def close_page(self) -> None:
        """Let the preview come to its end."""
        self.style_part.close_part()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was done while another page was looked at."""
        super().showEvent(event)
        self.refresh()

    @property
    def _office_settings(self) -> tuple[OfficeSetting, ...]:
        return self._tools.workspace.store.all_of(OfficeSetting)

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_office(self) -> None:
        settings = self._office_settings
        self.office.show_limits(
            limits_with(settings),
            DEFAULT_LIMITS,
            frozenset(setting.name for setting in settings),
            self._tools.forms.words.words(
                N_("These hold for all visits, except where a visit has a setting of its own.")
            ),
        )

    def _show_visit(self) -> None:
        plan = self._tools.workspace.plan
        if plan is None:
            return
        words = self._tools.forms.words
        title = words.say(spoken_name(record_name(plan.visit, plan)))
        self.visit.show_limits(
            limits_of(plan),
            limits_with(plan.office_settings),
            frozenset(setting.name for setting in plan.visit_settings),
            words.words(N_("These hold for “{title}” alone. All others are as in the office."), title=title),
        )

    def _set_in_office(self, name: str, value: Limit) -> None:
        self._apply_or_show(set_in_office(self._office_settings, name, value))

    def _reset_in_office(self, name: str) -> None:
        self._apply_or_show(as_usual(self._office_settings, name))

    def _set_in_visit(self, name: str, value: Limit) -> None:
        plan = self._tools.workspace.plan
        if plan is not None:
            self._apply_or_show(set_in_visit(plan, name, value))

    def _reset_in_visit(self, name: str) -> None:
        plan = self._tools.workspace.plan
        if plan is not None:
            self._apply_or_show(as_the_office(plan, name))

    def _apply_or_show(self, edit: Edit) -> None:
        """Apply an edit; where it is refused, or changes nothing, show again what is stored."""
        if not self._tools.workspace.apply(edit) or not edit.changes:
            self.refresh()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(17, 12, 16, 8)
        head.addWidget(self.switch)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
