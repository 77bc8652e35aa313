"""Rondkomen: from a few answers to schemes that may fit and a person to go to. Keeps nothing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from web.settings import Settings


def create_app(settings: Settings | None = None) -> Flask:
    """The site. Without settings they come from the environment."""
    # Imported here, so that the core and the `rondkomen` command start without Flask.
    from flask import Flask

    from web.i18n import init_i18n
    from web.limits import init_limits
    from web.logs import init_logs
    from web.security import init_security
    from web.settings import Settings
    from web.spoken import Spoken
    from web.static_files import init_static
    from web.templating import init_templating
    from web.views import init_views
    from web.views.here import init_here

    settings = settings or Settings.from_env(os.environ)
    app = Flask(__name__)
    app.jinja_environment = Spoken
    init_logs(app)
    init_security(app, settings)
    init_limits(app, settings)
    init_here(app, settings)
    init_i18n(app, settings)
    init_static(app)
    init_templating(app, settings)
    init_views(app)
    return app
