import {
  abs,
  add,
  AttributeError,
  bool,
  call,
  class_attributes,
  contains,
  dict,
  eq,
  format,
  generator_methods,
  getattr,
  getitem,
  hash,
  len,
  list,
  lt,
  max,
  mul,
  ne,
  neg,
  NotImplemented,
  pow,
  print,
  repr,
  sorted,
  truthy,
  tuple,
  TypeError,
  unpack,
  type Int,
  type PyGenerator,
} from "yieldstar/runtime";

class Vector {
  static __rmul__ = getattr(this, "__mul__");

  x: unknown;
  y: unknown;

  constructor(x: unknown, y: unknown) {
    this.x = x;
    this.y = y;
  }

  __repr__(): string {
    return `Vector(${repr(this.x)}, ${repr(this.y)})`;
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof Vector)) {
      return NotImplemented;
    }
    return eq(
      tuple([this.x, this.y]),
      tuple([getattr(other, "x"), getattr(other, "y")]),
    );
  }

  __hash__(): Int {
    return hash(tuple([this.x, this.y]));
  }

  __add__(other: unknown): Vector {
    return new Vector(
      add(this.x, getattr(other, "x")),
      add(this.y, getattr(other, "y")),
    );
  }

  __mul__(factor: unknown): Vector {
    return new Vector(mul(this.x, factor), mul(this.y, factor));
  }

  __neg__(): unknown {
    return mul(this, -1);
  }

  __bool__(): boolean {
    return ne(this.x, 0) || ne(this.y, 0);
  }

  __lt__(other: unknown): boolean {
    return lt(abs(this), abs(other));
  }

  __abs__(): unknown {
    return pow(add(pow(this.x, 2), pow(this.y, 2)), 0.5);
  }

  *__iter__(): PyGenerator<unknown, void, null> {
    yield this.x;
    yield this.y;
    return null;
  }

  __len__(): number {
    return 2;
  }

  __getitem__(index: unknown): unknown {
    return getitem(tuple([this.x, this.y]), index);
  }

  __contains__(value: unknown): boolean {
    return contains(tuple([this.x, this.y]), value);
  }

  __call__(scale: unknown): string {
    return `called with ${format(scale, "")}`;
  }

  __format__(spec: unknown): string {
    return `<${format(this.x, `${format(spec, "")}`)}; ${format(this.y, `${format(spec, "")}`)}>`;
  }
}
generator_methods(Vector, "__iter__");
class_attributes(Vector);

const [a, b] = [new Vector(3, 4), new Vector(1, 2)];
print(add(a, b), mul(a, 2), mul(2, a), neg(a), abs(a));
print(eq(a, new Vector(3, 4)), eq(a, b), ne(a, b), eq(a, "a"));
print(bool(new Vector(0, 0)), bool(b), !truthy(a));
print(sorted([a, b, new Vector(0, 1)]), max(a, b));
const [x, y] = unpack(a, 2);
print(
  x,
  y,
  call(list, [a]),
  len(a),
  getitem(a, 0),
  getitem(a, -1),
  contains(a, 4),
  contains(a, 5),
);
print(call<string>(a, [10]), `${format(a, ".1f")}`, `${format(b, ">3")}`);
print(
  dict([
    [a, "first"],
    [new Vector(3, 4), "second"],
  ]),
);
try {
  add(a, 5);
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print("AttributeError:", error);
}
try {
  lt(a, "x");
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print("TypeError:", error);
}
