"""What the README shows for scheduled runs is what the tools accept."""

import re
import shutil
import subprocess

import pytest

from helpers.paths import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.S | re.M)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_the_systemd_units_are_accepted(tmp_path):
    service, timer = blocks("ini")
    folder = tmp_path / "riwaya"
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "riwaya").write_text("#!/bin/sh\n", encoding="utf-8")
    (folder / ".venv" / "bin" / "riwaya").chmod(0o755)
    for name, text in (("riwaya.service", service), ("riwaya.timer", timer)):
        (tmp_path / name).write_text(text.replace("/srv/riwaya", str(folder)), encoding="utf-8")
    done = subprocess.run(["systemd-analyze", "verify", str(tmp_path / "riwaya.service"), str(tmp_path / "riwaya.timer")], capture_output=True, text=True)
    assert done.returncode == 0 and "riwaya" not in done.stderr, done.stderr
    (tmp_path / "riwaya.timer").write_text(timer.replace("06:00", "26:00"), encoding="utf-8")
    wrong = subprocess.run(["systemd-analyze", "verify", str(tmp_path / "riwaya.timer")], capture_output=True, text=True)
    assert "calendar specification" in wrong.stderr, "a wrong unit must be seen"


def test_the_cron_line_and_the_units_use_options_that_exist():
    import typer

    from helpers import cli

    known = {option for p in typer.main.get_command(cli.app).commands["run"].params for option in p.opts}
    lines = [line for text in (*blocks("cron"), *blocks("ini")) for line in text.splitlines() if "riwaya run" in line]
    assert len(lines) == 2 and all(set(re.findall(r"--[a-z]+", line)) <= known for line in lines)
    assert re.match(r"(\S+ ){5}cd ", blocks("cron")[0])


def test_the_ci_job_is_yaml_with_steps():
    import yaml

    job = yaml.safe_load(blocks("yaml")[0])["jobs"]["report"]
    assert any(step.get("run") == "make report CORPUS=data/raw/my-story" for step in job["steps"])
