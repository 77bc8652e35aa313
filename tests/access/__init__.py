"""Accessibility: every state of the site, read as HTML and looked at in a real browser."""
