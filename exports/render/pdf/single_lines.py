"""Texts on lines of their own, at a fixed place: shortened with "…" rather than cut or run over."""

from __future__ import annotations

from math import inf

from reportlab.pdfgen.canvas import Canvas

from exports.render.pdf.styles import Style, Theme
from exports.render.pdf.text import Line, Typesetter


def wrapped(setter: Typesetter, text: str, style: Style, width: float, most: int) -> list[Line]:
    """The text on at most so many lines of `width` points, broken between words."""
    words = text.split()
    lines: list[Line] = []
    while words and len(lines) < most - 1:
        taken = 1
        while taken < len(words) and _width(setter, words[: taken + 1], style) <= width:
            taken += 1
        lines.append(setter.line(" ".join(words[:taken]), style, width))
        words = words[taken:]
    if words and most > 0:
        lines.append(setter.line(" ".join(words), style, width))
    return lines


def draw_line(canvas: Canvas, line: Line, style: Style, left: float, height: float) -> float:
    """Set a line with its letters standing at `height`, in the style that was put on; where it ends."""
    for text, face in line.pieces:
        canvas.setFont(face, style.value.size)
        canvas.drawString(left, height, text)
        left += canvas.stringWidth(text)
    return left


def put_on(canvas: Canvas, style: Style, theme: Theme) -> Style:
    """Set what follows in the face and colour of a style; gives it back."""
    look = theme.look(style)
    canvas.setFont(look.face.font_name, look.size)
    canvas.setFillColor(look.colour)
    return style


def _width(setter: Typesetter, words: list[str], style: Style) -> float:
    return setter.line(" ".join(words), style, inf).width
