"""Filling in together: the page with all questions."""
