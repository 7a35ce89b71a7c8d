"""The registers of the office over all visits, one a file: records in, blocks out. None knows another."""
