"""How gunicorn serves the site: few workers, short limits, and nothing of a visitor in a log.

The site belongs behind a proxy that buffers slow requests. gunicorn itself listens on $PORT,
or on 127.0.0.1:8000 when that is not set.
"""

import gc
import os
import resource

from gunicorn import util

from web.content.pack import NATIONAL
from web.headers import refusal
from web.understand.words.lexicon import lexicon_of

worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 8
preload_app = True
timeout = 20
keepalive = 5
max_requests = 2000
max_requests_jitter = 2000  # far apart, so that not all workers are away at once

limit_request_line = 2048
limit_request_fields = 40
# Nobody may say in a header where the site begins, also no proxy: what `once` keeps of a page
# (web/templating.py) holds links, and would lead everybody to that beginning.
forwarder_headers = ""

logger_class = "web.logs.SafeGunicornLogger"
accesslog = None
control_socket_disable = True
if os.path.isdir("/dev/shm"):  # noqa: S108 (memory: the heartbeat of a worker never waits for a disk)
    worker_tmp_dir = "/dev/shm"  # noqa: S108

# A worker that crashes leaves no copy of its memory behind.
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def when_ready(server):
    """The words of the chat and what counts in every municipality, read once: nobody's first page
    or message waits for them, and all workers share them. What is there by now stays: sweeping
    through it would hold up a message for 200 ms."""
    gc.disable()  # all that is made here stays: looking for what may go took half a second of it
    if library := server.app.wsgi().extensions.get("library"):  # bench/floor.py has none
        lexicon_of(library)
        library.pack(NATIONAL)
        library.places.find("")
    gc.freeze()
    gc.enable()


def _refuse(sock, status, reason, _message):
    """gunicorn's own answer to what is no request: our headers, and nothing of it sent back. A body
    in a coding nobody knows (501) is no fault of ours."""
    util.write_nonblock(sock, refusal(400 if status == 501 else status, reason))


util.write_error = _refuse  # gunicorn has no setting for it; tests/web/test_headers.py watches
