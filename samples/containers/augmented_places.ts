/** Augmented assignment to places that refuse it, that are watched, and that are changed all the same. */

import {
  at,
  AttributeError,
  bytearray,
  bytes_literal,
  call_method,
  class_attributes,
  delitem,
  Dict,
  dict,
  discard,
  getitem,
  iadd,
  ior,
  list,
  print,
  range,
  set,
  setattr,
  setitem,
  super_of,
  tuple,
  TypeError,
  vars,
  type ByteArray,
  type Bytes,
  type PySet,
  type Tuple,
} from "yieldstar/runtime";
import * as collections from "yieldstar/runtime/collections";

let t: Tuple<[unknown[] | PySet<unknown>, number]> = tuple([[1], 2]);
try {
  setitem(t, 0, iadd<unknown[]>(t[0], [2]));
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e, t);
}
function f(): void {
  const u: Tuple<[unknown[], number]> = tuple([[1], 2]);
  setitem(u, 0, iadd<unknown[]>(u[0], [2]));
}
try {
  f();
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
function g(u: Tuple<[number, number]>): void {
  setitem(u, 0, 5);
}
try {
  g(tuple([1, 2]));
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
let s: string | PySet<number> = "abc";
try {
  setitem(s, 0, "x");
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
try {
  delitem(t, 0);
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
try {
  setitem(s, 0, at(s, 0) + "x");
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
const r = range(3);
try {
  setitem(r, 0, 1);
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
let b: Bytes | ByteArray = bytes_literal("abc");
try {
  setitem(b, 0, 1);
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
b = bytearray(bytes_literal("abc"));
setitem(b, 0, getitem<number>(b, 0) + 1);
print(b);
class C {
  static shared: unknown[] = [];

  declare own: unknown[];
  declare tags: PySet<unknown>;
  declare shared: unknown[];

  constructor() {
    this.own = [];
    this.tags = set();
  }
  get view(): unknown[] {
    return this.own;
  }
  go(): null {
    list.extend(this.own, [1]);
    this.tags.update(set([2]));
    setattr(this, "shared", iadd<unknown[]>(this.shared, [3]));
    try {
      setattr(this, "view", iadd<unknown[]>(this.view, [4]));
    } catch (e) {
      if (!(e instanceof AttributeError)) throw e;
      print(e);
    }
    return null;
  }
}
class_attributes(C);
const c = new C();
c.go();
print(vars(c), C.shared);
t = tuple([set([1]), 2]);
try {
  setitem(t, 0, ior<PySet<unknown>>(t[0], set([3])));
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e, t);
}
const d = dict({ a: [1] });
list.extend(d.at("a"), [2]);
print(d);
class Logged extends Dict {
  __setitem__(k: string, v: unknown): null {
    print("set", k, v);
    discard(call_method(super_of(Logged, this), "__setitem__", [k, v]));
    return null;
  }
}
const l = new Logged();
setitem(l, "x", [1]);
setitem(l, "x", iadd(getitem(l, "x"), [2]));
const dd = new collections.defaultdict<unknown, unknown>(list);
setitem(dd, "q", iadd(getitem(dd, "q"), [1]));
print(dict(dd));
class P {
  declare _v: number[];

  constructor() {
    this._v = [1];
  }
  get v(): number[] {
    return this._v;
  }
  set v(value: number[]) {
    print("setter", value);
    this._v = value;
  }
}
const p = new P();
p.v = iadd<number[]>(p.v, [2]);
print(p.v);
s = set([1]);
s.update(set([2]));
const o = s;
s.difference_update(set([1]));
print(o);
const x = [set([1])];
at(x, 0).update(set([5]));
print(x);
