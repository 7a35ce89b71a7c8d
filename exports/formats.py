"""The sorts of file in which a paper can be had."""

from __future__ import annotations

from enum import StrEnum

from models.messages import N_, Message


class FileFormat(StrEnum):
    """A sort of file; its value is the ending of its name."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    ICS = "ics"
    VCF = "vcf"

    @property
    def label(self) -> Message:
        """What the file is for whoever opens it."""
        return Message.of(_LABELS[self])


_LABELS = {
    FileFormat.PDF: N_("Paper (PDF)"),
    FileFormat.DOCX: N_("Text to write on (DOCX)"),
    FileFormat.XLSX: N_("Spreadsheet (XLSX)"),
    FileFormat.ICS: N_("Calendar (ICS)"),
    FileFormat.VCF: N_("Contacts (VCF)"),
}

PAPER = (FileFormat.PDF,)
"""What is drawn, and cannot be had otherwise."""
TEXT = (FileFormat.PDF, FileFormat.DOCX)
"""What an office writes on."""
LIST = (FileFormat.PDF, FileFormat.XLSX)
"""What is sorted, filtered and counted."""
