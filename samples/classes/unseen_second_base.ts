import {
  base_class,
  call,
  call_method,
  class_attributes,
  class_info,
  dict,
  discard,
  getattr,
  isinstance,
  iterate,
  mix,
  mul,
  print,
  PyObject,
  super_of,
} from "yieldstar/runtime";

// Bases that only the running program knows, beside others: all of them count, in C3 order.
function pick(kind: string): typeof Case | typeof Plain {
  return dict({ case: Case, plain: Plain }).at(kind);
}

class Case extends PyObject {
  declare name: unknown;
  declare steps: string[];

  __init__(name: unknown = "run"): null {
    this.name = name;
    this.steps = [];
    return null;
  }

  set_up(): null {
    this.steps.push("case");
    return null;
  }

  static prepare(): string {
    return `prepared ${getattr(this, "__name__")}`;
  }
}

class Plain extends PyObject {
  static name$ = "plain";

  declare name: string;
}
class_attributes(Plain);

class Helpers extends PyObject {
  set_up(): null {
    discard(call_method(super_of(Helpers, this), "set_up", []));
    discard(call_method(getattr(this, "steps"), "append", ["helpers"]));
    return null;
  }

  double(x: string | number): unknown {
    return mul(x, 2);
  }
}

class Both extends mix(Helpers, base_class(pick("case"))) {
  override set_up(): null {
    discard(call_method(super_of(Both, this), "set_up", []));
    discard(call_method(getattr(this, "steps"), "append", ["both"]));
    return null;
  }

  go(): unknown {
    class Inner extends PyObject {
      declare outer: Both;

      __init__(outer: Both): void {
        this.outer = outer;
      }
    }
    class_info(Inner, { qualname: "Both.go.<locals>.Inner" });

    return call_method(new Inner(this).outer, "double", [21]);
  }
}
class_info(Both, { keywords: {} });

print(
  call_method(Both, "prepare", []),
  Array.from(iterate(getattr(Both, "__mro__")), (c) => getattr(c, "__name__")),
);
const both = call<Both>(Both, ["first"]);
call_method(both, "set_up", []);
print(
  getattr(both, "name"),
  getattr(both, "steps"),
  call_method(both, "go", []),
  isinstance(both, Case),
);
print(getattr(call<Both>(Both, []), "name"));

class Named extends mix(Helpers, base_class(pick("plain"))) {}
class_info(Named, { keywords: {} });

print(
  getattr(Named, "name"),
  getattr(call<Named>(Named, []), "name"),
  call_method(call<Named>(Named, []), "double", ["ab"]),
  Array.from(iterate(getattr(Named, "__bases__")), (c) =>
    getattr(c, "__name__"),
  ),
);
