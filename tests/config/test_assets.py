import json
import os
import re
import shutil
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.management import call_command
from django.test import override_settings

from dolen.config import assets


def _build() -> dict[str, object]:
    manifest: dict[str, object] = json.loads((assets.BUILD / "MANIFEST.json").read_text())
    return manifest


def test_the_built_assets_are_those_of_the_present_sources() -> None:
    assert assets.is_current(), "Run `python -m dolen.config.assets`."
    assert _build()["stamp"] == assets.stamp()


def test_a_changed_source_or_a_damaged_file_asks_for_a_new_build(tmp_path: Path) -> None:
    frontend, build = tmp_path / "frontend", tmp_path / "build"
    shutil.copytree(assets.FRONTEND, frontend, ignore=shutil.ignore_patterns("node_modules"))
    shutil.copytree(assets.BUILD, build)
    assert assets.is_current(frontend, build)
    (build / "js" / "htmx.min.js").write_text("damaged")
    assert not assets.is_current(frontend, build)
    shutil.copytree(assets.BUILD, build, dirs_exist_ok=True)
    (frontend / "dolen.scss").write_text("changed")
    assert not assets.is_current(frontend, build)
    assert not assets.is_current(frontend, tmp_path / "nothing")


def test_nothing_that_only_gov_uk_may_use_is_shipped() -> None:
    styles = (assets.BUILD / "css" / "dolen.css").read_text()
    assert not re.search(r"GDS Transport|@font-face|url\([^)]*(crest|crown|logotype)", styles)
    assert not [file for file in assets.BUILD.rglob("*") if file.suffix in {".woff", ".woff2"}]
    assert {file.name for file in (assets.BUILD / "licences").iterdir()} == {
        "govuk-frontend.txt",
        "ministryofjustice-frontend.txt",
        "htmx.org.txt",
    }


def test_the_lock_names_no_registry() -> None:
    lock = (assets.FRONTEND / "package-lock.json").read_text()
    assert '"resolved"' not in lock
    assert "registry" not in lock


def test_every_file_the_styles_name_is_there(tmp_path: Path) -> None:
    storage = f"{ManifestStaticFilesStorage.__module__}.{ManifestStaticFilesStorage.__name__}"
    with override_settings(STATIC_ROOT=tmp_path, STORAGES={"staticfiles": {"BACKEND": storage}}):
        call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "staticfiles.json").is_file()


def test_an_old_node_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, says in {"node": "v12.1.0", "npm": "6"}.items():
        programme = tmp_path / name
        programme.write_text(f"#!/bin/sh\necho {says}\n")
        programme.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/bin")
    assert assets._node_on_path() is None


def test_a_failed_build_says_what_was_run_and_what_it_said(tmp_path: Path) -> None:
    frontend = tmp_path / "frontend"
    shutil.copytree(assets.FRONTEND, frontend, ignore=shutil.ignore_patterns("node_modules"))
    (frontend / "package.json").write_text("not json")
    with pytest.raises(assets.AssetsNotBuilt, match=r"npm.* ci") as trouble:
        assets.build_assets(frontend, tmp_path / "build")
    assert str(frontend) in str(trouble.value)
