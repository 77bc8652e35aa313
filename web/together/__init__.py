"""All questions on one page, for two people at one screen. Pure."""
