"""How gunicorn serves the site: few workers, short limits, and nothing of a visitor in a log.

The site belongs behind a proxy that buffers slow requests. gunicorn itself listens on $PORT,
or on 127.0.0.1:8000 when that is not set.
"""

import os
import resource

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

logger_class = "web.logs.SafeGunicornLogger"
accesslog = None
control_socket_disable = True
if os.path.isdir("/dev/shm"):  # noqa: S108 (memory: the heartbeat of a worker never waits for a disk)
    worker_tmp_dir = "/dev/shm"  # noqa: S108

# A worker that crashes leaves no copy of its memory behind.
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
