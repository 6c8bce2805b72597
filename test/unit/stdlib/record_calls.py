"""Records what CPython 3.13 answers to calls of library functions: `python3 record_calls.py > recorded_calls.json`.

A case is [dotted function, arguments, keywords, repr of the result or "!Type: message"]; arguments in the encoding of `recorded_calls.ts`.
A line of CALLS that starts with `seed:` is run before the case without being recorded itself, so that sequences follow it.
"""

import ast
import importlib
import json
import os
import random
import sys

os.environ["TZ"] = "UTC"
HERE = os.path.dirname(os.path.abspath(__file__))


def encode(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2**53 else {"i": str(value)}
    if isinstance(value, float):
        return {"f": repr(value)}
    if isinstance(value, tuple):
        return {"t": [encode(x) for x in value]}
    if isinstance(value, list):
        return {"l": [encode(x) for x in value]}
    if isinstance(value, dict):
        return {"d": [[encode(k), encode(v)] for k, v in value.items()]}
    if isinstance(value, set):
        return {"s": [encode(x) for x in value]}
    if isinstance(value, bytes):
        return {"b": value.hex()}
    raise TypeError(type(value))


def constant(node):
    return eval(compile(ast.Expression(node), "<case>", "eval"), {"inf": float("inf"), "nan": float("nan")})


def main():
    cases = []
    for line in open(os.path.join(HERE, "recorded_calls.txt"), encoding="utf-8"):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            continue
        call = ast.parse(line, mode="eval").body
        path = ast.unparse(call.func)
        args = [constant(a) for a in call.args]
        kwargs = {k.arg: constant(k.value) for k in call.keywords}
        encoded = [path, [encode(a) for a in args], {k: encode(v) for k, v in kwargs.items()}]
        module = path.rsplit(".", 1)[0]
        while True:
            try:
                found = importlib.import_module(module)
                break
            except ImportError:
                module = module.rsplit(".", 1)[0]
        target = found
        for name in path[len(module) + 1 :].split("."):
            target = getattr(target, name)
        try:
            result = target(*args, **kwargs)
            if type(result).__module__ == "itertools" or type(result).__name__ == "generator":
                result = list(result)
            answer = repr(result)
        except Exception as error:
            answer = f"!{type(error).__name__}: {error}"
        cases.append(encoded + [answer])
    json.dump(cases, sys.stdout, ensure_ascii=False, indent=0)


main()
