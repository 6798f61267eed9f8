"""Checks the HTML report in a headless Chromium.

    check_report.py CHROMIUM ONE.html FOLDER.html [SCREENSHOTS]

ONE is the report of one article with findings; FOLDER that of several, among them one without findings and hostile ones. Writes what is wrong,
one line each, and a count; the exit status is 1 when something is. With a folder for SCREENSHOTS, pictures are left there to look at.
"""

import os
import sys

from chromium import Chromium

failures = []
checked = 0


def expect(condition, what):
    global checked
    checked += 1
    if not condition:
        failures.append(what)


class Report:
    def __init__(self, browser, path):
        self.browser, self.path, self.name = browser, path, os.path.basename(path)
        with open(os.path.join(os.path.dirname(__file__), "page.js"), encoding="utf-8") as file:
            self.page = file.read().split("\n", 1)[1]

    def open(self, **how):
        self.browser.open(self.path, **how)

    def ask(self, call):
        return self.browser.evaluate(f"({self.page}).{call}")

    def value(self, expression):
        return self.browser.evaluate(expression)

    def expect(self, condition, what):
        expect(condition, f"{self.name}: {what}")

    def is_quiet(self, where):
        self.expect(self.browser.problems() == [], f"{where}: the console says {self.browser.problems()}")
        requests = [url for url in self.browser.requests() if url != "file://" + self.path]
        self.expect(requests == [], f"{where}: it asks for {requests}")

    def open_all(self):
        self.value("document.querySelectorAll('details').forEach((one) => { one.open = true; })")

    def has_contrast(self):
        for theme in ["light", "dark"]:
            self.open(theme=theme)
            self.open_all()
            self.ask("addSamples()")
            answer = self.ask("contrast(4.5)")
            self.expect(answer["texts"] > 100, f"{theme}: only {answer['texts']} texts were looked at")
            self.expect(answer["bad"] == [], f"{theme}: too little contrast: {answer['bad']}")
            self.is_quiet(theme)
        self.open(theme="dark", media="print")
        self.open_all()
        self.expect(self.ask("contrast(4.5)")["bad"] == [], "print: too little contrast")
        self.expect(self.value("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)", "print: the page is not white")
        self.expect(self.value("[...document.querySelectorAll('.c')].every((note) => note.checkVisibility())"), "print: notes are left out")

    def keyboard_goes_in_order(self, script):
        where = "keyboard" if script else "keyboard without script"
        self.open(script=script)
        self.open_all()
        stops = self.ask("stops()")
        self.expect(stops > 10, f"{where}: only {stops} stops")
        order = []
        for _ in range(stops):
            self.browser.press("Tab")
            focus = self.ask("focus()")
            if focus is None:
                break
            order.append(focus["stop"])
            self.expect(focus["outline"], f"{where}: stop {focus['stop']} shows no focus")
            self.expect(focus["note"] is not False, f"{where}: the note of stop {focus['stop']} stays hidden")
        self.expect(order == list(range(stops)), f"{where}: the order is {order}, not that of the document")

    def note_comes_and_goes(self):
        self.open()
        self.open_all()
        place = self.value("""(() => {
          const mark = document.querySelector('.m');
          mark.scrollIntoView({ block: 'center' });
          const box = mark.getClientRects()[0];
          return [box.x + box.width / 2, box.y + box.height / 2];
        })()""")
        shown = "document.querySelector('.c').checkVisibility()"
        self.expect(not self.value(shown), "a note shows unasked")
        self.browser.point(*place)
        self.expect(self.value(shown), "hovering shows no note")
        box = self.value("(() => { const box = document.querySelector('.c').getBoundingClientRect(); return [box.left, box.right, box.top, box.bottom]; })()")
        self.browser.point((box[0] + box[1]) / 2, (box[2] + box[3]) / 2)
        self.expect(self.value(shown), "the note goes when it is pointed at")
        self.browser.press("Escape")
        self.expect(not self.value(shown), "Escape does not put the note away")
        self.browser.point(2, 2)
        self.value("document.querySelector('.m').click()")
        self.expect(self.value(shown), "a click shows no note")
        self.browser.press("Escape")
        self.expect(not self.value(shown), "Escape does not put a clicked note away")

    def looks_differ(self):
        self.open()
        self.ask("addSamples()")
        looks = self.ask("looks()")
        self.expect(len(set(looks.values())) == len(looks) >= 10, f"underlines look alike: {looks}")

    def keeps_to_the_window(self):
        for width in [1200, 360]:
            self.open(width=width)
            self.open_all()
            self.expect(self.ask("overflow()") == 0, f"notes stick out of a window of {width} pixels")
            self.expect(self.value("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), f"{width} pixels: it scrolls sideways")

    def is_sealed(self):
        """The policy is in force: the page's own style applies, what is added later does not load."""
        self.open()
        self.expect(self.value("getComputedStyle(document.querySelector('.u')).textDecorationLine") == "underline", "the style does not apply")
        self.expect(self.value("document.scripts.length") == 1, "there is more than one script")
        self.expect(self.value("document.querySelectorAll('img, iframe, object, embed, link, [style], [onclick], [onerror]').length") == 0, "foreign elements")
        self.expect(self.value("typeof window.pwned") == "undefined", "a script of the text has run")
        self.expect(self.ask("references()") == [], f"broken references: {self.ask('references()')}")
        self.is_quiet("opening")
        blocked = self.value("""new Promise((done) => {
          const seen = [];
          document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
          const script = document.createElement('script');
          script.textContent = 'window.pwned = 1';
          document.body.append(script);
          document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>');
          const image = new Image();
          image.onerror = () => requestAnimationFrame(() => requestAnimationFrame(() => done(seen.sort())));
          image.src = 'file:///nothing.png';
        })""")
        self.expect(blocked == ["img-src", "script-src-elem", "style-src-attr"], f"the policy stops only {blocked}")


def check_one(report):
    report.open()
    report.expect(report.value("document.querySelectorAll('details.article, #index').length") == 0, "one article needs no index")
    report.expect(report.value("document.querySelectorAll('.sides tbody tr').length") > 3, "no table of repairs")
    report.expect(report.value("document.querySelectorAll('.chart .bar').length") > 3, "no chart")
    report.expect("%" not in report.value("document.querySelector('.figures').textContent"), "no figures")


def check_folder(report):
    report.open()
    files = report.value("document.querySelectorAll('#index tbody tr').length")
    articles = report.value("document.querySelectorAll('details.article').length")
    report.expect(0 < articles < files, f"{articles} articles, {files} rows: one without findings is a row alone")
    report.expect(report.value("[...document.querySelectorAll('details.article')].every((one) => !one.open)"), "an article is open from the start")
    # Sorting, by keyboard.
    numbers = "[...document.querySelectorAll('#index tbody td:nth-child(2)')].map((cell) => parseInt(cell.textContent.replaceAll(',', '')))"
    for order in ["descending", "ascending"]:
        report.value("document.querySelectorAll('#index thead button')[1].focus()")
        report.browser.press("Enter")
        found = report.value(numbers)
        report.expect(found == sorted(found, reverse=order == "descending") and len(set(found)) > 1, f"words are not sorted {order}: {found}")
        report.expect(report.value("document.querySelectorAll('#index thead th')[1].getAttribute('aria-sort')") == order, "aria-sort does not tell")
    # A row leads to its article and opens it, without script too.
    for script in [True, False]:
        report.open(script=script)
        target = report.value("(() => { const link = document.querySelector('#index a'); link.focus(); return link.hash; })()")
        report.browser.press("Enter")
        report.expect(report.value(f"document.querySelector('{target}').closest('details').open"), f"script {script}: the link does not open its article")
    # Right-to-left text stands on the right, invisible characters and broken bytes are named.
    report.open()
    report.open_all()
    report.expect(report.value("[...document.querySelectorAll('.text p')].some((line) => getComputedStyle(line).direction === 'rtl')"), "no line runs right to left")
    labels = report.value("[...new Set([...document.querySelectorAll('.x')].map((label) => label.textContent))]")
    for label in ["U+202E", "U+0007", "\\xFF"]:
        report.expect(label in labels, f"{label} is not shown, only {labels}")


def main(binary, one, folder, pictures=None):
    browser = Chromium(binary)
    try:
        for path, check in [(one, check_one), (folder, check_folder)]:
            report = Report(browser, os.path.abspath(path))
            check(report)
            report.has_contrast()
            report.keyboard_goes_in_order(script=True)
            report.keyboard_goes_in_order(script=False)
            report.note_comes_and_goes()
            report.looks_differ()
            report.keeps_to_the_window()
            report.is_sealed()
            if pictures:
                name = os.path.join(pictures, report.name.removesuffix(".html"))
                for theme in ["light", "dark"]:
                    report.open(theme=theme)
                    report.open_all()
                    browser.evaluate("document.querySelectorAll('.m')[1].focus()")
                    browser.screenshot(f"{name}-{theme}.png")
                report.open(width=360)
                browser.screenshot(f"{name}-narrow.png")
                report.open(media="print")
                report.open_all()
                browser.pdf(f"{name}-print.pdf")
    finally:
        browser.close()
    for failure in failures:
        print(failure)
    print(f"{checked} checks, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
