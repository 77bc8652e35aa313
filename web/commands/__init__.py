"""The `rondkomen` command, one module per group of commands.

Each module has `add(commands)`, which adds its own commands to the parser, and stands in GROUPS.
"""

from web.commands import content, editors, history, ready, site, situations, watch

GROUPS = (site, situations, content, watch, editors, history, ready)
"""In the order of `rondkomen --help`."""
