"""Which bills are late and which are not."""
