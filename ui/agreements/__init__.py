"""What is signed during the visit, and what is promised."""
