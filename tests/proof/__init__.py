"""Proof of the proof: what goes red when a figure or a sign is wrong?

`python -m tests.proof` moves every figure in use and flips every sign of every formula, one at a
time, and looks whether an example or a table that others made no longer comes out.
"""
