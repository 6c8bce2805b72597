import {
  at,
  bytes_literal,
  class_attributes,
  Complex,
  contains,
  dict,
  Ellipsis,
  eq,
  float,
  getattr,
  int,
  integer,
  len,
  module_name,
  ne,
  NotImplemented,
  print,
  set,
  str,
  tuple,
  type Float,
  type Int,
  type Tuple,
} from "yieldstar/runtime";

// Literals, names and layout of every kind.
print(0, 0, 0, 1_000, 0xff_ff, 0b1_0, 0o7_7, 0xab, 0b11, 0o17);
print(
  float(1),
  0.5,
  float(1.5e3),
  1e-3,
  float(100100000000),
  float(0),
  0.5,
  9.5,
  Infinity,
  -Infinity,
  new Complex(0, 1),
  new Complex(0, 1.5),
  new Complex(0, 0),
  new Complex(0, 1000),
  new Complex(0, 0),
  new Complex(0, 9),
);
print(
  10n ** 30n,
  1208925819614629174706175n,
  123456789012345678901234567890n,
  float(-0.0),
  getattr<Int>(5, "real"),
  float(getattr<Float>(float(5), "real")),
);
print(
  "ab",
  "tab\tq'\"\\ \u0007\b\f\v\r\u0000\u007fAé😀",
  "\\n\\'",
  bytes_literal([0, 255, 10, 39, 65]),
  bytes_literal("\\x"),
);
print('multi\nline "quote" a\'b', "u");
print("abc", bytes_literal("ab"));
const naïve = 1;
const fi = 2;
let x: Int | Tuple<[number, number, number]> | number[];
print(naïve, fi, (x = int("3")) !== 0 ? x : 0);
const a = 5;
print(a);
function s(): string {
  return "s";
}
print(s());
class C {
  static x = 1;
}
class_attributes(C);
print(C.x, getattr(C, "x"), getattr(C, "__name__"));
x = integer.add(int("1"), 2);
print(x);
const y = 3;
print(y);
if (x !== 0) {
  print("a");
  print("b");
}
let middle: number[];
print(
  1 < 2 && 2 < 3,
  1 < 3 && 3 < 2,
  eq(1, 1) && ne(1, 2),
  (middle = [1]).includes(1) && contains([[1]], middle),
  null !== null,
  ![2].includes(1),
  ![2].includes(1),
);
print(
  x !== 0 ? x : y,
  tuple([x, y]),
  [x, y],
  set([x, y]),
  dict([[x, y]]),
  tuple([x]),
  tuple(),
);
print(
  1 < 2 && 2 > 1,
  (3 & 2) | (1 ^ 5),
  (1 << 3) >> 1,
  integer.invert(-integer.invert(5)),
);
print("ok");
print(Ellipsis, Ellipsis, NotImplemented, module_name(import.meta), true);
print(
  "ab".repeat(2),
  str.encode("é"),
  eq("\u2028", " "),
  len("😀"),
  at("😀", 0),
);

if (true) {
  print("tab");
  if (true) {
    print("tab8");
  }
}
if (true) {
  x = tuple([1, 2, 3]);
  print(x);
}
print("a;b"); // comment ; print
print("#no");
// c
x = [1, 2];
print(x);
class A {
  static x = 1;
  static y = 2;
}
print(A.x, A.y);
function f(): number {
  return 1;
  return 2;
}
print(f());
for (let i = 0; i < 2; i++) {
  print(i);
  continue;
}
while (x.length > 0) {
  x = 0;
  break;
}
[1];
