"""Handing over: what somebody told, as a card for a desk and as a code of a few letters."""
