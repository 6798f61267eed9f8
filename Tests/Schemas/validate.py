"""Validates reports against the schemas beside this file: validate.py FORMAT=FILE…

Prints one line a report; exits 1 when one is not valid. Needs the packages of requirements.txt.
"""

import json
import os
import sys

import jsonschema
import xmlschema
from sarif import loader

FOLDER = os.path.dirname(os.path.abspath(__file__))


def schema(name):
    """A validator for a schema of this folder."""
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        content = json.load(file)
    return jsonschema.validators.validator_for(content)(content, format_checker=jsonschema.FormatChecker())


def text(path):
    """A report as strict UTF-8."""
    with open(path, "rb") as file:
        return file.read().decode("utf-8")


def problems(name, values):
    validator = schema(name)
    for value in values:
        for error in validator.iter_errors(value):
            yield f"{error.json_path}: {error.message[:300]}"


def sarif(path):
    log = json.loads(text(path))
    yield from problems("sarif-2.1.0.json", [log])
    run = log["runs"][0]
    # What the schema cannot say: the numbers point at what they mean, and each finding can be told apart.
    rules, artifacts = run["tool"]["driver"]["rules"], [artifact["location"] for artifact in run["artifacts"]]
    prints = [result["partialFingerprints"]["findingHash/v1"] for result in run["results"]]
    if len(set(prints)) != len(prints):
        yield "fingerprints are not unique"
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            yield f"ruleIndex {result['ruleIndex']} is not {result['ruleId']}"
        if result["locations"][0]["physicalLocation"]["artifactLocation"] not in artifacts:
            yield "a result in no artifact"
    # sarif-tools reads it, with as many findings.
    read = loader.load_sarif_file(path)
    if read.get_result_count() != len(run["results"]):
        yield f"sarif-tools reads {read.get_result_count()} of {len(run['results'])} results"


def gitlab(path):
    issues = json.loads(text(path))
    yield from problems("gitlab-code-quality.json", [issues])
    if len({issue["fingerprint"] for issue in issues}) != len(issues):
        yield "fingerprints are not unique"


def junit(path):
    text(path)
    suites = xmlschema.XMLSchema(os.path.join(FOLDER, "JUnit.xsd"))
    yield from (f"{error.path}: {error.reason}" for error in suites.iter_errors(path))
    for suite in xmlschema.XMLResource(path).root:
        cases = suite.findall("testcase")
        counts = [len(cases), sum(len(case.findall("failure")) for case in cases), sum(len(case.findall("error")) for case in cases)]
        if counts != [int(suite.get(name)) for name in ("tests", "failures", "errors")]:
            yield f"{suite.get('name')}: {counts} is not what its attributes say"


def checkstyle(path):
    text(path)
    root = xmlschema.XMLResource(path).root
    if root.tag != "checkstyle" or {child.tag for child in root} - {"file"}:
        yield "not a checkstyle document"
    for error in root.iter("error"):
        if set(error.keys()) != {"line", "column", "severity", "message", "source"} or error.get("severity") not in ("error", "warning", "info"):
            yield f"an error with {dict(error.items())}"


def repairs(path):
    report = json.loads(text(path))
    yield from problems("mtlint-fix.json", [report])
    # What is left is reported as `check` does.
    left = [finding for file in report["files"] for finding in file["findings"]]
    totals = {"files": 0, "errors": 0, "warnings": 0, "infos": 0, "fixable": 0, "failures": [], "exitStatus": 0}
    yield from problems("mtlint.json", [{"tool": report["tool"], "findings": left, "summary": totals}])


VALIDATORS = {
    "sarif": sarif,
    "gitlab": gitlab,
    "junit": junit,
    "checkstyle": checkstyle,
    "json": lambda path: problems("mtlint.json", [json.loads(text(path))]),
    "fix": repairs,
    "rdjson": lambda path: problems("rdf-DiagnosticResult.json", [json.loads(text(path))]),
    "rdjsonl": lambda path: problems("rdf-Diagnostic.json", map(json.loads, text(path).split("\n")[:-1])),
}

failed = False
for argument in sys.argv[1:]:
    form, path = argument.split("=", 1)
    found = list(VALIDATORS[form](path))
    failed = failed or bool(found)
    print(f"{form}: {'valid' if not found else '; '.join(found[:5])}")
sys.exit(failed)
