import {
  add,
  call,
  dict,
  float,
  format,
  getattr,
  mul,
  print,
  setattr,
  truediv,
  type Dict,
} from "yieldstar/runtime";
import { dataclass, replace } from "yieldstar/runtime/dataclasses";

class A {
  x: unknown;
  y: unknown;

  constructor(x: unknown, y: unknown = float(2.0)) {
    this.x = x;
    this.y = y;
  }
}
dataclass(A, "x", "y");
function double(o: unknown): unknown {
  return mul(getattr(o, "x"), 2);
}
const a = new A(1);
print(double(a));
const b = replace(a, { x: "text" });
print(double(b), mul(getattr(b, "x"), 2));
const changes: Dict<unknown, unknown> = dict({ y: "why" });
const c = call(replace, [b], changes);
print(add(getattr(c, "y"), "?"), c);
class Money {
  cents: unknown;

  constructor(cents: unknown) {
    this.cents = cents;
    this.__post_init__();
  }

  __post_init__(): null {
    setattr(this, "label", `${format(truediv(this.cents, 100), ".2f")}`);
    return null;
  }
}
dataclass(Money, "cents");
print(getattr(replace(new Money(5), { cents: float(250.0) }), "label"));
