"""What is measured of strangers: how high a share so few events leave believable."""

from dolen.config.invented.asked import upper_bound


def test_what_was_never_seen_may_still_happen_three_times_in_so_many() -> None:
    assert abs(upper_bound(0, 1_000) - 0.003) < 0.0001
    assert upper_bound(0, 20_000) < 0.001
    assert upper_bound(5, 5) == 1.0
    assert 0.0 < upper_bound(3, 1_000) < 0.01
