"""Reports of the sample corpus, made once a session by the real run, for all tests that look at pages."""

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("quiet", deadline=None)  # a busy machine is no failure
settings.load_profile("quiet")


@pytest.fixture(scope="session")
def sample_report(tmp_path_factory):
    """A function from a language (and a number, for a second run) to the folder of a finished report of the sample corpus."""
    from helpers import paths, pipeline, wording

    made: dict[tuple, Path] = {}
    processed, before = tmp_path_factory.mktemp("processed"), paths.PROCESSED

    def of(language: str = "en", again: int = 0) -> Path:
        if (language, again) not in made:
            paths.PROCESSED = processed
            try:
                result = pipeline.run(paths.RAW / "sample-summit", output=tmp_path_factory.mktemp(f"reports-{language}"), parameters={"language": language}, progress=lambda line: None)
            finally:
                paths.PROCESSED = before
                wording.use()
            assert result.status == 0
            made[language, again] = result.folder
        return made[language, again]

    with contextlib.suppress(KeyError):
        del os.environ["HELPERS_JOBS"]
    return of
