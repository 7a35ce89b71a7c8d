"""Papers as workbooks of a spreadsheet."""
