"""Lessons, worksheets, questions and the checker of claims: what the registry teaches."""
