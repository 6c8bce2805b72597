import {
  add,
  bound_method,
  call,
  call_method,
  contains,
  dict,
  discard,
  eq,
  ge,
  getattr,
  getitem,
  iadd,
  int,
  is_mapping,
  is_sequence,
  isinstance,
  len,
  match_class,
  match_remaining,
  mul,
  neg,
  print,
  str,
  tuple,
  type_name,
  TypeError,
  ValueError,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";
import { dataclass } from "yieldstar/runtime/dataclasses";
import { Union } from "yieldstar/runtime/typing";

class Num {
  value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}
dataclass(Num, "value");

class BinOp {
  op: unknown;
  left: unknown;
  right: unknown;

  constructor(op: unknown, left: unknown, right: unknown) {
    this.op = op;
    this.left = left;
    this.right = right;
  }
}
dataclass(BinOp, "op", "left", "right");

class Neg {
  operand: unknown;

  constructor(operand: unknown) {
    this.operand = operand;
  }
}
dataclass(Neg, "operand");

const Expr = getitem(Union, tuple([Num, BinOp, Neg]));

function evaluate(e: unknown): unknown {
  let value: unknown;
  let inner: unknown;
  let l: unknown;
  let r: unknown;
  let op: unknown;
  const parts = match_class(e, Num, 1, []);
  if (parts !== null) {
    value = parts[0];
    return value;
  }
  const parts2 = match_class(e, Neg, 0, ["operand"]);
  if (parts2 !== null) {
    inner = parts2[0];
    return neg(evaluate(inner));
  }
  const parts3 = match_class(e, BinOp, 3, []);
  if (parts3 !== null) {
    if (eq(parts3[0], "+")) {
      l = parts3[1];
      r = parts3[2];
      return add(evaluate(l), evaluate(r));
    }
  }
  const parts4 = match_class(e, BinOp, 3, []);
  if (parts4 !== null) {
    if (eq(parts4[0], "*")) {
      l = parts4[1];
      r = parts4[2];
      return mul(evaluate(l), evaluate(r));
    }
  }
  const parts5 = match_class(e, BinOp, 0, ["op"]);
  if (parts5 !== null) {
    op = parts5[0];
    throw new ValueError(`unknown operator ${str(op)}`);
  }
  throw new TypeError(e);
}

function show(e: unknown): string {
  if (e instanceof Num) {
    return str(getattr(e, "value"));
  }
  if (e instanceof Neg) {
    return `-${show(getattr(e, "operand"))}`;
  }
  return `(${show(getattr(e, "left"))} ${str(getattr(e, "op"))} ${show(getattr(e, "right"))})`;
}

class Visitor {
  visit(node: unknown): unknown {
    const method = getattr(
      this,
      add("visit_", call_method(type_name(node), "lower", [])),
      bound_method(this, "generic"),
    );
    return call(method, [node]);
  }

  generic(node: unknown): string {
    return `?${str(type_name(node))}`;
  }
}

class Counter extends Visitor {
  nums: unknown;

  constructor() {
    super();
    this.nums = 0;
  }

  visit_num(node: unknown): unknown {
    this.nums = iadd(this.nums, 1);
    return this.nums;
  }

  visit_binop(node: unknown): unknown {
    discard(this.visit(getattr(node, "left")));
    return this.visit(getattr(node, "right"));
  }
}

const tree = new BinOp(
  "+",
  new Num(2),
  new BinOp("*", new Num(3.5), new Neg(new Num(2))),
);
print(evaluate(tree), show(tree));
const c = new Counter();
print(c.visit(tree), c.nums, c.visit(new Neg(new Num(1))));
try {
  discard(evaluate(new BinOp("^", new Num(1), new Num(2))));
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
print(
  eq(
    tree,
    new BinOp(
      "+",
      new Num(2),
      new BinOp("*", new Num(3.5), new Neg(new Num(2))),
    ),
  ),
  tree,
);

function http(
  status: number | string | unknown[] | Dict<unknown, unknown> | null,
):
  | string
  | number
  | unknown[]
  | Dict<unknown, unknown>
  | Tuple<[unknown, unknown]>
  | null {
  let n: unknown;
  let first: unknown;
  let rest: unknown;
  let code: unknown;
  if (eq(status, 200) || eq(status, 201)) {
    return "ok";
  }
  if (eq(status, 404)) {
    return "missing";
  }
  const parts6 = match_class(status, int, 1, []);
  if (parts6 !== null) {
    n = parts6[0];
    if (ge(n, 500)) {
      return `server error ${str(n)}`;
    }
  }
  if (isinstance(status, str)) {
    return status;
  }
  if (is_sequence(status) && len(status) >= 1) {
    first = getitem(status, 0);
    return `list of ${str(first)}`;
  }
  if (is_mapping(status) && contains(status, "code")) {
    code = getitem(status, "code");
    rest = match_remaining(status, ["code"]);
    return tuple([code, rest]);
  }
  if (status === null) {
    return null;
  }
  return "?";
}

for (const s of tuple([
  200,
  404,
  503,
  "text",
  [1, 2],
  dict({ code: 7, x: 1 }),
  null,
  2.5,
])) {
  print(http(s));
}
