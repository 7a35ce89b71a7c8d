"""The tests of what is handed out; PDFs are read back with pdfplumber."""
