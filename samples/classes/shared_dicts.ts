/** Objects that change their class or their dict; objects that share one dict. */

import {
  AttributeError,
  call,
  call_method,
  class_attributes,
  class_info,
  delattr,
  dict,
  dir,
  getattr,
  hasattr,
  is_same,
  isinstance,
  print,
  PyObject,
  setattr,
  setitem,
  type,
  type_name,
  TypeError,
  vars,
  type Dict,
} from "yieldstar/runtime";

class A extends PyObject {
  declare x: number;

  __init__(): null {
    setattr(this, "x", 1);
    return null;
  }
  who(): string {
    return "A";
  }
}
class_info(A, { firstLine: 2, assigned: ["x"], body: ["__init__", "who"] });
class B extends PyObject {
  declare y: number;

  __init__(): null {
    setattr(this, "y", 2);
    return null;
  }
  who(): string {
    return "B";
  }
}
class_info(B, { firstLine: 5, assigned: ["y"], body: ["__init__", "who"] });
let a: A | Borg = call<A>(A, []);
print(call_method<string>(a, "who", []), getattr<number>(a, "x"));
setattr(a, "__class__", B);
print(
  call_method<string>(a, "who", []),
  type_name(a),
  isinstance(a, B),
  isinstance(a, A),
  getattr<number>(a, "x"),
);
let e: AttributeError | Dict<unknown, unknown> | TypeError;
try {
  print(getattr(a, "y"));
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  e = error;
  print(e);
}
class S extends PyObject {
  declare st: string;

  __init__(): null {
    setattr(this, "st", "on");
    return null;
  }
  flip(): null {
    setattr(this, "__class__", T);
    setattr(this, "st", "off");
    return null;
  }
  name(): string {
    return "S" + getattr<string>(this, "st");
  }
}
class_info(S, {
  firstLine: 14,
  assigned: ["__class__", "st"],
  body: ["__init__", "flip", "name"],
});
class T extends S {
  override flip(): null {
    setattr(this, "__class__", S);
    setattr(this, "st", "on");
    return null;
  }
  override name(): string {
    return "T" + getattr<string>(this, "st");
  }
}
class_info(T, {
  firstLine: 18,
  assigned: ["__class__", "st"],
  body: ["flip", "name"],
});
const s = call<S>(S, []);
for (let i = 0; i < 3; i++) {
  print(call_method<string>(s, "name", []));
  call_method(s, "flip", []);
}
class C extends PyObject {
  static k: unknown = 1;

  declare x: number;
  declare k: unknown;

  __init__(): null {
    setattr(this, "x", 1);
    return null;
  }
}
class_attributes(C);
class_info(C, { firstLine: 24, assigned: ["x"], body: ["k", "__init__"] });
const c = call<C>(C, []);
const d = getattr(c, "__dict__");
setattr(c, "__dict__", dict({ y: 2 }));
print(d, getattr(c, "__dict__"), getattr(c, "y"), hasattr(c, "x"));
setitem(d, "x", 5);
print(hasattr(c, "x"));
e = dict({ k: 3 });
setattr(c, "__dict__", e);
print(getattr(c, "k"), e === getattr(c, "__dict__"), e);
setattr(c, "z", 4);
print(e);
delattr(c, "__dict__");
print(getattr(c, "k"), getattr(c, "__dict__"), e);
setattr(c, "m", 1);
print(getattr(c, "__dict__"), e);
const c2 = call<C>(C, []);
setattr(c2, "__dict__", getattr(c, "__dict__"));
print(getattr(c2, "m"), getattr(c2, "k"), vars(c2), dir(c2).slice(-2));
setattr(c2, "k", 9);
print(
  getattr(c, "k"),
  is_same(getattr(c, "__dict__"), getattr(c2, "__dict__")),
);
delattr(c2, "m");
print(
  hasattr(c, "m"),
  isinstance(c2, C),
  type(c2),
  getattr<typeof C>(c2, "__class__"),
);
try {
  getattr(c2, "nope");
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  e = error;
  print(e);
}
try {
  setattr(c, "__dict__", 5);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  e = error;
  print(e);
}
setattr(c2, "__dict__", dict());
setattr(c2, "k", 77);
print(getattr(c, "k"), getattr(c2, "k"));
class Borg extends PyObject {
  static _state: unknown = dict();

  declare n: number;
  declare _state: unknown;

  __init__(): null {
    setattr(this, "__dict__", getattr(this, "_state"));
    setattr(this, "n", 0);
    return null;
  }
  inc(): null {
    setattr(this, "n", getattr<number>(this, "n") + 1);
    return null;
  }
}
class_attributes(Borg);
class_info(Borg, {
  firstLine: 54,
  assigned: ["__dict__", "n"],
  body: ["_state", "__init__", "inc"],
});
a = call<Borg>(Borg, []);
const b = call<Borg>(Borg, []);
call_method(a, "inc", []);
call_method(b, "inc", []);
print(getattr<number>(a, "n"), getattr<number>(b, "n"));
setattr(a, "x", 4);
print(getattr(b, "x"));
