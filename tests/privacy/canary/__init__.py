"""The parts of the canary: markers, sending, watching, searching, and sites that go wrong."""
