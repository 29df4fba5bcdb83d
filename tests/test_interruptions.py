"""Ctrl-C ends the work at once, or at the next place where nothing half-done stays behind, and is never lost."""

import os
import signal

import pytest

from helpers.interruptions import Interruptions


def interrupt():
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(9):  # Python runs the handler between two steps
        pass


def test_an_interruption_ends_the_work_at_once():
    with Interruptions(), pytest.raises(KeyboardInterrupt):
        interrupt()


def test_an_interruption_in_the_middle_of_an_import_waits_for_the_next_check():
    with Interruptions() as interruptions:
        interruptions.check()
        exec(compile("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nfor _ in range(9): pass", "<frozen importlib._bootstrap>", "exec"))
        with pytest.raises(KeyboardInterrupt):
            interruptions.check()


def test_an_interruption_that_is_held_back_is_raised_at_the_end():
    done = []
    with Interruptions() as interruptions, pytest.raises(KeyboardInterrupt):
        with interruptions.later():
            interrupt()
            done.append("all of it")
    assert done == ["all of it"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are started otherwise here")
def test_a_process_that_was_only_just_started_is_not_interrupted():
    with Interruptions():
        if not (child := os.fork()):
            interrupt()
            os._exit(7)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
