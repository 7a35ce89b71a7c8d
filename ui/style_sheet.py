"""The window's palette and style sheet, made from an appearance: flat surfaces, thin lines, one accent."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QPalette

from ui.appearance import Appearance, mixed

USUAL_POINTS = 10.0
"""The size of letters that all sizes of the style sheet are written for."""

_LETTERS = re.compile(r"font-size: ([0-9.]+)pt")
_TALL = re.compile(r"tall\(([0-9]+)\)")


def palette(look: Appearance) -> QPalette:
    """The colours that Qt's own style paints with."""
    colours = QPalette()
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for which, colour in {
        role.Window: look.panel,
        role.WindowText: look.text,
        role.Base: look.surface,
        role.AlternateBase: look.panel,
        role.Text: look.text,
        role.PlaceholderText: look.muted,
        role.Button: look.panel,
        role.ButtonText: look.text,
        role.BrightText: look.on_accent,
        role.Highlight: look.accent,
        role.HighlightedText: look.on_accent,
        role.Accent: look.accent,
        role.Link: look.accent,
        role.ToolTipBase: look.surface,
        role.ToolTipText: look.text,
        role.Light: look.surface,
        role.Midlight: look.faint,
        role.Mid: look.line,
        role.Dark: look.line,
        role.Shadow: look.line,
    }.items():
        colours.setColor(which, colour)
    faded = mixed(look.text, look.panel, 0.55)
    for which in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(group.Disabled, which, faded)
    return colours


def style_sheet(look: Appearance, points: float = USUAL_POINTS) -> str:
    """Everything that the palette cannot say.

    `points` is the size of the window's letters: all others, and the height of fields, grow along.
    """
    names = {
        "surface": look.surface,
        "panel": look.panel,
        "line": look.line,
        "faint": look.faint,
        "text": look.text,
        "muted": look.muted,
        "accent": look.accent,
        "on_accent": look.on_accent,
        "selection": look.selection,
        "ground": mixed(look.panel, look.text, 0.05),
        "hover": mixed(look.panel, look.text, 0.06),
        "field_line": mixed(look.line, look.text, 0.15),
        "error": look.error,
        "disabled": mixed(look.text, look.panel, 0.55),
        "accent_hover": mixed(look.accent, look.text, 0.18),
    }
    sheet = _SHEET
    for name, colour in sorted(names.items(), key=lambda pair: -len(pair[0])):
        sheet = sheet.replace(f"@{name}", _css(colour))
    grown = points / USUAL_POINTS
    sheet = _LETTERS.sub(lambda size: f"font-size: {float(size[1]) * grown:g}pt", sheet)
    return _TALL.sub(lambda height: f"{round(int(height[1]) * grown)}px", sheet)


def _css(colour: QColor) -> str:
    return colour.name(QColor.NameFormat.HexRgb)


_SHEET = """
QMainWindow, QDialog { background: @panel; }
QToolTip { background: @surface; color: @text; border: 1px solid @line; padding: 4px 6px; }
QMenuBar { background: @panel; padding: 2px 6px; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @selection; color: @text; }
QMenu { background: @surface; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @faint; margin: 4px 8px; }
QStatusBar { background: @panel; color: @muted; border-top: 1px solid @line; }
QStatusBar::item { border: 0; }

QListWidget#navigation { background: @panel; border: 0; border-right: 1px solid @line;
  padding: 8px 6px; outline: 0; }
QListWidget#navigation::item { padding: 7px 8px; border-radius: 5px; color: @text; }
QListWidget#navigation::item:hover { background: @hover; }
QListWidget#navigation::item:selected { background: @selection; color: @text; }

QWidget#page { background: @surface; }
QLabel#pageTitle { font-size: 15pt; font-weight: 600; color: @text; }
QLabel#pageSubtitle, QLabel#emptyText, QLabel#fieldLabel, QLabel#languageTag { color: @muted; }
QLabel#fieldLabel, QLabel#refusal { font-size: 8.5pt; }
QLabel#refusal { color: @error; }
QLabel#languageTag { font-size: 8pt; font-weight: 600; }
QLabel#sectionTitle { font-weight: 600; color: @text; margin: 8px 0 0 0; padding: 0; qproperty-indent: 0; }
QLabel#totalLabel { font-weight: 600; color: @text; }
QLabel#emptyTitle { font-size: 12pt; font-weight: 600; color: @text; }

QLabel#listHeading { font-weight: 600; font-size: 8.5pt; color: @muted; }
QFrame#proposalRow { background: transparent; border: 0; border-bottom: 1px solid @line; }
QFrame#proposalRow:hover { background: @hover; }
QFrame#proposalRow:focus { background: @selection; }

QTabBar { background: @panel; qproperty-drawBase: 0; }
QTabBar::tab { padding: 8px 14px 7px 14px; border: 0; border-bottom: 2px solid transparent; color: @muted;
  background: transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }
QFrame#bar { background: @panel; border: 0; border-bottom: 1px solid @line; }
QFrame#rule { background: @line; border: 0; max-height: 1px; min-height: 1px; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QScrollArea { border: 0; background: transparent; }
QScrollArea#preview, QWidget#previewGround { background: @ground; }
QLabel#previewPage { border: 1px solid @line; }
QScrollArea#panel, QWidget#panel { background: @panel; border: 0; }

QLineEdit, QPlainTextEdit, QComboBox { background: @surface; border: 1px solid @field_line;
  border-radius: 4px; padding: 3px 6px; selection-background-color: @accent; selection-color: @on_accent; }
QLineEdit, QComboBox { min-height: tall(20); }
QSpinBox { min-height: tall(28); }
QSpinBox QLineEdit { border: 0; padding: 0 4px; min-height: 0; background: transparent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 1px solid @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @disabled; background: @panel;
  border-color: @faint; }
QFrame#palette { background: @surface; border: 1px solid @field_line; }
QLineEdit#paletteLine { border: 0; padding: 11px 13px; font-size: 12pt; background: transparent; }
QLineEdit#search { border-radius: 13px; padding: 3px 10px; }
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @line;
  selection-background-color: @selection; selection-color: @text; outline: 0; }
QCheckBox { spacing: 7px; }
QProgressBar { background: @line; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QPushButton { background: @surface; border: 1px solid @field_line; border-radius: 4px; padding: 5px 12px;
  min-height: tall(18); }
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:checked { background: @selection; border: 1px solid @accent; }
QPushButton:disabled { color: @disabled; border-color: @faint; background: @panel; }
QPushButton[main="true"], QPushButton:default { background: @accent; color: @on_accent;
  border: 1px solid @accent; }
QPushButton[main="true"]:hover, QPushButton:default:hover { background: @accent_hover; }
QPushButton[main="true"]:focus { border: 2px solid @text; padding: 4px 11px; }
QPushButton[main="true"]:disabled, QPushButton:default:disabled { background: @faint; color: @disabled;
  border-color: @faint; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px; background: transparent; }
QToolButton:hover { background: @hover; }
QToolButton:checked { background: @selection; border: 1px solid @accent; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton#fieldButton { padding: 2px 4px; color: @muted; }
QToolButton#choice { border: 1px solid @field_line; padding: 2px 9px; background: @surface; }
QToolButton#choice:hover { background: @hover; }
QToolButton#choice:checked { background: @accent; color: @on_accent; border: 1px solid @accent; }
QToolButton#choice:focus { border: 1px solid @text; }
QToolButton#choice:disabled { color: @disabled; border-color: @faint; background: @panel; }

QTableView, QTreeView, QListView { background: @surface; border: 0; outline: 0;
  selection-background-color: @selection; selection-color: @text; }
QTableView::item { padding: 0 10px 0 14px; border-bottom: 1px solid @faint; }
QTableView::item:selected, QTreeView::item:selected { background: @selection; color: @text; }
QTableView::item:focus { border-left: 0; }
QTableView#changes::item { padding: 6px 10px 7px 14px; }
QListWidget#concerned::item { padding: 5px 8px; border-bottom: 1px solid @faint; }
QListWidget#concerned::item:selected { background: @selection; color: @text; }
QTreeView::item { padding: 4px 2px; }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @muted; border: 0; border-bottom: 1px solid @line;
  padding: 6px 10px 6px 17px; font-weight: 400; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 5px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @field_line; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
