import {
  add,
  base_class,
  bound,
  bytearray,
  bytes_literal,
  call,
  class_attributes,
  class_info,
  Complex,
  complex,
  contains,
  dict,
  eq,
  float,
  getattr,
  getitem,
  gt,
  int,
  is_mapping,
  is_sequence,
  isinstance,
  iter,
  len,
  match_class,
  match_remaining,
  match_rest,
  object,
  print,
  range,
  set,
  str,
  sub,
  tuple,
  TypeError,
  type Int,
} from "yieldstar/runtime";
import * as collections from "yieldstar/runtime/collections";
import { defaultdict, deque, namedtuple } from "yieldstar/runtime/collections";
import { dataclass } from "yieldstar/runtime/dataclasses";
import * as enum$ from "yieldstar/runtime/enum";
import { enum_class } from "yieldstar/runtime/enum";

// Every kind of pattern.
class P {
  static __match_args__ = tuple(["x", "y"]);

  x: number;
  y: number | P;

  constructor(x: number, y: number | P) {
    this.x = x;
    this.y = y;
  }
}
class_attributes(P);
class Q extends P {}
class Color extends enum$.Enum {
  static RED: unknown = 1;
  static BLUE: unknown = 2;
}
class_attributes(Color);
enum_class(Color);
const K = 5;
class NS {
  static V = 7;
}
function m(v: unknown): unknown {
  let x: unknown;
  let rest: unknown;
  let y: unknown;
  let a: unknown;
  let b: unknown;
  let c: unknown;
  let n: unknown;
  let two: unknown;
  let yy: unknown;
  let xx: unknown;
  let p: unknown;
  let num: unknown;
  let pair: unknown;
  if (eq(v, 0) || eq(v, 1)) {
    return "zero-one";
  }
  if (eq(v, -1)) {
    return "neg";
  }
  if (eq(v, add(1, new Complex(0, 2)))) {
    return "cplx";
  }
  if (eq(v, sub(-1.5, new Complex(0, 2)))) {
    return "cplx2";
  }
  if (eq(v, "ab")) {
    return "ab";
  }
  if (eq(v, bytes_literal("x"))) {
    return "bytes";
  }
  if (v === null) {
    return "none";
  }
  if (v === true) {
    return "true";
  }
  if (eq(v, NS.V)) {
    return "ns";
  }
  if (eq(v, getattr(Color, "RED"))) {
    return "red";
  }
  const parts = match_class(v, str, 1, []);
  if (parts !== null) {
    x = parts[0];
    if (len(x) > 5) {
      return tuple(["long", x]);
    }
  }
  if (isinstance(v, str)) {
    return "str";
  }
  if (is_sequence(v) && len(v) === 0) {
    return "empty";
  }
  if (is_sequence(v) && len(v) === 1) {
    x = getitem(v, 0);
    return tuple(["one", x]);
  }
  if (is_sequence(v) && len(v) >= 1) {
    if (eq(getitem(v, 0), 1)) {
      rest = match_rest(v, 1, 0);
      return tuple(["rest", rest]);
    }
  }
  if (is_sequence(v) && len(v) >= 3) {
    if (eq(getitem(v, 0), 2)) {
      x = getitem(v, 1);
      y = getitem(v, len(v) - 1);
      return tuple([x, y]);
    }
  }
  if (is_sequence(v) && len(v) === 3) {
    if (eq(getitem(v, 0), 3)) {
      const part = getitem(v, 1);
      if (is_sequence(part) && len(part) === 2) {
        const part2 = getitem(part, 0);
        const part3 = getitem(part, 1);
        const part4 = getitem(v, 2);
        if (is_mapping(part4) && contains(part4, "k")) {
          a = part2;
          b = part3;
          c = getitem(part4, "k");
          return tuple([a, b, c]);
        }
      }
    }
  }
  if (is_mapping(v) && contains(v, "type")) {
    if (eq(getitem(v, "type"), "a")) {
      rest = match_remaining(v, ["type"]);
      return tuple(["map", rest]);
    }
  }
  if (is_mapping(v) && contains(v, "t")) {
    const part5 = getitem(v, "t");
    let hit: boolean = false;
    const parts2 = match_class(part5, int, 1, []);
    if (parts2 !== null) {
      n = parts2[0];
      hit = true;
    }
    if (!hit) {
      const parts3 = match_class(part5, float, 1, []);
      if (parts3 !== null) {
        n = parts3[0];
        hit = true;
      }
    }
    if (hit) {
      return tuple(["n", n]);
    }
  }
  if (is_mapping(v) && contains(v, 1) && contains(v, 2)) {
    two = getitem(v, 2);
    return two;
  }
  if (is_mapping(v)) {
    return "anymap";
  }
  const parts4 = match_class(v, Q, 1, ["y"]);
  if (parts4 !== null) {
    if (eq(parts4[1], 0)) {
      x = parts4[0];
      return tuple(["q", x]);
    }
  }
  const parts5 = match_class(v, P, 2, []);
  if (parts5 !== null) {
    if (eq(parts5[0], 0)) {
      yy = parts5[1];
      return tuple(["p0", yy]);
    }
  }
  const parts6 = match_class(v, P, 0, ["x", "y"]);
  if (parts6 !== null) {
    const part6 = parts6[1];
    const parts7 = match_class(part6, P, 0, ["x"]);
    if (parts7 !== null) {
      if (eq(parts7[0], 1)) {
        xx = parts6[0];
        return tuple(["pp", xx]);
      }
    }
  }
  if (v instanceof P) {
    p = v;
    return tuple(["p", getattr(p, "x")]);
  }
  if (isinstance(v, int) || isinstance(v, float)) {
    num = v;
    return tuple(["num", num]);
  }
  if (is_sequence(v) && len(v) === 2) {
    const part7 = getitem(v, 0);
    if (isinstance(part7, int)) {
      const part8 = getitem(v, 1);
      if (isinstance(part8, str)) {
        pair = v;
        return pair;
      }
    }
  }
  if (isinstance(v, set)) {
    return "set";
  }
  const parts8 = match_class(v, tuple, 1, []);
  if (parts8 !== null) {
    const part9 = parts8[0];
    if (is_sequence(part9) && len(part9) === 2) {
      a = getitem(part9, 0);
      b = getitem(part9, 1);
      return "tup";
    }
  }
  const parts9 = match_class(v, object, 0, ["__class__"]);
  if (parts9 !== null) {
    c = parts9[0];
    if (c === complex) {
      return c;
    }
  }
  return "other";
}
let v: unknown;
for (v of [
  0,
  1,
  -1,
  add(1, new Complex(0, 2)),
  sub(-1.5, new Complex(0, 2)),
  "ab",
  bytes_literal("x"),
  null,
  true,
  7,
  getattr(Color, "RED"),
  getattr(Color, "BLUE"),
  "abcdefg",
  "q",
  [],
  tuple(),
  [9],
  [1, 2, 3],
  tuple([2, 3, 4, 5]),
  [3, [1, 2], dict({ k: 3, z: 4 })],
  dict({ type: "a", b: 1 }),
  dict({ t: 3 }),
  dict({ t: "x" }),
  dict([
    [1, 1],
    [2, 2],
  ]),
  dict(),
  new Q(1, 0),
  new P(0, 4),
  new P(2, new P(1, 1)),
  new P(3, 3),
  55,
  5.5,
  [5, "a"],
  set([1, 2]),
  range(3),
  range(1),
  new Complex(0, 5),
  bytes_literal("abc"),
  bytearray(bytes_literal("x")),
  object,
]) {
  print(m(v));
}
let x: unknown;
const subject = tuple([1, 2]);
if (is_sequence(subject) && len(subject) === 2) {
  if (eq(getitem(subject, 0), 1)) {
    x = getitem(subject, 1);
    print(x);
  }
}
let a: unknown;
let b: unknown;
let c: unknown;
const subject2 = tuple([tuple([1, 2]), 3]);
if (is_sequence(subject2) && len(subject2) === 2) {
  const part10 = getitem(subject2, 0);
  if (is_sequence(part10) && len(part10) === 2) {
    a = getitem(part10, 0);
    b = getitem(part10, 1);
    c = getitem(subject2, 1);
    print(a, b, c);
  }
}
let y: unknown;
const subject3 = dict({ a: [1, dict({ b: 2 })] });
if (is_mapping(subject3) && contains(subject3, "a")) {
  const part11 = getitem(subject3, "a");
  if (is_sequence(part11) && len(part11) === 2) {
    const part12 = getitem(part11, 0);
    const part13 = getitem(part11, 1);
    if (is_mapping(part13) && contains(part13, "b")) {
      x = part12;
      y = getitem(part13, "b");
      print(x, y);
    }
  }
}
class Bad {
  static __match_args__ = 5;
}
class_attributes(Bad);
try {
  const subject4 = new Bad();
  const parts10 = match_class(subject4, Bad, 1, []);
  if (parts10 !== null) {
    x = parts10[0];
  }
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
class Bad2 {
  static __match_args__ = tuple([5]);
}
class_attributes(Bad2);
try {
  const subject5 = new Bad2();
  const parts11 = match_class(subject5, Bad2, 1, []);
  if (parts11 !== null) {
    x = parts11[0];
  }
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
try {
  const subject6 = new P(1, 2);
  const parts12 = match_class(subject6, P, 3, []);
  if (parts12 !== null) {
    a = parts12[0];
    b = parts12[1];
    c = parts12[2];
  }
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
try {
  const subject7 = new P(1, 2);
  const parts13 = match_class(subject7, P, 1, ["x"]);
  if (parts13 !== null) {
    a = parts13[0];
    c = parts13[1];
  }
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
class Nm {}
try {
  const subject8 = new Nm();
  const parts14 = match_class(subject8, Nm, 1, []);
  if (parts14 !== null) {
    a = parts14[0];
  }
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
try {
  const parts15 = match_class(5, m, 0, []);
  if (parts15 !== null) {
  }
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
x = 5;
if (gt(x, 10)) {
  print("big");
}
print(bound(x, "x"));
const match = 5;
const case$ = 6;
const type = 7;
const _ = 8;
print(match, case$, type, _);
let last: unknown;
const subject9 = [1, 2, 3];
if (is_sequence(subject9) && len(subject9) >= 1) {
  last = getitem(subject9, len(subject9) - 1);
  print(last, _);
}
matched13: {
  if (is_sequence("abc") && len("abc") === 3) {
    a = getitem("abc", 0);
    b = getitem("abc", 1);
    c = getitem("abc", 2);
    print("no");
    break matched13;
  }
  print("str not seq");
}
const N = namedtuple("N", "a b");
const subject10 = call(N, [1, 2]);
const parts16 = match_class(subject10, N, 1, ["b"]);
if (parts16 !== null) {
  if (eq(parts16[1], 2)) {
    a = parts16[0];
    print("N", a);
  }
}
const subject11 = new deque<unknown>([1, 2]);
if (is_sequence(subject11) && len(subject11) === 2) {
  a = getitem(subject11, 0);
  b = getitem(subject11, 1);
  print("dq", a, b);
}
let r: unknown;
matched16: {
  const subject12 = new defaultdict<unknown, unknown>(int);
  if (is_mapping(subject12) && contains(subject12, "x")) {
    v = getitem(subject12, "x");
    print("has");
    break matched16;
  }
  if (is_mapping(subject12)) {
    r = match_remaining(subject12, []);
    print("dd", r);
  }
}
class D {
  a: Int;
  b: number;

  constructor(a: Int, b: number = 0) {
    this.a = a;
    this.b = b;
  }
}
dataclass(D, "a", "b");
const subject13 = new D(1, 2);
const parts17 = match_class(subject13, D, 2, []);
if (parts17 !== null) {
  a = parts17[0];
  b = parts17[1];
  print("D", a, b);
}
let d: unknown;
let s: unknown;
const subject14 = [
  [1, 2],
  [3, 4],
];
if (is_sequence(subject14) && len(subject14) === 2) {
  const part14 = getitem(subject14, 0);
  if (is_sequence(part14) && len(part14) === 2) {
    const part15 = getitem(part14, 0);
    const part16 = getitem(part14, 1);
    const part17 = getitem(subject14, 1);
    if (is_sequence(part17) && len(part17) === 2) {
      a = part15;
      b = part16;
      c = getitem(part17, 0);
      d = getitem(part17, 1);
      if (eq((s = add(a, d)), 5)) {
        print(s);
      }
    }
  }
}
let z: unknown;
if (eq(3, 1) || eq(3, 2) || eq(3, 3)) {
  z = 3;
  print(z);
}
const subject15 = (x = 4);
if (eq(subject15, 4)) {
  print("walrus", x);
}
let mid: unknown[];
const subject16 = tuple([...[1, 2], 3]);
if (is_sequence(subject16) && len(subject16) >= 2) {
  if (eq(getitem(subject16, 0), 1)) {
    const part18 = match_rest(subject16, 1, 1);
    if (eq(getitem(subject16, len(subject16) - 1), 3)) {
      mid = part18;
      print(mid);
    }
  }
}
class Mp extends base_class(getattr(collections.abc, "Mapping")) {
  __getitem__(k: unknown): number {
    return dict({ a: 1 }).at(k);
  }
  __iter__(): Iterable<string> {
    return iter("a");
  }
  __len__(): number {
    return 1;
  }
}
class_info(Mp, { keywords: {} });
const subject17 = call<Mp>(Mp, []);
if (is_mapping(subject17) && contains(subject17, "a")) {
  v = getitem(subject17, "a");
  r = match_remaining(subject17, ["a"]);
  print("Mp", v, r);
}
class Sq extends base_class(getattr(collections.abc, "Sequence")) {
  __getitem__(i: unknown): unknown {
    return getitem([1, 2], i);
  }
  __len__(): number {
    return 2;
  }
}
class_info(Sq, { keywords: {} });
const subject18 = call<Sq>(Sq, []);
if (is_sequence(subject18) && len(subject18) === 2) {
  a = getitem(subject18, 0);
  b = getitem(subject18, 1);
  print("Sq", a, b);
}
