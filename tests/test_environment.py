"""The lock, the two ways to install it and the files of the project agree."""

import re
import subprocess
import tokenize
import tomllib

import pytest

from helpers.paths import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = dict(re.findall(r"^([A-Za-z0-9._-]+)==([^ \\;]+)", LOCK, re.M))


def name(requirement):
    return re.match(r"[A-Za-z0-9._-]+", requirement)[0].lower().replace("_", "-")


def test_every_direct_dependency_is_in_the_lock():
    assert not {name(r) for r in PROJECT["project"]["dependencies"]} - set(PINS)


def test_every_pin_has_hashes():
    blocks = re.split(r"\n(?=[A-Za-z0-9])", LOCK.strip())
    assert blocks and all("--hash=sha256:" in block for block in blocks)


def test_torch_and_transformers_stay_out_and_are_an_extra():
    assert not {"torch", "transformers"} & set(PINS)
    assert {name(r) for r in PROJECT["project"]["optional-dependencies"]["neural"]} == {"torch", "transformers"}


def test_conda_users_install_the_same_lock():
    import yaml

    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    python = next(d for d in environment["dependencies"] if isinstance(d, str) and d.startswith("python="))
    pip = next(d["pip"] for d in environment["dependencies"] if isinstance(d, dict))
    assert pip == ["-r requirements.lock", "-e ."]
    assert environment["name"] == PROJECT["project"]["name"]
    low, high = re.findall(r"3\.(\d+)", PROJECT["project"]["requires-python"])
    assert int(low) <= int(python.split("=")[1].split(".")[1]) < int(high)


def test_importing_a_jupyter_package_does_not_build_a_grammar():
    assert tuple(map(int, PINS["jsonschema"].split(".")[:2])) < (4, 25)


def test_what_is_installed_is_what_is_locked():
    from importlib.metadata import PackageNotFoundError, version

    wrong = []
    for package in ("pandas", "pyarrow", "matplotlib", "papermill", "nbval", "jupyterlab", "camel-tools", "trafilatura", "hijridate", "pandera", "typer", "nh3"):
        try:
            if version(package) not in re.findall(rf"^{package}==([^ \\;]+)", LOCK, re.M):
                wrong.append(package)
        except PackageNotFoundError:
            wrong.append(package)
    assert not wrong, "run make setup"


def tracked():
    out = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if out.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / f for f in out.stdout.split("\0") if f and (ROOT / f).is_file()]


def test_no_file_names_a_package_registry_or_a_machine_path():
    registry = re.compile(rb"https?://[^ \")]*(/simple/|/packages/[0-9a-f]{2}/|registry\.)|--(extra-)?index-url")
    machine = re.compile(rb"(^|[^A-Za-z0-9_.])/(work|root|home)/[a-z]")
    found = [f.name for f in tracked() if f.suffix not in (".ttf", ".woff2", ".png") and f.name != "test_environment.py" and (registry.search(f.read_bytes()) or machine.search(f.read_bytes()))]
    assert not found


def test_lexicons_are_tables_without_repeated_rows_and_with_a_reason():
    from helpers import lexicons

    for file in sorted(f for f in (ROOT / "data" / "lexicons").glob("*.csv") if not f.name.startswith("wording_")):  # those: tests/test_wording.py
        rows = lexicons.rows(file.stem)
        assert rows and {"reason", "source"} & set(rows[0]), file.name
        keys = [tuple(v for k, v in row.items() if k not in ("reason", "source")) for row in rows]
        assert len(set(keys)) == len(keys), (file.name, [k for k in keys if keys.count(k) > 1][:3])


def test_no_module_gives_a_name_twice():
    twice = []
    for path in (ROOT / "src" / "helpers").glob("*.py"):
        names = re.findall(r"^(?:def |class )?(\w+)(?= = |\(|:)", path.read_text(encoding="utf-8"), re.M)
        twice += [f"{path.name}: {name}" for name in set(names) if names.count(name) > 1]
    assert not twice  # the second would quietly take the place of the first


def test_no_line_of_the_package_is_longer_than_the_layout_says():
    limit = PROJECT["tool"]["ruff"]["line-length"]
    texts = {tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}  # a text stays in one piece
    too_long = []
    for path in (ROOT / "src" / "helpers").glob("*.py"):
        with open(path, "rb") as file:
            rows = {row for token in tokenize.tokenize(file.readline) if token.type in texts for row in range(token.start[0], token.end[0] + 1)}
        lines = path.read_text(encoding="utf-8").split("\n")
        too_long += [f"{path.name}:{n}" for n, line in enumerate(lines, 1) if len(line) > limit and n not in rows]
    assert too_long == []
