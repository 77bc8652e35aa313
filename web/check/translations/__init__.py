"""The lists for translators: made from content, templates and code; what is in them is checked."""
