/** Fields that an `__init__` should have assigned: a base that was never initialised, reads that come too early. */

import {
  AttributeError,
  base_class,
  bound,
  call,
  call_method,
  class_attributes,
  class_info,
  dict,
  discard,
  getattr,
  hasattr,
  int,
  mix,
  object,
  print,
  PyObject,
  setattr,
  str,
  super_of,
  vars,
} from "yieldstar/runtime";
import * as dataclasses from "yieldstar/runtime/dataclasses";

class Base extends PyObject {
  __init__(x: unknown): void {
    setattr(this, "x", x);
  }
}
class D extends Base {
  __init__(): void {}
}
class E extends Base {
  __init__(y: number): void {
    setattr(this, "y", y);
  }
}
try {
  print(getattr(new E(1), "x"));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
class Account extends PyObject {
  __init__(owner: unknown, balance: unknown): null {
    setattr(this, "owner", owner);
    setattr(this, "balance", balance);
    return null;
  }
  show(): string {
    return `${str(getattr(this, "owner"))}: ${str(getattr(this, "balance"))}`;
  }
}
class Savings extends Account {
  __init__(owner: unknown, rate: unknown): null {
    setattr(this, "rate", rate);
    return null;
  }
}
const s = new Savings("Ann", 0.1);
try {
  print(s.show());
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
print(vars(s), hasattr(s, "owner"));
class F extends PyObject {
  __init__(flag: boolean): void {
    if (flag) {
      setattr(this, "a", 1);
    }
  }
  get(): unknown {
    return getattr(this, "a");
  }
}
try {
  print(new F(true).get(), new F(false).get());
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
class G extends PyObject {
  set(): void {
    setattr(this, "v", 3);
  }
}
const g = new G();
try {
  getattr(g, "v");
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
g.set();
print(getattr(g, "v"));
class H extends PyObject {
  __init__(): void {
    print(getattr(this, "later"));
    setattr(this, "later", 1);
  }
}
try {
  new H();
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
class I extends PyObject {
  __init__(): void {
    discard(call_method(this, "run", []));
    setattr(this, "z", 1);
  }
  run(): void {
    print(getattr(this, "z"));
  }
}
try {
  new I();
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
class A1 extends PyObject {
  __init__(): null {
    setattr(this, "a", 1);
    return null;
  }
}
class B1 extends PyObject {
  __init__(): void {
    setattr(this, "b", 2);
  }
}
class C1 extends mix(A1, B1) {
  __init__(): null {
    call_method(super_of(C1, this), "__init__", []);
    setattr(this, "c", 3);
    return null;
  }
}
const c = new C1();
print(getattr(c, "a"), getattr(c, "c"));
try {
  print(getattr(c, "b"));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
class C2 extends mix(A1, B1) {
  __init__(): null {
    call_method(bound(A1, "A1"), "__init__", [this]);
    call_method(bound(B1, "B1"), "__init__", [this]);
    return null;
  }
}
print(getattr(new C2(), "a"), getattr(new C2(), "b"));
class Tmpl extends PyObject {
  __init__(): void {
    discard(call_method(this, "setup", []));
  }
  setup(): null {
    return null;
  }
}
class Sub extends Tmpl {
  __init__(): void {
    super.__init__();
    setattr(this, "items", []);
  }
  override setup(): null {
    discard(call_method(getattr(this, "items"), "append", [1]));
    return null;
  }
}
try {
  new Sub();
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
const DC$ = class DC extends A1 {};
class_info(DC$, { annotations: dict({ q: int }) });
const DC = dataclasses.dataclass(DC$);
try {
  print(getattr(call(DC, [1]), "q"), getattr(call(DC, [1]), "a"));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
const DB$ = class DB extends PyObject {
  static v: unknown = 5;

  declare v: unknown;
};
class_attributes(DB$);
class_info(DB$, { annotations: dict({ w: int, v: int }) });
const DB = dataclasses.dataclass(DB$);
class DS extends base_class(DB) {
  __init__(): null {
    setattr(this, "k", 1);
    return null;
  }
}
class_info(DS, { keywords: {} });
try {
  print(getattr(call<DS>(DS, []), "v"), getattr(call<DS>(DS, []), "w"));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
let o = call(getattr(object, "__new__"), [A1]);
try {
  print(getattr(o, "a"));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
class Bare extends PyObject {
  __init__(): null {
    setattr(this, "a", 1);
    return null;
  }
  get(): unknown {
    return getattr(this, "a");
  }
}
o = call(getattr(object, "__new__"), [Bare]);
try {
  print(getattr(o, "a"));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
const p = call_method(Bare, "__new__", [Bare]);
try {
  print(call_method(p, "get", []));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
print(new Bare().get());
