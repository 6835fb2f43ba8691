"""A Chromium driven over a pipe, with nothing but the standard library, and the small graph that pages are made of."""

import base64
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

from kg.graph.store import Store
from kg.showing.network import Network, read_network

CASES = Path(__file__).parent.parent / "cases" / "showing"

SWITCHES = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
)
# Copies above 9 first, so that neither pipe is overwritten by the other's new place.
START = """
import fcntl, os, sys
read, write = (fcntl.fcntl(int(pipe), fcntl.F_DUPFD, 10) for pipe in sys.argv[1:3])
os.dup2(read, 3)
os.dup2(write, 4)
os.execvp(sys.argv[3], sys.argv[3:])
"""
PATIENCE = 30.0


class Chromium:
    """One page in one browser; what it asks for and complains of is kept."""

    def __init__(self, program: str, profile: Path) -> None:
        """Starts the browser: it reads commands from descriptor 3 and answers on 4, each message ended by a zero byte."""
        read, self._commands = os.pipe()
        self._answers, write = os.pipe()
        start = [sys.executable, "-c", START, str(read), str(write), program]
        command = [*start, *SWITCHES, f"--user-data-dir={profile}", "about:blank"]
        self._process = subprocess.Popen(command, pass_fds=(read, write), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(read)
        os.close(write)
        self._pending, self._number, self._session = b"", 0, None
        self.events = []
        self._attach()

    def _attach(self) -> None:
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        self._session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """One command and its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]
            self.events.append(answer)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._pending:
            chunk = os.read(self._answers, 1 << 20)
            assert chunk, "the browser has gone"
            self._pending += chunk
        message, _, self._pending = self._pending.partition(b"\0")
        return json.loads(message)

    def size(self, width: int, height: int) -> None:
        """Gives the page a size, a phone's or a desk's."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)

    def open(self, path: Path, address: str = "") -> None:
        """Opens a file and waits until its scripts have run; what was kept before is forgotten."""
        self.call("Page.navigate", url="about:blank")
        self.events.clear()
        self.call("Page.navigate", url=path.as_uri() + address)
        self.wait("document.readyState === 'complete' && location.protocol === 'file:'")

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def wait(self, condition: str) -> None:
        """Waits until an expression is true."""
        until = time.monotonic() + PATIENCE
        while not self.run(condition):
            assert time.monotonic() < until, condition
            time.sleep(0.02)

    def key(self, name: str, text: str = "") -> None:
        """Presses and lets go a key."""
        self.call("Input.dispatchKeyEvent", type="keyDown", key=name, code=name, text=text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=name, code=name)

    def mouse(self, x: float, y: float, *, click: bool = True) -> None:
        """Moves to a point and clicks there."""
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        for kind in ("mousePressed", "mouseReleased") if click else ():
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1, clickCount=1)

    def picture(self) -> bytes:
        """The page as PNG bytes."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def requests(self) -> list[str]:
        """The addresses asked for since the page was opened, data and blob addresses left out."""
        sent = [event["params"]["request"]["url"] for event in self.events if event.get("method") == "Network.requestWillBeSent"]
        return [url for url in sent if not url.startswith(("data:", "blob:"))]

    def complaints(self) -> list[Any]:
        """Errors and warnings of the console, and exceptions."""
        kept = ("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled")
        return [event["params"] for event in self.events if event.get("method") in kept]

    def close(self) -> None:
        """Ends the browser."""
        os.write(self._commands, json.dumps({"id": 0, "method": "Browser.close"}).encode() + b"\0")
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._commands)
        os.close(self._answers)


@pytest.fixture(scope="session")
def browser(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """A browser for the whole run; where none is installed the tests marked `browser` are not run."""
    started = Chromium(chromium, tmp_path_factory.mktemp("profile"))
    yield started
    started.close()


def quads() -> list[Quad]:
    """The small graph."""
    return list(pyoxigraph.parse(path=CASES / "small.trig", format=RdfFormat.TRIG))


def filled(content: list[Quad]) -> Store:
    """A graph of some quads, in the order given."""
    engine = pyoxigraph.Store()
    for quad in content:
        engine.add(quad)
    return Store(engine)


@pytest.fixture
def store() -> Store:
    """The small graph."""
    return filled(quads())


@pytest.fixture
def empty() -> Store:
    """A graph with nothing in it."""
    return filled([])


@pytest.fixture
def turned() -> Store:
    """The small graph, filled the other way round."""
    return filled(quads()[::-1])


@pytest.fixture
def network(store: Store) -> Network:
    """The small graph as a network."""
    return read_network(store)


@pytest.fixture
def poisoned() -> Callable[[str], Store]:
    """The small graph with something hostile in every text of it and at the end of every name of an act or relation."""
    return lambda poison: filled([_poisoned(quad, poison) for quad in quads()])


def _poisoned(quad: Quad, poison: str) -> Quad:
    value = quad.object
    if isinstance(value, NamedNode) and quad.predicate.value.endswith(("#act", "#relation")):
        return quad
    if not isinstance(value, Literal) or value.datatype.value.endswith(("boolean", "integer", "date")):
        return quad
    # A language code is a text like any other to the page, but a graph would not hold a literal tagged with it.
    text = value.value + poison
    mended = Literal(text, language=value.language) if value.language else Literal(text)
    return Quad(quad.subject, quad.predicate, mended, quad.graph_name)
