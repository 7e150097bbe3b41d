import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings

from dolen.people.matching import trusted
from dolen.people.matching.levels import Chances
from dolen.people.matching.model import (
    Model,
    ModelAbsurd,
    ModelWrong,
    Thresholds,
    check,
    opened,
    packed,
    squeezed,
    unpacked,
)
from dolen.people.matching.transparency import account

MODEL = trusted.load(trusted.SHIPPED)
# Without the time of packing, which would give each test process other names for its tests.
_ZIPPED = tuple(gzip.compress(text, mtime=0) for text in (b"[1]", b"{}", b"not json"))


def _with(comparison: str, label: str, chances: Chances) -> Model:
    changed = dict(MODEL.weights[comparison]) | {label: chances}
    return replace(MODEL, weights=dict(MODEL.weights) | {comparison: changed})


def _tampered(file: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    content, signature = opened(file.read_bytes())
    read = json.loads(content)
    change(read)
    file.write_bytes(squeezed(json.dumps(read, sort_keys=True).encode(), signature))
    return file


def test_the_shipped_model_is_trusted_and_stands_by_default() -> None:
    assert trusted.standing().model.version == MODEL.version == "invented-1"


def test_a_model_reads_back_as_it_was_written() -> None:
    assert unpacked(packed(MODEL)) == MODEL


def test_a_model_signed_by_the_force_is_trusted(tmp_path: Path) -> None:
    file = tmp_path / "own.json.gz"
    trusted.save(replace(MODEL, version="own-1"), file)

    assert trusted.load(file).version == "own-1"
    with override_settings(MATCHING_MODEL=str(file)):
        assert trusted.standing().model.version == "own-1"


def test_a_model_in_which_one_number_was_changed_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "own.json.gz"
    trusted.save(replace(MODEL, version="own-1"), file)
    _tampered(file, lambda read: read["thresholds"].update(join=13.0))

    with pytest.raises(trusted.NotTrusted, match="neither the model of this release nor signed"):
        trusted.load(file)


def test_the_shipped_model_changed_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "invented-1.json.gz"
    file.write_bytes(trusted.SHIPPED.read_bytes())
    _tampered(file, lambda read: read.update(prior=2e-6))

    with pytest.raises(trusted.NotTrusted):
        trusted.load(file)


def test_a_signature_by_another_force_is_none_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "theirs.json.gz"
    with override_settings(JOURNAL_SIGNING_KEY="9" * 64):
        trusted.save(replace(MODEL, version="theirs"), file)

    with pytest.raises(trusted.NotTrusted):
        trusted.load(file)


def test_a_signature_of_something_else_does_not_pass_for_a_models(tmp_path: Path) -> None:
    file = tmp_path / "own.json.gz"
    content = packed(replace(MODEL, version="own-1"))
    file.write_bytes(squeezed(content, trusted.keys.sign(content)))

    with pytest.raises(trusted.NotTrusted):
        trusted.load(file)


@pytest.mark.parametrize(
    "content",
    [b"", b"no gzip", *_ZIPPED],
)
def test_a_file_that_is_no_model_is_refused(content: bytes) -> None:
    with pytest.raises(ModelWrong, match="no matching model"):
        opened(content)


@pytest.mark.parametrize("content", [b"[]", b"{}", b'{"format": 2}', b'{"format": 1}'])
def test_numbers_that_are_no_model_are_refused(content: bytes) -> None:
    with pytest.raises(ModelWrong):
        unpacked(content)


@pytest.mark.parametrize(
    ("absurd", "said"),
    [
        (replace(MODEL, prior=0.4), "cannot be 0.4"),
        (replace(MODEL, thresholds=Thresholds(join=5, review=2, fracture=9)), "must rise"),
        (replace(MODEL, frequencies={"forename": {"dai": 0.9}}), "frequencies of forename"),
        (replace(MODEL, weights={}), "levels of forename"),
        # What expectation maximisation came to with a bad blocking rule, without a warning.
        (_with("dob", "exact", Chances(0.19, 4e-5)), "dob, exact"),
        (_with("sex", "different", Chances(0.0, 0.5)), "above 0"),
        (_with("surname", "exact", Chances(0.5, 0.8)), "must speak for one person"),
        (_with("phone", "different", Chances(0.5, 0.1)), "cannot speak for one person"),
        (_with("middle", "exact", Chances(0.99, 0.005)), "not to 1"),
    ],
)
def test_a_model_whose_numbers_make_no_sense_is_refused(absurd: Model, said: str) -> None:
    with pytest.raises(ModelAbsurd, match=said):
        check(absurd)


def test_an_absurd_model_is_refused_however_it_is_signed(tmp_path: Path) -> None:
    absurd = _with("dob", "exact", Chances(0.19, 4e-5))

    with pytest.raises(ModelAbsurd):
        trusted.save(absurd, tmp_path / "absurd.json.gz")


def test_the_account_says_what_the_model_is_and_how_it_errs() -> None:
    told = account(MODEL)

    assert told.version == MODEL.version
    assert told.trained_on == "invented people"
    assert told.signed == "release"
    assert len(told.levels) > 40
    assert {level.comparison for level in told.levels} >= {"forename", "dob", "address"}
    assert told.measured["pairwise_precision"] > 0.9
