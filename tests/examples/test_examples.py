"""The two example packs, taken up as a user would: by the commands of their documentation, in an environment of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder; the test's own settings of claimcheck are left out."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("CLAIMCHECK", "PYTHON"))}
    return subprocess.run(
        command, cwd=folder, env={**kept, **environment}, capture_output=True, text=True, check=False, timeout=300
    )


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The interpreter of a fresh environment that has claimcheck's libraries, claimcheck and the elections pack.

    The libraries are those of this environment, so that nothing is downloaded; `.ci/examples` does it with an index.
    """
    pytest.importorskip("hatchling", reason="builds the pack; it is in the extra dev")
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=False, symlinks=True)
    own = str(home / ("Scripts" if os.name == "nt" else "bin") / "python")
    found = run([own, "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])"], home).stdout.strip()
    libraries = f"{sysconfig.get_paths()['purelib']}\n{ROOT}\n"
    Path(found, "libraries.pth").write_text(libraries, encoding="utf-8")
    copy = home / "elections"
    shutil.copytree(EXAMPLES / "elections", copy, ignore=shutil.ignore_patterns("__pycache__"))
    install = [sys.executable, "-m", "pip", "--python", own, "install", "--quiet", "--no-deps", "--no-build-isolation"]
    done = run([*install, "--disable-pip-version-check", str(copy)], home)
    assert done.returncode == 0, done.stderr
    return own


def test_the_installed_pack_is_found(python: str, tmp_path: Path) -> None:
    """`claimcheck rules` lists its rules beside the built-in ones, and not where plug-ins are turned off."""
    command = [python, "-m", "claimcheck", "rules"]
    assert "ELE101" in run(command, tmp_path).stdout
    without = run(command, tmp_path, CLAIMCHECK_NO_PLUGINS="1").stdout
    assert "ELE101" not in without
    assert "CC101" in without


def test_the_examples_of_the_installed_pack_pass(python: str, tmp_path: Path) -> None:
    """`claimcheck test-rules elections` passes in every variant."""
    done = run([python, "-m", "claimcheck", "test-rules", "elections"], tmp_path)
    assert done.returncode == 0, done.stdout
    assert " 0 failed, 0 crashed" in done.stdout


def test_the_tests_of_the_pack_pass(python: str) -> None:
    """The pack's own tests, among them the laws for each of its rules, pass in that environment."""
    done = run([python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "examples/elections/tests"], ROOT)
    assert done.returncode == 0, done.stdout


def test_the_story_of_the_pack_is_checked(python: str) -> None:
    """The council election in Ardmore: a turnout that does not add up, and two figures on which the papers differ."""
    done = run([python, "-m", "claimcheck", "check", "examples/elections/stories/ardmore"], ROOT)
    assert done.returncode == 1, done.stderr
    for rule in ("ELE101", "ELE201", "ELE202"):
        assert f"contradiction[{rule} " in done.stdout


def test_the_rule_file_is_found_through_its_configuration(python: str) -> None:
    """In the folder of disasters.yaml, whose claimcheck.toml names it, its rules are listed and its examples pass."""
    folder = EXAMPLES / "disasters"
    assert "DIS101" in run([python, "-m", "claimcheck", "rules"], folder).stdout
    done = run([python, "-m", "claimcheck", "test-rules", "disasters"], folder)
    assert done.returncode == 0, done.stdout


def test_figures_of_a_disaster_keep_their_nature(python: str, tmp_path: Path) -> None:
    """A higher toll of a later day replaces an earlier one, a lower one is a tension, and so is no contradiction."""
    for name, day, dead in (
        ("monday", "2021-05-03", 14),
        ("tuesday", "2021-05-04", 21),
        ("wednesday", "2021-05-05", 9),
    ):
        text = f"---\npublished: {day}\n---\nThe flood in Varda killed {dead} people.\n"
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    files = [f"{name}.md" for name in ("monday", "tuesday", "wednesday")]
    config = str(EXAMPLES / "disasters" / "claimcheck.toml")
    done = run([python, "-m", "claimcheck", "check", *files, "--config", config, "-v"], tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "tension[DIS201 " in done.stdout
    assert (
        "1 superseded" in done.stdout or "are figures of different days" in done.stdout or "superseded" in done.stdout
    )
