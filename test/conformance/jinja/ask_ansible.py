#!/usr/bin/python3
"""Asks the ansible-core installed here what it makes of templates, and records its answers.

    ask_ansible.py questions.txt ../../resources/jinja/own-cases.jsonl own
    ask_ansible.py questions-language.txt ../../resources/jinja/language-cases.jsonl lang

questions.txt holds groups of templates (see its head). The second file gets one case a line, as
described for `howdah template --cases`, after a first line that records versions.
"""
import datetime
import json
import os
import re
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")
os.environ["TZ"] = "UTC"
os.environ.setdefault("ANSIBLE_DEPRECATION_WARNINGS", "False")
os.environ.setdefault("ANSIBLE_LOCALHOST_WARNING", "False")

import ansible
import jinja2
from ansible import constants as C
from ansible.errors import AnsibleError, AnsibleUndefinedVariable
from ansible.parsing.dataloader import DataLoader
from ansible.playbook.conditional import Conditional
from ansible.template import AnsibleEnvironment, Templar
from jinja2.exceptions import TemplateSyntaxError, UndefinedError

OMIT = "__omit_place_holder__x"


def causes(error):
    """The exception and all that it wraps."""
    seen = []
    while error is not None and error not in seen:
        seen.append(error)
        error = getattr(error, "orig_exc", None) or error.__cause__ or error.__context__
    return seen


def kind(error):
    chain = causes(error)
    if any(isinstance(e, TemplateSyntaxError) for e in chain):
        return "syntax"
    if "template error while templating string" in str(error):
        return "syntax"
    if isinstance(error, (AnsibleUndefinedVariable, UndefinedError)):
        return "undefined"
    if any(isinstance(e, (AnsibleUndefinedVariable, UndefinedError)) for e in chain[:3]):
        return "undefined"
    return "type"


def plain(value):
    if isinstance(value, dict):
        return {k if isinstance(k, str) else json.dumps(k) if k is None or isinstance(k, bool) else str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [plain(v) for v in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, bytes):
        return str(value)
    return str(value)


def render(case, folder):
    variables = dict(case["vars"])
    variables["omit"] = OMIT
    variables["vars"] = dict(variables)
    loader = DataLoader()
    loader.set_basedir(folder)
    options = dict(case.get("options") or {})
    C.config  # loaded
    C.DEFAULT_JINJA2_EXTENSIONS = options.pop("jinja2_extensions", None)
    C.DEFAULT_JINJA2_NATIVE = options.pop("native", False)
    templar = Templar(loader=loader, variables=variables)
    if case["mode"] == "expr":
        return templar.template(case["template"])
    if case["mode"] == "cond":
        condition = Conditional(loader=loader)
        condition.when = [case["template"]]
        return bool(condition.evaluate_conditional(templar, variables))
    for name, text in (case.get("files") or {}).items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", newline="") as out:
            out.write(text)
    wanted = {"newline_sequence": "\n", "trim_blocks": True, "lstrip_blocks": False}
    wanted.update(options)
    fileside = templar.copy_with_new_env(
        environment_class=AnsibleEnvironment, searchpath=[folder], available_variables=variables, **wanted)
    return fileside.do_template(case["template"], preserve_trailing_newlines=True, escape_backslashes=False)


def ask(case):
    with tempfile.TemporaryDirectory() as folder:
        try:
            case["expected"] = {"result": plain(render(case, folder))}
        except RecursionError:
            case["expected"] = {"error": "type"}
        except Exception as error:
            case["expected"] = {"error": kind(error)}
            if os.environ.get("SHOW_ERRORS"):
                case["said"] = str(error)[:300]
    try:
        json.dumps(case["expected"], allow_nan=False)
    except ValueError:
        case["expected"] = {"result": str(case["expected"]["result"])}
    return case


def needed(text, variables, found=None):
    """The shared variables that a text mentions, also through other variables."""
    found = {} if found is None else found
    for name in re.findall(r"[A-Za-z_]\w*", text):
        if name in variables and name not in found:
            found[name] = variables[name]
            needed(json.dumps(variables[name]), variables, found)
    return found


def expanded(text, lists):
    """The text with each <<name>> replaced by every item of that list in turn."""
    found = re.search(r"<<(\w+)>>", text)
    if not found or found.group(1) not in lists:
        return [text]
    return [more for item in lists[found.group(1)]
            for more in expanded(text.replace(found.group(0), item, 1), lists)]


def read(path, prefix="own"):
    """Cases of a questions file."""
    variables, group, mode, number, lists = {}, None, "expr", {}, {}
    with open(path) as source:
        for line in source:
            line = line.rstrip("\n")
            if not line or line.startswith("##"):
                continue
            if line.startswith("!vars "):
                variables.update(json.loads(line[6:]))
                continue
            if line.startswith("!each "):
                _, name, items = line.split(" ", 2)
                lists[name] = items.split(" | ")
                continue
            if line.startswith("!group "):
                _, group, mode = line.split()
                continue
            extras = [json.loads(line[6:])] if line.startswith("!json ") else \
                [{"template": text} for text in expanded(line, lists)]
            for extra in extras:
                number[group] = number.get(group, 0) + 1
                extra["id"] = f"{prefix}-{group}-{number[group]:03d}"
                yield made(extra, group, mode, variables)


def made(extra, group, mode, variables):
    """A whole case of what a line of questions gives."""
    text = extra.pop("template")
    case = {"id": extra.pop("id"), "group": group, "mode": extra.pop("mode", mode), "template": text}
    files = extra.get("files") or {}
    case["vars"] = extra.pop("vars", None) or needed(" ".join([text] + list(files.values())), variables)
    case.update(extra)
    return case


def main(questions, answers, prefix="own"):
    versions = {
        "ansible-core": ansible.__version__,
        "jinja2": jinja2.__version__,
        "python": sys.version.split()[0],
        "asked": datetime.date.today().isoformat(),
    }
    with open(answers, "w") as out:
        out.write(json.dumps({"versions": versions}) + "\n")
        for case in read(questions, prefix):
            out.write(json.dumps(ask(case), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
