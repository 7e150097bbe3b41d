"""What the browser's tests look with would see a page that is wrong."""

import pytest

from tests.browser.conftest import Open
from tests.browser.looking import axe, overflow, repeated_ids, wider_than_window

pytestmark = pytest.mark.urls("tests.browser.gallery_urls")
_SPOIL = """() => {
  const main = document.querySelector('main')
  main.insertAdjacentHTML('beforeend', '<button></button><p id="twice">a</p><p id="twice">b</p>')
  main.insertAdjacentHTML('beforeend', '<div id="wide">wide</div>')
  document.getElementById('wide').style.width = '3000px'
  document.documentElement.removeAttribute('lang')
}"""


def test_a_page_made_wrong_is_seen_to_be_wrong(open_page: Open) -> None:
    page = open_page("/components/")
    assert (axe(page), repeated_ids(page), overflow(page) <= 0) == ([], [], True)
    page.evaluate(_SPOIL)
    assert {"button-name", "html-has-lang"} <= {one["rule"] for one in axe(page)}
    assert repeated_ids(page) == ["twice"]
    assert overflow(page) > 0
    assert any('id="wide"' in one for one in wider_than_window(page))
