"""Hearing: what each word can be, the numbers, and the phrases of the editors in a message."""
