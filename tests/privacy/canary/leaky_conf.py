"""gunicorn as it comes out of the box, for the site with planted leaks. Not our own settings."""

import os
import resource

worker_class = "gthread"
workers = 1
threads = 4
accesslog = "-"
# Where the makers of a machine allow it, a crash leaves a copy of the memory.
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


def post_worker_init(worker):
    """A file that stays open."""
    worker.held = open(os.path.join(os.environ["HOME"], "lek-open"), "w")  # noqa: SIM115
