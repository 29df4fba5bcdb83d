"""Makes the example report again: the sample corpus by the real run, into docs/example, and the two screenshots of the README. Called by `make example`.

    .venv/bin/python docs/make_example.py"""

import shutil
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent / "tests"))  # the browser that the tests use
SHOTS = {"index.png": ("en", "index.html", 1000, 1250), "article-ar.png": ("ar", "articles/sariya-2.html", 1250, 1000)}  # file: language, page, width and height in pixels


def main() -> None:
    import browser

    from helpers import paths, pipeline

    if why := browser.missing():
        sys.exit(f"The screenshots need a browser. {why}")
    with tempfile.TemporaryDirectory() as scratch:
        paths.PROCESSED = Path(scratch) / "processed"
        made = {}
        for language in ("en", "ar"):
            result = pipeline.run(paths.RAW / "sample-summit", Path(scratch) / language, parameters={"language": language})
            if result.status:
                sys.exit("The run failed: the example stays as it was.")
            made[language] = result.folder
        with browser.Browser() as chromium:
            for file, (language, page, width, height) in SHOTS.items():
                chromium.look(width)
                chromium.open(made[language] / page)
                chromium.screenshot(DOCS / file, height)
        shutil.rmtree(DOCS / "example", ignore_errors=True)
        shutil.copytree(made["en"], DOCS / "example", ignore=shutil.ignore_patterns("*.ipynb"))  # notebooks are committed without outputs
    size = sum(p.stat().st_size for p in DOCS.rglob("*") if p.is_file())
    print(f"{DOCS / 'example' / 'index.html'}: {size / 1e6:.1f} MB with the screenshots")


if __name__ == "__main__":
    main()
