"""What is kept of a visit when it becomes a template."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from models.localized import Localized
from models.messages import N_
from models.plan import Plan
from scheduling.visit_templates import Kept, save_as_template
from ui.form_tools import FormTools
from ui.plain_text import PlainLabel
from ui.widgets.choice_field import TickBox
from ui.widgets.localized_field import LocalizedField


class TemplateDialog(QDialog):
    """Asks for the name of a template and what it keeps; `template_wanted` gives the edit that makes it."""

    template_wanted = Signal(object)

    def __init__(self, tools: FormTools, plan: Plan, parent: QWidget | None = None) -> None:
        """Ask about a template of the visit in `plan`."""
        super().__init__(parent)
        self._plan = plan
        words = tools.words.words
        self.setWindowTitle(words(N_("Save as template")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sentence = PlainLabel(
            words(
                N_(
                    "The programme with its hours, its tasks, agreements and costs is kept "
                    "to begin other visits with. Letters, promises and files are not."
                )
            )
        )
        sentence.setWordWrap(True)
        caption = QLabel(words(N_("Name of the template")))
        caption.setObjectName("fieldLabel")
        self.title = LocalizedField(tools.languages)
        self.title.show_value(plan.visit.title)
        self.title.say_name(caption.text())
        caption.setBuddy(self.title)
        self.hosts = TickBox(words(N_("Keep hosts and places")))
        self.hosts.setChecked(True)
        self.delegation = TickBox(words(N_("Keep who travels")))
        hint = QLabel(words(N_("Otherwise members stay as places without a name, with their roles.")))
        hint.setObjectName("emptyText")
        hint.setWordWrap(True)
        hint.setIndent(24)
        self.buttons = QDialogButtonBox()
        self.save_button = self.buttons.addButton(
            words(N_("Save the template")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.save_button.setDefault(True)
        self.buttons.addButton(words(N_("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        for line in self.title.lines.values():
            line.textChanged.connect(lambda *_: self.save_button.setEnabled(bool(self.title.value())))
        self.save_button.setEnabled(bool(self.title.value()))
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(6)
        layout.addWidget(sentence)
        layout.addSpacing(8)
        layout.addWidget(caption)
        layout.addWidget(self.title)
        layout.addSpacing(10)
        layout.addWidget(self.hosts)
        layout.addWidget(self.delegation)
        layout.addWidget(hint)
        layout.addSpacing(12)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(460)
        self.title.setFocus()

    def _finish(self) -> None:
        title = self.title.value()
        if not isinstance(title, Localized):
            raise TypeError("the name of a template is a text")
        kept = Kept(self.hosts.isChecked(), self.delegation.isChecked())
        self.template_wanted.emit(save_as_template(self._plan, title, kept))
        self.accept()
