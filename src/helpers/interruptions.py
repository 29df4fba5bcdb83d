"""Ctrl-C and a service manager's stop signal: they end the work at a place where nothing half-done stays behind."""

import contextlib
import os
import signal
import threading
from typing import Iterator


class Interruptions:
    """While it is entered, a service manager's stop signal and a closed terminal interrupt as Ctrl-C does: at once, or at the next
    `check` where that would be lost or do harm: in the middle of an import (its lock would stay closed to other threads), and while `held`.
    An interruption that Python drops, as in a callback of the interpreter, is raised at the next `check` too. Processes that this one
    starts are not interrupted by it."""

    def __enter__(self):
        names = ("SIGINT", "SIGTERM", "SIGHUP") if threading.current_thread() is threading.main_thread() else ()
        signals = [getattr(signal, name) for name in names if hasattr(signal, name)]
        self.held = self.pending = False
        self.process = os.getpid()
        # nohup: so be it
        self.before = {one: handler for one in signals if (handler := signal.getsignal(one)) not in (signal.SIG_IGN, None)}
        for one in self.before:
            signal.signal(one, self._stop)
        return self

    def __exit__(self, *_):
        for one, handler in self.before.items():
            signal.signal(one, handler)

    def _stop(self, _, frame):
        if os.getpid() != self.process:
            return  # a process that was only just started, and has not yet said what it does with signals
        self.pending = True
        while frame is not None and not frame.f_code.co_filename.startswith("<frozen importlib"):
            frame = frame.f_back
        if frame is None and not self.held:
            raise KeyboardInterrupt

    def check(self):
        if self.pending:
            raise KeyboardInterrupt

    @contextlib.contextmanager
    def later(self) -> Iterator[None]:
        """Holds interruptions back until its end, and raises there the one that came."""
        self.held = True
        try:
            yield
        finally:
            self.held = False
        self.check()
