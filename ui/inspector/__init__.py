"""Forms for records: tables of fields, each bound to one field of a record.

May import widgets; knows no page.
"""
