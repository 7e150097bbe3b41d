"""The links of products, found by the house and by SQL over an export: the same links."""

import pytest

from dolen.config.links_otherwise import QUERIES, differences
from dolen.insight.models import KeptLink
from tests.web.test_products_pages import NOW, a_force

pytestmark = pytest.mark.django_db


def test_the_house_and_sql_find_the_same_links() -> None:
    a_force()
    for sort in QUERIES:
        assert KeptLink.objects.filter(sort=sort).exists(), sort
    assert differences(NOW) == dict.fromkeys(QUERIES, 0)


def test_a_link_that_one_of_them_lacks_is_counted() -> None:
    a_force()
    KeptLink.objects.filter(sort="missing").order_by("pk").first().delete()  # type: ignore[union-attr]
    assert differences(NOW)["missing"] == 1
