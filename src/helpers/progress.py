"""Progress: a bar in JupyterLab for whatever takes longer than two seconds; nothing in a batch run, whose driver writes a line a
notebook."""

import os
from typing import Iterable, Iterator

BATCH = "HELPERS_JOBS"  # what the run driver sets for its kernels
PATIENCE = 2  # seconds before a bar appears


def bar(items: Iterable, what: str) -> Iterator:
    """The items, with a bar that says `what` when they take long. The bar goes away at the end, so that no notebook is saved with one that
    stands at 0 %."""
    if BATCH in os.environ:
        yield from items
        return
    from tqdm import tqdm

    yield from tqdm(list(items), desc=what, delay=PATIENCE, leave=False)
