"""The rules core: pure, standard library only. Nothing here knows of Flask, files or language."""
