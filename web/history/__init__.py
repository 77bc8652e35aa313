"""What changed in the schemes, from the history of their files: made once, never in a request."""
