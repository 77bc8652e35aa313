"""The `rondkomen` command, one module per group of commands.

Each module has `add(commands)`, which adds its own commands to the parser, and stands in GROUPS.
"""

from web.commands import bench, content, history, ready, site, situations, watch

GROUPS = (site, situations, content, watch, bench, history, ready)
"""In the order of `rondkomen --help`."""
