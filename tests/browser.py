"""A headless Chromium for tests, driven over the DevTools protocol, with the network off; and axe-core, which checks a page against WCAG.

`missing` says what is not there. On a developer's machine the tests that need it are then skipped with that reason; where CI is set, they fail."""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from importlib import metadata
from pathlib import Path

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-default-apps --disable-extensions "
    "--hide-scrollbars --allow-file-access-from-files --host-resolver-rules=MAP\u00a0*\u00a0~NOTFOUND --remote-debugging-port=0 --remote-allow-origins=*"
)
AXE_PACKAGE = "axe-playwright-python"  # only its file axe.min.js is used
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")


def axe_script() -> Path | None:
    """axe.min.js of the pinned package; None when that is not installed."""
    with contextlib.suppress(metadata.PackageNotFoundError):
        for file in metadata.files(AXE_PACKAGE) or ():
            if file.name == "axe.min.js":
                return Path(file.locate())
    return None


def missing() -> str:
    """What a browser test lacks on this machine, and what to do about it; "" when nothing."""
    if CHROMIUM is None:
        return "Chromium is not installed: on Debian or Ubuntu, sudo apt-get install chromium"
    return "" if axe_script() else f"{AXE_PACKAGE} is not installed: run make setup"


class Browser:
    """A started Chromium with one page. Use as a context manager."""

    def __enter__(self):
        import websocket

        self.profile = Path(tempfile.mkdtemp(prefix="riwaya-browser-"))
        options = [o.replace("\u00a0", " ") for o in OPTIONS.split(" ")]
        self.process = subprocess.Popen([CHROMIUM, *options, f"--user-data-dir={self.profile}", "about:blank"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        self.socket, self.number, self.events = None, 0, []
        try:
            port = self._port()
            self.socket = websocket.create_connection(f"ws://127.0.0.1:{port[0]}{port[1]}", timeout=60, suppress_origin=True)
            target = self._send("Target.createTarget", {"url": "about:blank"})["targetId"]
            self.session = self._send("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
            for domain in ("Page", "Runtime", "Log", "Network"):
                self.call(f"{domain}.enable")
            self.call("Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=-1, uploadThroughput=-1)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.socket is not None:
            with contextlib.suppress(Exception):
                self._send("Browser.close", {})
            self.socket.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def _port(self) -> tuple[str, str]:
        file, end = self.profile / "DevToolsActivePort", time.monotonic() + 60
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"{CHROMIUM} ended at once with status {self.process.returncode}")
            with contextlib.suppress(OSError, ValueError):
                port, path = file.read_text(encoding="ascii").split("\n")[:2]
                return port, path
            time.sleep(0.05)
        raise RuntimeError(f"{CHROMIUM} did not start within a minute")

    def _send(self, method: str, values: dict, session: str | None = None) -> dict:
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": values} | ({"sessionId": session} if session else {})))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]
            self.events.append(message)

    def call(self, method: str, **values) -> dict:
        return self._send(method, values, self.session)

    def look(self, width: int = 1200, dark: bool = False) -> None:
        """Sets the width of the window and whether the reader prefers dark pages."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def open(self, page: Path) -> list[str]:
        """Opens a file and returns what it complained of or asked the network for: console messages, exceptions, dialogs, requests other than for the page itself."""
        self.events.clear()
        address = page.resolve().as_uri()
        self.call("Page.navigate", url=address)
        end = time.monotonic() + 30
        while not any(e.get("method") == "Page.loadEventFired" for e in self.events) and time.monotonic() < end:
            self.events.append(json.loads(self.socket.recv()))
        self.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))")
        told = []
        for event in self.events:
            method, params = event.get("method"), event.get("params", {})
            if method == "Log.entryAdded":
                told.append(f"log: {params['entry']['text']}")
            elif method == "Runtime.consoleAPICalled":
                told.append(f"console: {params['args']}")
            elif method in ("Runtime.exceptionThrown", "Page.javascriptDialogOpening", "Network.webSocketCreated", "Page.windowOpen"):
                told.append(method)
            elif method == "Network.requestWillBeSent" and params["request"]["url"].partition("#")[0] != address and not params["request"]["url"].startswith("data:"):
                told.append(f"request: {params['request']['url'][:200]}")
        return told

    def evaluate(self, code: str):
        """The value of a JavaScript expression in the page, awaited."""
        result = self.call("Runtime.evaluate", expression=code, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"].get("exception", {}).get("description", "an error in the page"))
        return result["result"].get("value")

    def axe(self, rules: tuple[str, ...] = WCAG) -> list[str]:
        """The violations of WCAG that axe-core finds in the open page, one line a kind with the first places. The script comes through the debugger: the page's policy forbids it any other way."""
        if not self.evaluate("typeof axe === 'object'"):
            self.call("Runtime.evaluate", expression=axe_script().read_text(encoding="utf-8"))
        what = json.dumps({"runOnly": {"type": "tag", "values": list(rules)}, "resultTypes": ["violations"], "preload": False})
        found = json.loads(self.evaluate(f"axe.run(document, {what}).then(r => JSON.stringify(r.violations.map(v => [v.id, v.help, v.nodes.length, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))])))"))
        return [f"{name} ({help}) × {count}: {' | '.join(places)}" for name, help, count, places in found]

    def screenshot(self, file: Path, most: int = 12000) -> None:
        """Writes the page as PNG, at most so many pixels of its height."""
        import base64

        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], most), "scale": 1}
        file.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]))


def need() -> None:
    """Skips the test where something is missing on a developer's machine; fails it where CI is set."""
    import pytest

    if why := missing():
        (pytest.fail if os.environ.get("CI", "").lower() in ("true", "1") else pytest.skip)(why)
