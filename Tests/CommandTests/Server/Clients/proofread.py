"""Opens a text in LibreOffice Writer, with a server of LanguageTool's interface in its options, and prints what it finds in each paragraph.

Usage: python3 proofread.py FILE URL. URL is the server's base, as LibreOffice's options have it (http://127.0.0.1:8081/v2). Python must be that of
python3-uno. One JSON object a paragraph: text, and errors with start and length in UTF-16 units, rule, message, title and suggestions.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

OPTIONS = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"
SCHEMA = 'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
PROOFREADING = 2  # com.sun.star.text.TextMarkupType


def settings(url):
    """The options of a user who has named a server."""
    base = f'<item oor:path="{OPTIONS}"><prop oor:name="BaseURL" oor:op="fuse"><value>{url}</value></prop></item>'
    on = f'<item oor:path="{OPTIONS}"><prop oor:name="IsEnabled" oor:op="fuse"><value>true</value></prop></item>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items {SCHEMA}>{base}{on}</oor:items>'


def connect(pipe):
    """The office's component context; waits up to 40 seconds for it."""
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(200):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    sys.exit("LibreOffice does not start")


def proofread(context, path):
    """Asks the office's proofreader for the errors of a document, a sentence at a time, as its own dialogue does."""
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(pathlib.Path(path).resolve().as_uri(), "_blank", 0, (hidden,))
    proofreader = manager.createInstanceWithContext("com.sun.star.linguistic2.ProofreadingIterator", context)
    paragraphs = document.getFlatParagraphIterator(PROOFREADING, False)
    paragraph = paragraphs.getFirstPara()
    while paragraph is not None:
        text = paragraph.getText()
        locale = paragraph.getLanguageOfText(0, len(text))
        start, errors = 0, []
        while start < len(text):
            result = proofreader.checkSentenceAtPosition(document, paragraph, text, locale, start, -1, -1)
            errors += result.aErrors
            if result.nStartOfNextSentencePosition <= start:
                break
            start = result.nStartOfNextSentencePosition
        found = [
            {"start": e.nErrorStart, "length": e.nErrorLength, "rule": e.aRuleIdentifier, "message": e.aShortComment, "title": e.aFullComment,
             "suggestions": list(e.aSuggestions)}
            for e in errors
        ]
        print(json.dumps({"text": text, "language": f"{locale.Language}-{locale.Country}", "errors": found}, ensure_ascii=False))
        paragraph = paragraphs.getNextPara()
    document.close(True)
    desktop.terminate()


def main():
    path, url = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="mtlint-office-") as profile:
        user = pathlib.Path(profile, "user")
        user.mkdir()
        (user / "registrymodifications.xcu").write_text(settings(url))
        pipe = pathlib.Path(profile).name
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", f"-env:UserInstallation={pathlib.Path(profile).as_uri()}",
             f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            proofread(connect(pipe), path)
            office.wait(20)
        finally:
            if office.poll() is None:
                office.terminate()
                office.wait(20)


if __name__ == "__main__":
    main()
