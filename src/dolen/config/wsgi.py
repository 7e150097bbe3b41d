"""The application that a web server runs: `gunicorn dolen.config.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dolen.config.settings")

application = get_wsgi_application()

# Only now may rooms be imported; and what they loaded stays for good.
from dolen.recording.garbage import look_seldom  # noqa: E402

look_seldom()
