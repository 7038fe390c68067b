#!/usr/bin/env python3
"""Asks Ansible's filters and tests directly: many small calls, answers as JSON lines.

    TZ=UTC HOME=/home/oracle /usr/bin/python3 plugin_oracle.py > ../resources/templating/plugins.jsonl

The first line names the versions. Values that JSON has no word for are tagged: {"$tuple": [...]},
{"$undefined": name}, {"$set": [...]}, {"$float": "nan"}, {"$date": text}, {"$bytes": latin-1}.
"""
import datetime
import json
import math
import os
import sys
import warnings

warnings.simplefilter("ignore")
os.environ["ANSIBLE_DEPRECATION_WARNINGS"] = "False"
os.environ["ANSIBLE_SYSTEM_WARNINGS"] = "False"
os.environ["ANSIBLE_LOCALHOST_WARNING"] = "False"
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from ansible.parsing.dataloader import DataLoader  # noqa: E402
from ansible.template import AnsibleUndefined, Templar  # noqa: E402
from plugin_cases import CASES  # noqa: E402
from templating_oracle import VERSION, kind  # noqa: E402


def tagged(value):
    """A Python value as tagged JSON."""
    if isinstance(value, AnsibleUndefined):
        name = value._undefined_name
        return {"$undefined": name if isinstance(name, str) else None}
    if isinstance(value, dict):
        if all(isinstance(k, str) for k in value):
            return {k: tagged(v) for k, v in value.items()}
        return {"$pairs": [[tagged(k), tagged(v)] for k, v in value.items()]}
    if isinstance(value, tuple):
        return {"$tuple": [tagged(v) for v in value]}
    if isinstance(value, list):
        return [tagged(v) for v in value]
    if isinstance(value, (set, frozenset)):
        return {"$set": sorted((tagged(v) for v in value), key=json.dumps)}
    if isinstance(value, (datetime.date, datetime.datetime)):
        return {"$date": str(value)}
    if isinstance(value, bytes):
        return {"$bytes": value.decode("latin-1")}
    if isinstance(value, float) and not math.isfinite(value):
        return {"$float": str(value)}
    if isinstance(value, float) and value == 0 and math.copysign(1, value) < 0:
        return {"$float": "-0.0"}
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return str(value)


def untagged(value):
    """The Python value of tagged JSON."""
    if isinstance(value, list):
        return [untagged(v) for v in value]
    if not isinstance(value, dict):
        return value
    if "$undefined" in value:
        return AnsibleUndefined(name=value["$undefined"])
    if "$tuple" in value:
        return tuple(untagged(v) for v in value["$tuple"])
    if "$set" in value:
        return set(untagged(v) for v in value["$set"])
    if "$float" in value:
        return float(value["$float"])
    if "$pairs" in value:
        return {untagged(k): untagged(v) for k, v in value["$pairs"]}
    return {k: untagged(v) for k, v in value.items()}


def answer(case):
    environment = Templar(loader=DataLoader(), variables={}).environment
    context = environment.from_string("").new_context()
    call = environment.call_filter if case["kind"] == "filter" else environment.call_test
    args = [untagged(a) for a in case["args"]]
    kwargs = {k: untagged(v) for k, v in case["kwargs"].items()}
    try:
        value = untagged(case["value"])
        return {"result": tagged(call(case["name"], value, args, kwargs, context=context))}
    except Exception as e:
        return {"error": kind(e), "message": str(e)}


def main():
    print(json.dumps({"oracle": VERSION}))
    for case in CASES:
        case["expected"] = answer(case)
        line = json.dumps(case)
        if " at 0x" not in line and "<bound method" not in line:
            print(line)


if __name__ == "__main__":
    main()
