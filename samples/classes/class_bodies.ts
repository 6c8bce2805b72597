/** Statements in class bodies, what they see, and what a class statement does last. */

import {
  base_class,
  call,
  call_method,
  class_info,
  dict,
  discard,
  getattr,
  int,
  print,
  PyObject,
  range,
  setattr,
  super_of,
  tuple,
  type,
  ValueError,
  type Dict,
  type Int,
} from "yieldstar/runtime";

const x = "outside";

class Config {
  declare static i: number;
  declare static big: boolean;
  declare static a: number;
  declare static b: number;
  declare static q: Int;
  static n = 3;
  static squares = Array.from(range(this.n), (i) => i * i);
  static total = 0;
  static {
    for (this.i of range(4)) {
      this.total += this.i;
    }
  }
  static {
    if (this.total > 5) {
      this.big = true;
    } else {
      this.big = false;
    }
  }
  static {
    print("in the body", this.total);
  }
  static {
    [this.a, this.b] = [1, 2];
  }
  static {
    try {
      this.q = int("zz");
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      this.q = -1;
    }
  }
  static x = x + "!";
  static seen = Array.from(range(2), (_) => x);
}

print(
  Config.squares,
  Config.total,
  Config.big,
  Config.i,
  Config.a + Config.b,
  Config.q,
);
print(Config.x, Config.seen);

class Plugin extends PyObject {
  static known: Dict<unknown, typeof Plugin> = dict();

  static __init_subclass__(
    key: unknown,
    rest$: Record<string, unknown> = {},
  ): null {
    const rest = dict(rest$);
    discard(call_method(super_of(Plugin, this), "__init_subclass__", [], rest));
    this.known.set(key, this);
    return null;
  }
}

class Hello extends Plugin {
  run(): string {
    return "Hello!";
  }
}
class_info(Hello, { keywords: { key: "hello" } });

print(call_method(new (Plugin.known.at("hello"))(), "run", []));

class Meta extends base_class(type) {
  __call__(...args$: unknown[]): unknown {
    const args = tuple(args$);
    print("making", getattr(this, "__name__"));
    return call_method(super_of(Meta, this), "__call__", [...args]);
  }
}

class Made extends PyObject {
  declare value: unknown;

  __init__(value: unknown): null {
    setattr(this, "value", value);
    return null;
  }
}
class_info(Made, { metaclass: Meta, body: ["__init__"] });

print(getattr(call<Made>(Made, [3]), "value"));
setattr(Made, "later", "put on afterwards");
print(getattr(call<Made>(Made, [4]), "later"));

class Outer {
  static Inner = class Inner {
    static Deep = class Deep {};
  };
}
class_info(Outer.Inner, { qualname: "Outer.Inner" });
class_info(Outer.Inner.Deep, { qualname: "Outer.Inner.Deep" });

print(Outer.Inner.Deep);
