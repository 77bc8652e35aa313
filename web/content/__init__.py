"""Reads `content_b1/` into the types of the core. Knows of files and YAML, not of Flask."""
