"""The bench of an editor: a folder ready to fill, what is still unknown, and how a file is made."""
