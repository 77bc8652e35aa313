"""From the phrases of the editors to answers: whose they are, and whether they hold today."""
