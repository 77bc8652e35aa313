"""National law as typed functions over dated figures: one subject per file."""
