"""Kernels that start together and run one notebook each, and the engine through which papermill uses a kernel that was started before."""

import asyncio
import contextlib
import copy
import logging
import math
import os
import sys
import time
from functools import cache
from pathlib import Path
from typing import Any, Iterable, NamedTuple

_log = logging.getLogger("helpers.kernels")  # what nbclient logs stands in the notebook's outputs, too
_log.addHandler(logging.NullHandler())
_log.propagate = False
START_SECONDS = 120
BEHIND = 3  # by how much a kernel that others need not wait for is nicer: more would let it starve beside other work


class Executed(NamedTuple):
    """A notebook after it ran, with what it put out until it ended, and what ended it early (None when nothing did)."""

    node: Any
    error: Exception | None


class Kernel:
    """A started kernel. `connect`, `execute` and `disconnect` belong to one thread, `kill` may come from any."""

    def __init__(self, name: str, sockets: Path, env: dict[str, str], cwd: Path):
        from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
        from jupyter_client.manager import AsyncKernelManager
        from jupyter_core.utils import run_sync

        class ThisPython(KernelSpecManager):
            """Notebooks run with the interpreter of the run, whatever kernels the machine has."""

            def get_kernel_spec(self, kernel_name):
                argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
                return KernelSpec(argv=argv, display_name="Python 3", language="python", resource_dir="")

        file = sockets / f"{name[:2]}.json"
        # sockets in a folder of our own need no ports and show up for nobody else; their paths may not be longer than about 100 bytes
        transport = "ipc" if os.name == "posix" and len(os.fsencode(file)) < 85 else "tcp"
        self.run_sync = run_sync
        self.client = None
        self.manager = AsyncKernelManager(
            kernel_name="python3", kernel_spec_manager=ThisPython(), transport=transport, connection_file=str(file)
        )
        run_sync(self.manager.start_kernel)(extra_arguments=["--HistoryManager.hist_file=:memory:"], env=env, cwd=str(cwd))
        # A child that Ctrl-C ends before it has a session of its own dies in our process group, and to kill "its" group would be to kill
        # ourselves.
        if self.manager.provisioner.pgid is not None and self.manager.provisioner.pgid == os.getpgrp():
            self.manager.provisioner.pgid = None

    def connect(self, warm: str) -> None:
        """Connects a client and has the kernel run the code `warm` as soon as it is up."""
        self.client = self.manager.client()
        self.client.allow_stdin = False
        self.client.start_channels(hb=False)
        self.client.execute(warm, silent=True, store_history=False)

    def execute(self, node, parameters: dict, seconds: float) -> Executed:
        """Runs a notebook with parameters in the connected kernel; the node given stays as it is. What goes wrong is in the result, never
        raised."""
        import papermill

        seen: list = []
        try:
            self.run_sync(self._answered)()
            papermill.execute_notebook(
                copy.deepcopy(node),
                None,
                parameters=parameters or None,
                engine_name="riwaya",
                kernel_name="python3",
                language="python",
                progress_bar=False,
                log_output=False,
                started=self,
                seconds=seconds,
                seen=seen,
            )
        except Exception as problem:
            return Executed(seen[0] if seen else copy.deepcopy(node), problem)
        return Executed(seen[0], None)

    async def _answered(self) -> None:
        """Returns when the kernel answers on all channels; raises RuntimeError when it died or stays silent."""
        from queue import Empty

        end, asked = time.monotonic() + START_SECONDS, {self.client.kernel_info()}
        while time.monotonic() < end:
            try:
                message = await self.client.get_iopub_msg(timeout=0.5)
            except Empty:
                if not await self.manager.is_alive():
                    raise RuntimeError("The kernel ended while it started.") from None
                asked.add(self.client.kernel_info())
                continue
            if message["parent_header"].get("msg_id") in asked and message["content"].get("execution_state") == "idle":
                return
        raise RuntimeError(f"The kernel did not answer within {START_SECONDS} seconds.")

    def step_back(self) -> None:
        """Lets the processes of others go first where there are not enough cores. Linux has priorities within a session and of whole
        sessions, and each kernel has a session of its own; other systems have the first kind, or none."""
        pid = self.manager.provisioner.pid
        with contextlib.suppress(OSError, AttributeError):
            os.setpriority(os.PRIO_PROCESS, pid, os.getpriority(os.PRIO_PROCESS, pid) + BEHIND)
        with contextlib.suppress(OSError):
            Path(f"/proc/{pid}/autogroup").write_text(str(BEHIND))

    def disconnect(self) -> None:
        """Ends the kernel's process at once and its client. Safe to call twice."""
        if self.client is not None:
            self.client.stop_channels()
            self.client = None
        self.kill()

    def kill(self) -> None:
        """Ends the kernel's process at once, without waiting for it: whoever waits for its answers learns of it within a second."""
        with contextlib.suppress(Exception):
            if self.manager.provisioner is not None:
                self.run_sync(self.manager.provisioner.kill)()


def close(kernels: Iterable[Kernel]) -> None:
    """Ends kernels and waits until their processes are gone, all at the same time. No thread may use them any more."""
    kernels = list(kernels)

    async def gone():
        await asyncio.gather(*(k.manager.shutdown_kernel(now=True) for k in kernels), return_exceptions=True)

    if kernels:
        for kernel in kernels:
            kernel.kill()
        kernels[0].run_sync(gone)()


def import_jupyter() -> None:
    """Imports what `Kernel` needs."""
    import jupyter_client.asynchronous
    import jupyter_client.kernelspec
    import jupyter_client.manager
    import jupyter_client.provisioning
    import jupyter_core.utils  # noqa: F401


@cache
def get_ready() -> None:
    """Imports papermill, and tells it about kernels that were started before and about parameters that stay readable in Arabic."""
    from papermill.clientwrap import PapermillNotebookClient
    from papermill.engines import NBClientEngine, papermill_engines
    from papermill.translators import PythonTranslator, papermill_translators

    class StartedKernel(NBClientEngine):
        @classmethod
        def execute_managed_notebook(cls, nb_man, kernel_name, *, started, seconds, seen, **_):
            seen.append(nb_man.nb)
            end = time.monotonic() + seconds

            def left(cell=None) -> int:
                return max(1, math.ceil(end - time.monotonic()))

            client = PapermillNotebookClient(
                nb_man, km=started.manager, kernel_name=kernel_name, log=_log, timeout=left(), timeout_func=left
            )
            client.kc = started.client
            client.execute()

    class Readable(PythonTranslator):
        @classmethod
        def translate_escaped_str(cls, str_val):
            return repr(str(str_val))  # keeps letters, escapes what cannot be seen (among it bidi controls)

        translate_str = translate_escaped_str

    papermill_engines.register("riwaya", StartedKernel)
    papermill_translators.register("python", Readable)
