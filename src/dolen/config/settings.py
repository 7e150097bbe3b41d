"""Every setting of the house, from the environment: `DOLEN_<NAME>` or `DOLEN_<NAME>_FILE`.

`DOLEN_DEMONSTRATION=1` relaxes what a made-up force on one's own machine cannot have: it makes its
own keys, answers on plain http and does not insist on a second factor. Never set it with real data.
"""

from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF

from dolen.config import databases, logs
from dolen.config.environment import Environment
from dolen.config.keys import hexadecimal, key
from dolen.config.rooms import PRACTICE_ROOMS, STOREYS_ABOVE, STOREYS_BELOW

environment = Environment()
PACKAGE = Path(__file__).resolve().parent.parent
_CHECKOUT = PACKAGE.parent.parent

# What kind of house this is
DEMONSTRATION = environment.flag("DOLEN_DEMONSTRATION")
DEBUG = environment.flag("DOLEN_DEBUG")
_beside = _CHECKOUT if (_CHECKOUT / "pyproject.toml").exists() else Path.cwd()
VAR = Path(environment.text("DOLEN_VAR", str(_beside / "var")))
VAR.mkdir(parents=True, exist_ok=True)
FORCE_FILE = environment.text("DOLEN_FORCE_FILE", "")
"""The force's own policy values, as a TOML file; empty when it keeps every proposed default."""

SCHOOLS_FILE = environment.text("DOLEN_SCHOOLS_FILE", "")
"""The school days of each school, as a TOML file; empty: every school has the assumed ones."""
WORDING_FILE = environment.text("DOLEN_WORDING_FILE", "")
"""Wording the force holds a licence for, as a TOML file; empty: our own short words."""

# Keys
_keys = VAR / "keys" if DEMONSTRATION else None
SECRET_KEY = key(
    environment,
    "DOLEN_SECRET_KEY",
    why="It signs sessions and forms.",
    demonstration_folder=_keys,
)
JOURNAL_MAC_KEY = hexadecimal(
    "DOLEN_JOURNAL_MAC_KEY",
    key(
        environment,
        "DOLEN_JOURNAL_MAC_KEY",
        why="It seals each fact, so that the database alone cannot forge one.",
        demonstration_folder=_keys,
    ),
)
JOURNAL_SIGNING_KEY = hexadecimal(
    "DOLEN_JOURNAL_SIGNING_KEY",
    key(
        environment,
        "DOLEN_JOURNAL_SIGNING_KEY",
        why="It signs the journal's checkpoints (an Ed25519 seed).",
        demonstration_folder=_keys,
    ),
)

MATCHING_MODEL = environment.text("DOLEN_MATCHING_MODEL", "")
"""The file of the force's own matching model, signed with its key; empty: the release's own."""

# Databases
DATABASES = databases.databases(
    environment.text("DATABASE_URL", ""),
    folder=VAR,
    pool=environment.number("DOLEN_DATABASE_POOL", 8),
)
DATABASE_ROUTERS = ["dolen.access.router.LedgerRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    # Limits on signing in must hold across processes, so they are counted in the database.
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
}

# Rooms and what they stand on
INSTALLED_APPS = [
    *STOREYS_BELOW,
    *PRACTICE_ROOMS,
    *STOREYS_ABOVE,
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    # The other configuration rewrites TEMPLATES by itself; below they are said once, by hand.
    "django_cotton.apps.SimpleAppConfig",
    "django_htmx",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "dolen.config",
]
MIDDLEWARE = [
    "dolen.access.incoming.OnlyTextThatCanBeKept",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "dolen.web.recording.unsent.KeepsWhatWasTyped",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "dolen.access.middleware.MemberMiddleware",
    "dolen.access.middleware.PersonPagesAreLogged",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    # Last: it answers for whoever has failed to sign in too often.
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "dolen.config.urls"
WSGI_APPLICATION = "dolen.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": [
                "django_cotton.templatetags.cotton",
                "django.templatetags.i18n",
                "django.templatetags.static",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "dolen.web.forms.renderer.GovRenderer"

# Signing in
AUTH_USER_MODEL = "access.Member"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    # ModelBackend is left out: with both, every wrong password would be hashed twice.
    "dolen.access.backends.MemberBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator")
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_ADAPTER = "dolen.access.adapter.AccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
# The page for a new password answers everybody alike, and writes to nobody who has no account.
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
# By address only, against one password tried on many names. Axes counts the tries on one name.
ACCOUNT_RATE_LIMITS = {"login": "20/m/ip", "login_failed": "20/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Dolen"
MFA_ADAPTER = "dolen.access.adapter.SecondFactorAdapter"
MFA_WEBAUTHN_USER_VERIFICATION = "required"
# Browsers count 127.0.0.1 and localhost as safe even on plain http.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMONSTRATION
SECOND_FACTOR_REQUIRED = not DEMONSTRATION
"""Whether every member must have a passkey or an authenticator app before seeing anything."""
AXES_FAILURE_LIMIT = 5
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_LOCKOUT_CALLABLE = "dolen.access.adapter.locked_out"
AXES_USERNAME_CALLABLE = "dolen.access.adapter.name_tried"
AXES_VERBOSE = False

# The clock
CLOCK_LATE_AFTER = environment.number("DOLEN_CLOCK_LATE_AFTER", 60)
"""Seconds without a round of the clocks after which the house is not ready and its pages say so."""

# Forms: a screen with a card for each of twenty children asks for a few thousand answers
DATA_UPLOAD_MAX_NUMBER_FIELDS = 6_000
FILE_UPLOAD_HANDLERS = ["dolen.web.uploads.InMemoryOrNotAtAll"]  # never left on a disk

# Sessions and cookies: a working day at most, in the database so that signing out ends them
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = not DEMONSTRATION
SESSION_COOKIE_NAME = "dolen_session" if DEMONSTRATION else "__Host-dolen_session"
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "dolen.web.recording.unsent.out_of_date"
CSRF_COOKIE_SECURE = not DEMONSTRATION
LANGUAGE_COOKIE_NAME = "dolen_language" if DEMONSTRATION else "__Host-dolen_language"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = not DEMONSTRATION

# What a browser is told
ALLOWED_HOSTS = environment.words("DOLEN_HOSTS", ("127.0.0.1", "localhost", "[::1]"))
CSRF_TRUSTED_ORIGINS = environment.words("DOLEN_ORIGINS")
_behind_proxy = environment.flag("DOLEN_BEHIND_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _behind_proxy else None
AXES_IPWARE_PROXY_COUNT = 1 if _behind_proxy else None
SECURE_SSL_REDIRECT = not DEMONSTRATION
SECURE_HSTS_SECONDS = 0 if DEMONSTRATION else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = not DEMONSTRATION
# Whether browsers ship with this name on their list is for the owner of the name to decide.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    "camera": [],
    "display-capture": [],
    "geolocation": [],
    "microphone": [],
    "payment": [],
    "usb": [],
    "publickey-credentials-create": ["self"],
    "publickey-credentials-get": ["self"],
}

# Files
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = VAR / "files"

# Words and times
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("cy", "Cymraeg")]  # each named in itself
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/London"

# Messages to people: only the link of whoever asks for a new password, never personal data
DEFAULT_FROM_EMAIL = environment.text("DOLEN_MAIL_FROM", "dolen@localhost")
EMAIL_HOST = environment.text("DOLEN_MAIL_HOST", "localhost")
EMAIL_PORT = environment.number("DOLEN_MAIL_PORT", 25)
EMAIL_HOST_USER = environment.text("DOLEN_MAIL_USER", "")
EMAIL_HOST_PASSWORD = environment.text("DOLEN_MAIL_PASSWORD", "")
EMAIL_USE_TLS = environment.flag("DOLEN_MAIL_TLS", default=not DEMONSTRATION)
EMAIL_TIMEOUT = 10
EMAIL_BACKEND = (
    "django.core.mail.backends.console.EmailBackend"
    if DEMONSTRATION
    else "django.core.mail.backends.smtp.EmailBackend"
)

# Logs
LOGGING_CONFIG = "logging.config.dictConfig"
LOGGING = logs.configure(environment.text("DOLEN_LOG_LEVEL", "INFO"))
# An error page and its report must never show what was typed or which keys are in use.
DEFAULT_EXCEPTION_REPORTER_FILTER = "django.views.debug.SafeExceptionReporterFilter"
