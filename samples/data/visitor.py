from dataclasses import dataclass
from typing import Union


@dataclass
class Num:
    value: float


@dataclass
class BinOp:
    op: str
    left: "Expr"
    right: "Expr"


@dataclass
class Neg:
    operand: "Expr"


Expr = Union[Num, BinOp, Neg]


def evaluate(e: Expr) -> float:
    match e:
        case Num(value):
            return value
        case Neg(operand=inner):
            return -evaluate(inner)
        case BinOp("+", l, r):
            return evaluate(l) + evaluate(r)
        case BinOp("*", l, r):
            return evaluate(l) * evaluate(r)
        case BinOp(op=op):
            raise ValueError(f"unknown operator {op}")
    raise TypeError(e)


def show(e: Expr) -> str:
    if isinstance(e, Num):
        return str(e.value)
    if isinstance(e, Neg):
        return f"-{show(e.operand)}"
    return f"({show(e.left)} {e.op} {show(e.right)})"


class Visitor:
    def visit(self, node):
        method = getattr(self, "visit_" + type(node).__name__.lower(), self.generic)
        return method(node)

    def generic(self, node):
        return f"?{type(node).__name__}"


class Counter(Visitor):
    def __init__(self):
        self.nums = 0

    def visit_num(self, node):
        self.nums += 1
        return self.nums

    def visit_binop(self, node):
        self.visit(node.left)
        return self.visit(node.right)


tree = BinOp("+", Num(2), BinOp("*", Num(3.5), Neg(Num(2))))
print(evaluate(tree), show(tree))
c = Counter()
print(c.visit(tree), c.nums, c.visit(Neg(Num(1))))
try:
    evaluate(BinOp("^", Num(1), Num(2)))
except ValueError as error:
    print(error)
print(tree == BinOp("+", Num(2), BinOp("*", Num(3.5), Neg(Num(2)))), tree)


def http(status):
    match status:
        case 200 | 201:
            return "ok"
        case 404:
            return "missing"
        case int(n) if n >= 500:
            return f"server error {n}"
        case str():
            return status
        case [first, *_]:
            return f"list of {first}"
        case {"code": code, **rest}:
            return code, rest
        case None:
            return None
        case _:
            return "?"


for s in (200, 404, 503, "text", [1, 2], {"code": 7, "x": 1}, None, 2.5):
    print(http(s))
