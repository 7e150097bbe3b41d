"""The settings of the house, with what would only make tests slow or touch each other changed."""

import os

# The type checker reads these settings by themselves, without tests/conftest.py before them.
os.environ.setdefault("DOLEN_DEMONSTRATION", "1")

from dolen.config.settings import *  # noqa: F403  every setting, as a force runs it

# Hashing a password with argon2 takes a quarter of a second, on purpose.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Limits on signing in are counted per test process, and forgotten between tests.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
# Static files straight from the source: no collecting before a test, no hashed names.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost", "[::1]"]
