#!/usr/bin/python3
"""What `lectern check` finds in a kiosk full of flaws, told to people and to programs: findings.py LECTERN SOURCE_DIRECTORY

tests/data/flawed.expected has the lines that people are told; `--accept` writes them anew. SARIF is held to what the
standard requires (OASIS SARIF 2.1.0, 3.13 to 3.30), GitHub's annotations to their documented form, and both to say
the same of every finding.
"""
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse

LECTERN, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
EXPECTED = SOURCE / "tests/data/flawed.expected"
# What nothing here or in the other tests makes the program find yet.
NOT_FOUND = {"faint-picture", "no-headline", "unknown-kind"}
LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
failures = []


def expect(condition, what):
    if not condition:
        failures.append(what)


def check(*options):
    ended = subprocess.run([LECTERN, "check", "flawed.toml", "--format", *options],
                           cwd=SOURCE / "tests/data", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    expect(ended.returncode == 1, f"check {options} ends with {ended.returncode}")
    return ended.stdout.decode()


def told_to_people():
    return subprocess.run([LECTERN, "check", "flawed.toml"], cwd=SOURCE / "tests/data",
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()


def places_in_sarif(text):
    """Severity, file, line, column, code and message of each result."""
    log = json.loads(text)
    expect(log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json"), "SARIF: which version it is")
    expect(len(log["runs"]) == 1, "SARIF: one run")
    run = log["runs"][0]
    driver = run["tool"]["driver"]
    expect(driver["name"] == "lectern" and driver["version"], "SARIF: which program it is of")
    expect(run["columnKind"] == "unicodeCodePoints", "SARIF: what columns count")
    rules = [rule["id"] for rule in driver["rules"]]
    expect(len(rules) == len(set(rules)), "SARIF: each rule once")
    for rule in driver["rules"]:
        for key in ("shortDescription", "fullDescription", "help"):
            expect(rule.get(key, {}).get("text"), f"SARIF: {rule['id']} has no {key}")
    found = []
    for result in run["results"]:
        expect(result["ruleId"] in rules, f"SARIF: {result['ruleId']} is no rule")
        expect(result["level"] in LEVELS, f"SARIF: {result['level']} is no level")
        expect(result["message"]["text"], f"SARIF: {result['ruleId']} says nothing")
        expect(len(result["locations"]) == 1, f"SARIF: {result['ruleId']} is in one place")
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        expect(re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri), f"SARIF: {uri} is no URI reference")
        region = place.get("region", {})
        expect(all(isinstance(value, int) and value >= 1 for value in region.values()), f"SARIF: the region {region}")
        found.append((LEVELS[result["level"]], urllib.parse.unquote(uri), region.get("startLine"), region.get("startColumn"),
                      result["ruleId"], result["message"]["text"]))
    return found


def places_in_annotations(text):
    """The same of each workflow command: `::warning title=…,file=…,line=…,col=…::message`."""
    unescaped = lambda value: urllib.parse.unquote(value)
    found = []
    for line in text.splitlines():
        command = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        if not command:
            failures.append(f"GitHub: this is no command: {line}")
            continue
        properties = dict(each.split("=", 1) for each in command[2].split(","))
        number = lambda key: int(properties[key]) if key in properties else None
        found.append((command[1], unescaped(properties["file"]), number("line"), number("col"),
                      unescaped(properties["title"]), unescaped(command[3])))
    return found


def main():
    text = told_to_people()
    if "--accept" in sys.argv:
        EXPECTED.write_text(text)
        return 0
    if text != EXPECTED.read_text():
        failures.append(f"other findings than in {EXPECTED.name}:")
        before, now = EXPECTED.read_text().splitlines(), text.splitlines()
        failures.extend(f"  - {line}" for line in before if line not in now)
        failures.extend(f"  + {line}" for line in now if line not in before)
    sarif, annotations = places_in_sarif(check("sarif")), places_in_annotations(check("github"))
    expect(sarif == annotations, "SARIF and GitHub are not told the same")
    expect(len(sarif) == len(text.splitlines()) > 10, "people and programs are told of other findings")
    codes = re.findall(r"^\[([a-z0-9-]+)\]", (SOURCE / "assets/findings.toml").read_text(), re.M)
    tests = "".join(path.read_text(errors="replace") for path in (SOURCE / "tests").rglob("*")
                    if path.suffix in {".cpp", ".h", ".py", ".sh", ".expected"})
    for code in codes:
        # this file names those that are not found
        tested = re.search(rf"(?<![a-z-]){code}(?![a-z-])", tests.replace(pathlib.Path(__file__).read_text(), ""))
        expect(bool(tested) != (code in NOT_FOUND), f"{code} is {'now' if tested else 'not'} found by a test")
    print("\n".join(failures) or f"{len(sarif)} findings in one deck, told alike; all but {len(NOT_FOUND)} of {len(codes)} codes are in a test")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
