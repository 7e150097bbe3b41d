"""The processes of a house on one machine, under one roof: web server, clock and counting."""

import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import FrameType

HOST = "127.0.0.1"
THREADS = 8
_GRACE = 15.0
"""Seconds a process may take to end when asked."""
_CHECK_EVERY = 0.3


class PortTaken(OSError):
    """Something else answers at the port."""


class EndedByItself(RuntimeError):
    """A process of the house ended without having been asked to."""


def commands(port: int) -> Mapping[str, Sequence[str]]:
    """What is run: the web server, the clock, and what counts the measures each night.

    One web process of several threads suits SQLite.
    """
    python = sys.executable
    return {
        "web server": (
            python, "-m", "gunicorn", "dolen.config.wsgi:application", "--bind", f"{HOST}:{port}",
            "--worker-class", "gthread", "--workers", "1", "--threads", str(THREADS),
            "--log-level", "warning", "--graceful-timeout", "5",
        ),
        "clock": (python, "-m", "dolen.config", "tick", "--loop"),
        "counting of measures": (python, "-m", "dolen.config", "measure", "--every", "24"),
    }  # fmt: skip


def check_port(port: int) -> None:
    """Raises `PortTaken` when the port cannot be had."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise PortTaken(
                f"Port {port} is taken ({error.strerror}). Is Dolen running already? "
                f"Stop it, or choose another port: dolen run --port {port + 1}."
            ) from None


def run(port: int, *, ready: Callable[[], None]) -> None:
    """Run the house until Ctrl-C or SIGTERM, then end its processes. Calls `ready` when it answers.

    Raises `EndedByItself`.
    """
    stop = threading.Event()
    with _signals_to(stop), _started(commands(port), stop) as processes:
        answering = False
        while not stop.is_set():
            for name, process in processes.items():
                if process.poll() is not None and not stop.is_set():
                    raise EndedByItself(
                        f"The {name} ended by itself with status {process.returncode}. "
                        "What it said is above."
                    )
            if not answering and _answers(port):
                answering = True
                ready()
            stop.wait(_CHECK_EVERY)


@contextmanager
def _signals_to(stop: threading.Event) -> Iterator[None]:
    def ask_to_stop(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {one: signal.signal(one, ask_to_stop) for one in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


@contextmanager
def _started(
    wanted: Mapping[str, Sequence[str]], stop: threading.Event
) -> Iterator[Mapping[str, "subprocess.Popen[bytes]"]]:
    processes: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for name, command in wanted.items():
            if not stop.is_set():
                # A session of their own: Ctrl-C comes to us, and we end them in order.
                processes[name] = subprocess.Popen(command, start_new_session=True)
        yield processes
    finally:
        _end(processes.values())


def _end(processes: Iterable["subprocess.Popen[bytes]"]) -> None:
    running = [one for one in processes if one.poll() is None]
    for one in running:
        one.terminate()
    until = time.monotonic() + _GRACE
    for one in running:
        try:
            one.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            one.kill()
            one.wait()


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/", timeout=5):  # our own
            return True
    except urllib.error.HTTPError:
        return True  # a page that refuses is a page
    except OSError:
        return False
