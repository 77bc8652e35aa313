"""Does the site answer? For the health checks of a container: ends with 0 when it does, else 1."""

import http.client
import os
import sys


def healthy(environ) -> bool:
    """Ask gunicorn itself, under a name it answers to."""
    name = environ.get("RONDKOMEN_HOSTS", "").split(",")[0].strip().lstrip(".") or "localhost"
    connection = http.client.HTTPConnection("127.0.0.1", environ.get("PORT") or 8000, timeout=4)
    try:
        connection.request("GET", "/gezond", headers={"Host": name})
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(0 if healthy(os.environ) else 1)
