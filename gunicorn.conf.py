"""How gunicorn serves the site: few workers, short limits, and nothing of a visitor in a log.

The site belongs behind a proxy that buffers slow requests. gunicorn itself listens on $PORT,
or on 127.0.0.1:8000 when that is not set.
"""

import logging
import os
import resource
import traceback
from collections.abc import Callable

from gunicorn.glogging import Logger

worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 8
preload_app = True
timeout = 20
keepalive = 5
max_requests = 2000
max_requests_jitter = 400

limit_request_line = 2048
limit_request_fields = 40

accesslog = None
control_socket_disable = True
if os.path.isdir("/dev/shm"):  # noqa: S108 (memory: the heartbeat of a worker never waits for a disk)
    worker_tmp_dir = "/dev/shm"  # noqa: S108

# A worker that crashes leaves no copy of its memory behind.
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class PlaceOnly(logging.Formatter):
    """Say what failed and where. Never the message: gunicorn puts address and request in it."""

    def format(self, record: logging.LogRecord) -> str:
        """One line. Up to INFO a message is gunicorn's own (start, stop) and is kept."""
        line = f"{self.formatTime(record)} {record.levelname}"
        if record.levelno <= logging.INFO:
            return f"{line} {record.getMessage()}"
        line = f"{line} {record.module}:{record.lineno}"
        if not (record.exc_info and record.exc_info[0]):
            return line
        frames = traceback.extract_tb(record.exc_info[2])[-6:]
        places = " > ".join(f"{os.path.basename(f.filename)}:{f.lineno}" for f in frames)
        return f"{line} {record.exc_info[0].__name__} at {places}"


def _from_the_caller(level: str) -> Callable[..., None]:
    """Log as gunicorn does, with the place in gunicorn that logs instead of the logger's own."""

    def log(self: Logger, message: str, *args: object, **options: object) -> None:
        getattr(self.error_log, level)(message, *args, stacklevel=2, **options)

    return log


class PrivateLogger(Logger):
    """gunicorn's logger, without a word about the visitor."""

    critical, error, warning, exception = map(
        _from_the_caller, ("critical", "error", "warning", "exception")
    )

    def setup(self, cfg: object) -> None:
        """Put our formatter on every handler gunicorn made."""
        super().setup(cfg)
        logging.raiseExceptions = False
        for handler in (*self.error_log.handlers, *self.access_log.handlers):
            handler.setFormatter(PlaceOnly())


logger_class = PrivateLogger
