#!/usr/bin/env python3
"""Answers templating cases with the ansible-core that is installed here.

Reads JSON lines (id, group, mode, template, vars, files, options) and writes the same lines with
"expected" and "oracle" (versions) added: {"result": value}, or {"error": kind, "message": text}.
Modes: expr (a playbook value), cond (a bare expression as in `when`), template (the text of a
template file). Run it with the Python that owns Ansible, time zone UTC:

    TZ=UTC /usr/bin/python3 templating_oracle.py < questions.jsonl > answers.jsonl
"""
import datetime
import json
import os
import platform
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")
os.environ.setdefault("ANSIBLE_DEPRECATION_WARNINGS", "False")
os.environ.setdefault("ANSIBLE_SYSTEM_WARNINGS", "False")

import jinja2
import jinja2.exceptions as jex
import yaml
from ansible import errors, release
from ansible.parsing.dataloader import DataLoader
from ansible.playbook.conditional import Conditional
from ansible.template import AnsibleEnvironment, Templar

VERSION = "ansible-core %s, Jinja2 %s, PyYAML %s, Python %s" % (
    release.__version__,
    jinja2.__version__,
    yaml.__version__,
    platform.python_version(),
)


def chain(exc):
    """An exception and all it came from."""
    seen, todo = [], [exc]
    while todo:
        e = todo.pop()
        if e is None or e in seen:
            continue
        seen.append(e)
        todo += [getattr(e, "orig_exc", None), e.__cause__, e.__context__]
    return seen


def kind(exc):
    """The contract's word for an error: undefined, syntax or type."""
    all_of = chain(exc)
    if any(isinstance(e, jex.TemplateSyntaxError) for e in all_of):
        return "syntax"
    undefined = (errors.AnsibleUndefinedVariable, jex.UndefinedError)
    if any(isinstance(e, undefined) for e in all_of):
        return "undefined"
    if isinstance(exc, TypeError) and "AnsibleUndefined" in str(exc):
        return "undefined"  # as Templar.do_template has it
    if "error while templating string" in str(exc) or "template error" in str(exc):
        return "syntax"
    return "type"


def plain(value):
    """A value as JSON can carry it; what JSON has no word for is tagged."""
    if isinstance(value, dict):
        return {k if isinstance(k, str) else "<key %r>" % (k,): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, (set, frozenset)):
        return sorted((plain(v) for v in value), key=repr)
    if isinstance(value, bytes):
        return {"<bytes>": value.decode("latin-1")}
    if isinstance(value, (datetime.date, datetime.datetime)):
        return {"<date>": str(value)}
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return str(value)


def answer(case, workdir):
    """Evaluates one case; returns its `expected`."""
    for name, text in (case.get("files") or {}).items():
        path = os.path.join(workdir, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
    loader = DataLoader()
    loader.set_basedir(workdir)
    variables = dict(case.get("vars") or {})
    variables["omit"] = "__omit_place_holder__x"
    variables["vars"] = dict(variables)
    variables["ansible_search_path"] = [workdir]
    templar = Templar(loader=loader, variables=variables)
    try:
        if case["mode"] == "cond":
            conditional = Conditional(loader=loader)
            conditional.when = [case["template"]]
            return {"result": conditional.evaluate_conditional(templar, variables)}
        if case["mode"] == "template":
            text = case["template"]
            result = templar.copy_with_new_env(
                environment_class=AnsibleEnvironment, searchpath=[workdir]
            ).template(
                text, preserve_trailing_newlines=True, escape_backslashes=False, convert_data=False
            )
            return {"result": plain(result)}
        return {"result": plain(templar.template(case["template"]))}
    except Exception as e:  # whatever it says is the answer
        return {"error": kind(e), "message": str(e)}


def main():
    for line in sys.stdin:
        if not line.strip():
            continue
        case = json.loads(line)
        with tempfile.TemporaryDirectory(prefix="oracle-") as workdir:
            case["expected"] = answer(case, workdir)
            message = case["expected"].get("message")
            if message:
                case["expected"]["message"] = message.replace(workdir, "<dir>")
        case["oracle"] = VERSION
        print(json.dumps(case, ensure_ascii=False, sort_keys=True))


if __name__ == "__main__":
    main()
