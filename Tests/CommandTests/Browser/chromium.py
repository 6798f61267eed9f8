"""A headless Chromium, spoken to in the DevTools protocol over a pipe: no port is opened, and nothing but Python itself is needed."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile


class Chromium:
    """One browser with one page."""

    FLAGS = [
        "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--no-default-browser-check", "--disable-gpu",
        "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-extensions", "--force-color-profile=srgb", "--window-size=1200,900",
    ]

    def __init__(self, binary):
        self.profile = tempfile.mkdtemp(prefix="mtlint-chromium-")
        # The browser reads commands from descriptor 3 and answers on 4.
        commands_out, self.commands = os.pipe()
        self.answers, answers_in = os.pipe()
        flags = self.FLAGS + ["--user-data-dir=" + self.profile] + (["--no-sandbox"] if os.getuid() == 0 else [])
        line = 'exec "$0" "$@" 3<&%d 4>&%d' % (commands_out, answers_in)
        self.process = subprocess.Popen(
            ["bash", "-c", line, binary] + flags + ["about:blank"], pass_fds=(commands_out, answers_in),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands_out)
        os.close(answers_in)
        self.buffer = b""
        self.number = 0
        self.events = []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(domain + ".enable")

    def read(self):
        while b"\0" not in self.buffer:
            # So that a browser that hangs ends the checks, and not the other way around.
            ready, _, _ = select.select([self.answers], [], [], 120)
            more = os.read(self.answers, 1 << 20) if ready else b""
            if not more:
                raise SystemExit("chromium went away or does not answer")
            self.buffer += more
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def wait(self, method):
        """Until an event of that name has come."""
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.read())

    def open(self, path, theme="light", media="screen", script=True, width=1200):
        self.call("Emulation.setScriptExecutionDisabled", value=not script)
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.media(theme, media)
        # Another page between, so that the same one is loaded anew.
        for url in ["about:blank", "file://" + path]:
            self.events = []
            self.call("Page.navigate", url=url)
            self.wait("Page.loadEventFired")

    def media(self, theme, media="screen"):
        self.call("Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": theme}])

    def evaluate(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def press(self, key, code=None, shift=False):
        for kind in ["keyDown", "keyUp"]:
            codes = {"Tab": 9, "Escape": 27, "Enter": 13, " ": 32}
            text = {"Enter": "\r", " ": " "}.get(key) if kind == "keyDown" else None
            more = {"text": text} if text else {}
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=code or key, windowsVirtualKeyCode=codes[key],
                      modifiers=8 if shift else 0, **more)

    def point(self, x, y):
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def problems(self):
        """Console messages of weight and uncaught exceptions since the page was opened."""
        found = []
        for event in self.events:
            parameters = event.get("params", {})
            if event.get("method") == "Runtime.exceptionThrown":
                found.append(str(parameters["exceptionDetails"]))
            elif event.get("method") == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning", "assert"):
                found.append(str(parameters["args"]))
            elif event.get("method") == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
                found.append(parameters["entry"]["text"])
        return found

    def requests(self):
        return [event["params"]["request"]["url"] for event in self.events if event.get("method") == "Network.requestWillBeSent"]

    def screenshot(self, path, full=True):
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=full)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def pdf(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("Page.printToPDF", printBackground=False)["data"]))

    def close(self):
        try:
            self.session = None
            self.call("Browser.close")
        except (SystemExit, RuntimeError, OSError):
            pass
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)
