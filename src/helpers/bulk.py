"""Many articles: their records in order, made in one process, in several, or on a Dask cluster, and written to a file that is complete or
not there.

Articles are read as they are needed and records written as they come, so that memory does not grow with the corpus."""

import contextlib
import json
import logging
import os
import pkgutil
import signal
import sys
from collections import Counter, deque
from functools import cache
from pathlib import Path
from typing import Callable, Iterable, Iterator

from . import paths, provenance
from .corpus import Article
from .extract import annotate
from .interruptions import Interruptions
from .paths import InputError

PART = (16, 200_000)  # articles, or characters of text, that go to a process together
AHEAD = 3  # parts for each process that are under way while the first is waited for
PATIENCE = 20  # seconds that a cluster may take to answer, and to have a worker


def records(
    articles: Iterable[Article], jobs: int = 1, scheduler: str | None = None, interruptions: Interruptions | None = None
) -> Iterator[dict]:
    """The records of articles, in their order; made in `jobs` processes, or by the workers of the Dask scheduler at an address.
    Interruptions that are given are held back while a process is started, and asked for before each record.

    Raises InputError for a cluster that does not answer, has no workers, or whose workers have other code or lexicons; and when a process
    is ended."""
    later, check = (interruptions.later, interruptions.check) if interruptions else (contextlib.nullcontext, lambda: None)
    if scheduler is not None:
        made = _on_cluster(articles, scheduler)
    elif jobs > 1:
        made = _in_processes(articles, jobs, later)
    else:
        made = (annotate(article) for article in articles)
    with contextlib.closing(made):  # processes are ended here, and not when somebody forgets them
        for record in made:
            check()
            yield record
    check()


def write(made: Iterable[dict], output: Path, failed: Callable[[dict], None] = lambda record: None) -> Counter:
    """Writes records to a JSONL file, one line each. The file is there when the last line is written, or else as it was before, also after
    Ctrl-C. A pipe or a device such as /dev/stdout is written to as the lines come. Returns how many records there are under "all", and how
    many with an error under "unusable", which `failed` is told of."""
    count = Counter()
    with replaced(output) as path, open(path, "w", encoding="utf-8", newline="\n") as file:
        for record in made:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
            count["all"] += 1
            if "error" in record:
                count["unusable"] += 1
                failed(record)
    return count


@contextlib.contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """A temporary path beside the file, hidden, which takes its place in the end; the path itself for what is no regular file."""
    if path.exists() and not path.is_file():
        yield path
        return
    path = path.resolve()
    partial = path.with_name(f".{path.name}.tmp-{os.getpid()}")
    try:
        yield partial
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def _parts(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in portions that are worth sending to another process and no burden for it."""
    part, size = [], 0
    for article in articles:
        part.append(article)
        size += len(article.text)
        if len(part) >= PART[0] or size >= PART[1]:
            yield part
            part, size = [], 0
    if part:
        yield part


def _in_order(
    submit: Callable, articles: Iterable[Article], ahead: int, result: Callable = lambda future: future.result()
) -> Iterator[dict]:
    """The records of parts that are submitted, `ahead` at a time, and waited for in their order."""
    waiting = deque()
    for part in _parts(articles):
        waiting.append(submit(part))
        if len(waiting) > ahead:
            yield from result(waiting.popleft())
    while waiting:
        yield from result(waiting.popleft())


def _annotated(part: list[Article]) -> list[dict]:
    return list(map(annotate, part))


# ---- processes
# --------------------------------------------------------------------------------------------------------------------------------


def _in_processes(articles: Iterable[Article], jobs: int, later: Callable) -> Iterator[dict]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(jobs, initializer=_leave_interruptions)

    def submit(part: list[Article]):
        with later():  # half-started, the pool could not be ended
            return pool.submit(_annotated, part)

    try:
        yield from _in_order(submit, articles, AHEAD * jobs)
    except BrokenProcessPool:
        raise InputError("A process was ended from outside, perhaps because memory ran out. Try again with fewer --jobs.") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interruptions() -> None:
    """Ctrl-C reaches every process of a terminal: the one that shares out the work ends the others, without their tracebacks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


# ---- a cluster
# --------------------------------------------------------------------------------------------------------------------------------


def _on_cluster(articles: Iterable[Article], address: str) -> Iterator[dict]:
    try:
        from distributed import Client, client as clients
        from distributed.comm import CommClosedError, resolve_address
        from distributed.scheduler import KilledWorker
    except ImportError:
        raise InputError(
            '--scheduler needs the package distributed, which is not part of the lock: .venv/bin/pip install -e ".[cluster]"'
        ) from None
    for name in [name for name in logging.root.manager.loggerDict if name.startswith("distributed")]:
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what goes wrong is said below, once
    try:
        resolve_address(address)  # a client that fails over it would take a minute to close
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as why:
        raise InputError(
            f"No Dask scheduler answers at {address!r} ({str(why).splitlines()[0][:200] or type(why).__name__}). Expected: an address such as tcp://10.0.0.1:8786, "
            "as `dask scheduler` prints it."
        ) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
            client.run(pkgutil.resolve_name, f"{__name__}:{_annotated_there.__name__}")  # a worker would end over work that it cannot read
            mine = rules()
            yield from _in_order(
                lambda part: client.submit(_annotated_there, part, mine, pure=False),
                articles,
                AHEAD * sum(client.nthreads().values()),
                _waited_for,
            )
        except TimeoutError:
            raise InputError(
                f"The Dask scheduler at {address} has no workers. Start one, with this package installed: dask worker {address}"
            ) from None
        except KilledWorker as why:
            raise InputError(
                f"Workers of the cluster at {address} were ended several times over the same articles ({str(why)[:200]}). Give them more memory."
            ) from None
        except (ImportError, AttributeError) as why:
            raise InputError(
                f"A worker of the cluster at {address} does not have this package ({why}). Install it there, in this version."
            ) from None
        except (clients.FutureCancelledError, CommClosedError, OSError):
            raise InputError(
                f"The connection to the Dask scheduler at {address} was lost. Look whether it still runs, and try again."
            ) from None


def _waited_for(future) -> list[dict]:
    """The result of a part. Raises TimeoutError when there is nobody left to work on it, however long it takes otherwise."""
    while True:
        try:
            return future.result(timeout=PATIENCE)
        except TimeoutError:
            if not future.client.nthreads():
                raise


def _annotated_there(part: list[Article], expected: str) -> list[dict]:
    """As `_annotated`, on a worker. Raises InputError when it would come to other results than the process that asked."""
    if rules() != expected:
        raise InputError(
            f"The worker on {os.uname().nodename if hasattr(os, 'uname') else sys.platform} has other code or lexicons than this computer. Install the same version of this package there."
        )
    return _annotated(part)


@cache
def rules() -> str:
    """One hash of the code and the lexicons: what a record depends on besides its article."""
    return "".join(provenance.fingerprint(folder)["sha256"] for folder in (Path(__file__).parent, paths.LEXICONS))
