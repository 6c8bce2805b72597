"""Records what CPython's `ast` makes of each file here: run it with Python 3.13; the tests compare the .ast files with our own trees.

One line a node: its field, its kind, its span as line:column (columns in UTF-16 units), then its plain values.
"""

import ast
import json
import re
import sys
import warnings
from pathlib import Path

warnings.simplefilter("ignore")

OPERATORS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**", ast.MatMult: "@",
    ast.LShift: "<<", ast.RShift: ">>", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
    ast.Not: "not", ast.USub: "-", ast.UAdd: "+", ast.Invert: "~", ast.And: "and", ast.Or: "or",
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
}  # fmt: skip
KINDS = {
    "AsyncFunctionDef": "FunctionDef", "AsyncFor": "For", "AsyncWith": "With", "TryStar": "Try", "Expr": "ExprStmt",
    "comprehension": "Comprehension", "withitem": "WithItem", "match_case": "MatchCase", "arg": "Arg", "keyword": "Keyword",
    "alias": "Alias", "arguments": "Arguments", "TypeVar": "TypeParam", "TypeVarTuple": "TypeParam", "ParamSpec": "TypeParam",
}  # fmt: skip
FIELDS = {
    "type_params": "typeParams", "context_expr": "contextExpr", "optional_vars": "optionalVars", "kwd_attrs": "kwdAttrs",
    "kwd_patterns": "kwdPatterns", "format_spec": "formatSpec", "arg": "name", "decorator_list": "decorators",
    "default_value": "default", "is_async": "isAsync",
}  # fmt: skip


def constant(value):
    match value:
        case None | bool():
            return "NameConstant", value
        case str():
            return "Str", value
        case bytes():
            return "Bytes", list(value)
        case int():
            return "Int", str(value)
        case float():
            return "Float", repr(value)
        case complex():
            return "Imag", repr(value.imag)
    return "Ellipsis", ...


def fields_of(node):
    """The fields of a node under our names, with our additions and without what we leave out."""
    if isinstance(node, ast.Constant):
        value = constant(node.value)[1]
        return {} if value is ... else {"value": value}
    if isinstance(node, ast.arguments):
        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        for arg, default in zip(positional + node.kwonlyargs, defaults + node.kw_defaults):
            arg.default = default
        return {"posonly": node.posonlyargs, "args": node.args, "vararg": node.vararg, "kwonly": node.kwonlyargs, "kwarg": node.kwarg}
    fields = {}
    for name in node._fields:
        if name in ("ctx", "type_comment", "simple", "type_ignores", "kind"):
            continue
        value = getattr(node, name)
        if name == "conversion":
            value = None if value == -1 else chr(value)
        fields[FIELDS.get(name, name)] = bool(value) if name == "is_async" else value
    kind = type(node).__name__
    if isinstance(node, ast.arg):
        fields["default"] = getattr(node, "default", None)
    elif KINDS.get(kind, kind) in ("FunctionDef", "For", "With"):
        fields["isAsync"] = kind.startswith("Async")
    elif KINDS.get(kind, kind) == "Try":
        fields["isStar"] = kind == "TryStar"
    elif KINDS.get(kind) == "TypeParam":
        fields |= {"flavour": kind, "bound": getattr(node, "bound", None)}
    return fields


def dump(node, label, indent, lines, out):
    def column(line, offset):
        return len(lines[line - 1].encode()[:offset].decode().encode("utf-16-le")) // 2

    kind = constant(node.value)[0] if isinstance(node, ast.Constant) else KINDS.get(type(node).__name__, type(node).__name__)
    plain, nested = [], []
    for name, value in sorted(fields_of(node).items()):
        if type(value) in OPERATORS:
            value = OPERATORS[type(value)]
        elif isinstance(value, list) and value and type(value[0]) in OPERATORS:
            value = [OPERATORS[type(item)] for item in value]
        if isinstance(value, ast.AST):
            nested.append((name, value))
        elif isinstance(value, list) and any(isinstance(item, ast.AST) for item in value):
            nested += [(f"{name}[{i}]", item) for i, item in enumerate(value)]
        else:
            plain.append(f" {name}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))}")
    place = ""
    if hasattr(node, "lineno"):
        start = f"{node.lineno}:{column(node.lineno, node.col_offset)}"
        place = f" {start}-{node.end_lineno}:{column(node.end_lineno, node.end_col_offset)}"
    out.append(f"{indent}{label}{kind}{place}{''.join(plain)}")
    for name, child in nested:
        if child is None:
            out.append(f"{indent}  {name}: null")
        else:
            dump(child, f"{name}: ", indent + "  ", lines, out)


assert sys.version_info[:2] == (3, 13)
for path in sorted(Path(__file__).parent.glob("*.py")):
    if path.name == "record.py":
        continue
    source = path.read_bytes().decode()
    out = []
    dump(ast.parse(source), "", "", re.split(r"(?<=\n)|(?<=\r)(?!\n)", source), out)
    path.with_suffix(".ast").write_text("\n".join(out) + "\n")
