"""The contents that a reader shows beside the pages: the headings in their order."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas


def enter_heading(canvas: Canvas, heading: str, top: float) -> None:
    """Have the contents lead to a heading, which stands `top` points above the foot of the page being drawn.

    Two headings may say the same, so the place to which it leads has the name of the page and the height.
    """
    place = f"{canvas.getPageNumber()}-{top:.1f}-{heading}"
    canvas.bookmarkHorizontal(place, 0, top)
    canvas.addOutlineEntry(heading, place)
