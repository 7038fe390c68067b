#!/usr/bin/python3
"""Plays test/cases/<module>/*.yml through real Ansible and records what it said beside them.

Each case runs twice in a directory of its own, so that the second answer shows idempotence. Paths
and the current user are replaced by placeholders. Run from the project's top directory:

    test/oracle/record_cases.py [module ...]
"""
import getpass
import glob
import json
import os
import subprocess
import sys
import tempfile

import yaml


class Raw(dict):
    """Arguments that must not be templated."""


yaml.SafeDumper.ignore_aliases = lambda self, data: True


def unsafe(value):
    if isinstance(value, dict):
        return {k: unsafe(v) for k, v in value.items()}
    if isinstance(value, list):
        return [unsafe(v) for v in value]
    if isinstance(value, str) and ("{{" in value or "{%" in value):
        return Unsafe(value)
    return value


class Unsafe(str):
    """A string with braces of its own."""


yaml.SafeDumper.add_representer(
    Unsafe, lambda d, v: d.represent_scalar("!unsafe", str(v)))


def fill(value, where):
    if isinstance(value, dict):
        return {k: fill(v, where) for k, v in value.items()}
    if isinstance(value, list):
        return [fill(v, where) for v in value]
    return value.replace("{dir}", where) if isinstance(value, str) else value


def tasks_of(case, module, where):
    shell = {"executable": "/bin/sh", "chdir": where}
    name = case.get("module", module)
    call = {name: unsafe(fill(case["arguments"], where)), "ignore_errors": True,
            "check_mode": case.get("check", False), "diff": case.get("diff", False)}
    if "environment" in case:
        call["environment"] = case["environment"]
    inspect = {"ansible.builtin.shell": fill(case.get("inspect", "true"), where),
               "args": shell, "ignore_errors": True}
    prepare = {"ansible.builtin.shell": fill(case.get("prepare", "true"), where), "args": shell}
    return [prepare, call, inspect, call, inspect]


def play(cases, module, top):
    tasks = []
    for number, case in enumerate(cases):
        where = os.path.join(top, str(number))
        os.mkdir(where)
        tasks += tasks_of(case, module, where)
    book = os.path.join(top, "book.yml")
    with open(book, "w") as out:
        yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "connection": "local",
                         "tasks": tasks}], out, sort_keys=False)
    env = dict(os.environ, ANSIBLE_STDOUT_CALLBACK="json", ANSIBLE_NOCOWS="1",
               ANSIBLE_PYTHON_INTERPRETER="/usr/bin/python3", ANSIBLE_LOCALHOST_WARNING="False",
               ANSIBLE_DEPRECATION_WARNINGS="False")
    done = subprocess.run(["/usr/bin/ansible-playbook", "-i", "localhost,", book], env=env,
                          cwd=top, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    text = done.stdout
    try:
        answer = json.loads(text[text.index("{"):])
    except ValueError:
        sys.exit("no answer for %s:\n%s%s" % (module, text, done.stderr))
    results = [t["hosts"]["localhost"] for t in answer["plays"][0]["tasks"]]
    if len(results) != len(tasks):
        sys.exit("%s: %d tasks, %d answers: %s" % (module, len(tasks), len(results), results[-1]))
    return [results[i:i + 5] for i in range(0, len(results), 5)]


def clean(value, where, key=None):
    if isinstance(value, dict):
        return {k: clean(v, where, k) for k, v in value.items()
                if k not in ("invocation", "exception", "action", "ansible_facts")
                and not k.startswith("_ansible")}
    if isinstance(value, list):
        return [clean(v, where) for v in value]
    if key in ("uid", "gid") and value == os.geteuid():
        return "{uid}"
    if key in ("owner", "group", "pw_name", "gr_name") and value == getpass.getuser():
        return "{user}"
    return value.replace(where, "{dir}") if isinstance(value, str) else value


def record(path, module, version):
    with open(path) as source:
        cases = yaml.safe_load(source)
    with tempfile.TemporaryDirectory(prefix="howdah-cases-") as top:
        answers = play(cases, module, top)
        out = {"ansible": version, "cases": {}}
        for number, case in enumerate(cases):
            where = os.path.join(top, str(number))
            prepare, first, seen, second, seen_again = answers[number]
            if prepare.get("rc"):
                sys.exit("%s: %s: prepare failed: %s" % (path, case["name"], prepare["stderr"]))
            out["cases"][case["name"]] = {
                "first": clean(first, where), "inspect": clean(seen["stdout"], where),
                "second": clean(second, where),
                "inspect_again": clean(seen_again["stdout"], where)}
    with open(path[:-4] + ".expected.json", "w") as target:
        json.dump(out, target, indent=1, sort_keys=True)
        target.write("\n")
    print("%s: %d cases" % (path, len(cases)))


def main():
    version = subprocess.run(["/usr/bin/ansible", "--version"], stdout=subprocess.PIPE, text=True
                             ).stdout.splitlines()[0]
    paths = sorted(glob.glob("test/cases/*/*.yml"))
    for path in paths:
        module = path.split("/")[2]
        wanted = sys.argv[1:]
        if not wanted or module in wanted or path in wanted:
            record(path, module, version)


main()
