import pytest
from pytest_django.fixtures import Settings

from dolen.access.checks import check_access


def ids() -> list[str | None]:
    return [problem.id for problem in check_access(None)]


def test_the_house_as_it_stands_has_no_problem() -> None:
    assert ids() == []


@pytest.mark.parametrize(
    ("setting", "value", "problem"),
    [
        ("SECOND_FACTOR_REQUIRED", False, "dolen.access.E001"),
        ("MIDDLEWARE", [], "dolen.access.E002"),
        ("DATABASE_ROUTERS", [], "dolen.access.E003"),
        (
            "PASSWORD_HASHERS",
            ["django.contrib.auth.hashers.MD5PasswordHasher"],
            "dolen.access.E004",
        ),
        ("AXES_FAILURE_LIMIT", 50, "dolen.access.E005"),
    ],
)
def test_outside_a_demonstration_each_weakness_is_an_error(
    settings: Settings, setting: str, value: object, problem: str
) -> None:
    settings.DEMONSTRATION = False
    settings.SECOND_FACTOR_REQUIRED = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    assert ids() == []
    setattr(settings, setting, value)
    assert ids() == [problem]
    assert check_access(None)[0].hint
