"""Whom a change concerns: the hosts, each with the e-mail that tells them, and the people."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from exports.audience import Audience, visible
from exports.change_letters import Letter, change_letter
from models.messages import N_, NP_, Message
from models.plan import Plan
from scheduling.naming import attendee_name
from scheduling.programme_changes import hosts_concerned, people_concerned, programme_changes
from ui.plain_text import PlainLabel
from ui.wording import Wording


class _Concerned(NamedTuple):
    """Somebody of the list: what they are called, how many changes concern them, and the e-mail to a host."""

    name: str
    changes: int
    letter: Letter | None


class Telling(QWidget):
    """The list of those concerned, and the e-mail to the host that is selected in it."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """A list of nobody."""
        super().__init__(parent)
        self._words = words
        self._concerned: tuple[_Concerned, ...] = ()
        self.list = QListWidget()
        self.list.setObjectName("concerned")
        self.list.setAccessibleName(words.words(N_("Whom to tell")))
        self.list.currentRowChanged.connect(self._show)
        self.address = PlainLabel()
        self.address.setObjectName("emptyText")
        self.subject = PlainLabel()
        self.subject.setObjectName("sectionTitle")
        self.subject.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(words.words(N_("Text of the e-mail")))
        self.copy_button = QPushButton(words.words(N_("Copy the text")))
        self.copy_button.clicked.connect(lambda _checked=False: self.copy())
        self.write_button = QPushButton(words.words(N_("Open as e-mail")))
        self.write_button.clicked.connect(lambda _checked=False: self.open_mail())
        self._about_people = QLabel(words.words(N_("Tell them with their personal programme.")))
        self._about_people.setObjectName("emptyText")
        self._about_people.setWordWrap(True)
        self._arrange()

    def show_changes(self, before: Plan, after: Plan, version: Message | None) -> None:
        """Show whom it concerns that one plan became the other, which is called `version` if it is issued."""
        as_guests = visible(before, Audience.GUEST), visible(after, Audience.GUEST)
        seen = programme_changes(*as_guests)
        words = self._words
        self._concerned = (
            *(
                _Concerned(
                    self._organisation(before, after, host.organisation_id),
                    len(host.changes),
                    change_letter(*as_guests, host, version, _address(before, after, host.organisation_id)),
                )
                for host in hosts_concerned(*as_guests, seen)
            ),
            *(
                _Concerned(
                    words.say(
                        Message.of(
                            "{name}",
                            name=attendee_name(
                                after if self._is_in(after, person.attendee) else before, person.attendee
                            ),
                        )
                    ),
                    len(person.changes),
                    None,
                )
                for person in people_concerned(*as_guests, seen)
            ),
        )
        self.list.clear()
        for one in self._concerned:
            count = Message.of(*NP_("{count} change", "{count} changes"), count=one.changes)
            line = words.words(N_("{name} – {changes}"), name=one.name, changes=count)
            self.list.addItem(QListWidgetItem(line))
        self.list.setCurrentRow(0 if self._concerned else -1)
        self._show(self.list.currentRow())

    def copy(self) -> None:
        """Put the e-mail on the clipboard, its subject first."""
        letter = self._letter()
        if letter is not None:
            QGuiApplication.clipboard().setText(f"{letter.subject}\n\n{letter.text}\n")

    def open_mail(self) -> None:
        """Hand the e-mail to the mail program of this computer."""
        letter = self._letter()
        if letter is not None:
            QDesktopServices.openUrl(mail_address(letter))

    def _letter(self) -> Letter | None:
        row = self.list.currentRow()
        return self._concerned[row].letter if 0 <= row < len(self._concerned) else None

    def _show(self, row: int) -> None:
        letter = self._letter()
        for part in (self.address, self.subject, self.text, self.copy_button, self.write_button):
            part.setVisible(letter is not None)
        self._about_people.setVisible(letter is None and row >= 0)
        if letter is not None:
            words = self._words
            self.address.setText(
                words.words(N_("To: {address}"), address=letter.address)
                if letter.address
                else words.words(N_("No e-mail address is kept for this host."))
            )
            self.subject.setText(letter.subject)
            self.text.setPlainText(letter.text)

    def _organisation(self, before: Plan, after: Plan, organisation_id: str) -> str:
        known = after.organisations.get(organisation_id) or before.organisations[organisation_id]
        return self._words.text(known.name) or self._words.words(N_("without a name"))

    @staticmethod
    def _is_in(plan: Plan, attendee: str) -> bool:
        return attendee in plan.persons or attendee in plan.members

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.write_button)
        buttons.addStretch(1)
        letter = QVBoxLayout()
        letter.setSpacing(6)
        for part in (self.address, self.subject):
            letter.addWidget(part)
        letter.addWidget(self.text, 1)
        letter.addLayout(buttons)
        letter.addWidget(self._about_people)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.list, 2)
        layout.addLayout(letter, 3)


def _address(before: Plan, after: Plan, organisation_id: str) -> str:
    """Where a host is written to."""
    known = after.organisations.get(organisation_id) or before.organisations[organisation_id]
    return known.email


def mail_address(letter: Letter) -> QUrl:
    """The letter as an address that a mail program opens (RFC 6068); whatever was typed stays text in it."""
    url = QUrl()
    url.setScheme("mailto")
    url.setPath(QUrl.toPercentEncoding(letter.address, b"@").toStdString(), QUrl.ParsingMode.StrictMode)
    query = QUrlQuery()
    for name, text in (("subject", letter.subject), ("body", letter.text.replace("\n", "\r\n"))):
        query.addQueryItem(name, QUrl.toPercentEncoding(text).toStdString())
    url.setQuery(query)
    return url
