import {
  AssertionError,
  bound,
  integer,
  iter,
  list,
  NameError,
  next,
  print,
  range,
  tuple,
  zip,
  type Int,
} from "yieldstar/runtime";

let i: number | undefined;
for (i of range(3)) {
  print(i, { end: " " });
}
print("all");
skip_else: {
  for (i of range(10, 0, -4)) {
    if (i === 6) {
      break skip_else;
    }
  }
  print("not printed");
}
print("broke at", bound(i, "i"));

let n: Int = 27;
let steps = 0;
while (n !== 1) {
  n =
    integer.mod(n, 2) === 0
      ? integer.floordiv(n, 2)
      : integer.add(integer.mul(3, n), 1);
  steps += 1;
}
print("steps", steps);

for (const [a, b] of zip([1, 2, 3], "abc")) {
  if (a === 2) {
    continue;
  }
  print(a, b);
}
while (true) {
  n = integer.add(n, 1);
  if (n > 5) {
    break;
  }
}
print(n);

const items = [1, 2, 3, 4];
for (const item of items) {
  if (item % 2 === 0) {
    list.remove(items, item);
  }
}
print(items);
for (let row = 0; row < 2; row++) {
  for (let column = 0; column < 3; column++) {
    if (column === 2) {
      break;
    }
    if (row === 1 && column === 0) {
      continue;
    }
    print(tuple([row, column]), { end: " " });
  }
}
print();
const numbers = iter([3, 1, 4, 1, 5, 9]);
let number: number | null;
while ((number = next(numbers, null)) !== null && number !== 5) {
  print(number, { end: "," });
}
print(list(numbers));
let x: number | undefined = 5;
print(
  x < 3 ? "small" : x < 10 ? "medium" : "large",
  1 < x && x <= 5,
  x === null,
  x !== null,
);
if (x > 10) {
} else if ((x > 4 && x !== 6) || false) {
  print("elif");
} else {
  print("else");
}
for (i of []) {
}
if (x !== 5) {
  throw new AssertionError("never shown");
}
try {
  if (!(x < 0)) {
    throw new AssertionError(`x is ${x}`);
  }
} catch (error) {
  if (!(error instanceof AssertionError)) throw error;
  print("AssertionError:", error);
}
bound(x, "x");
x = undefined;
try {
  print(bound(x, "x"));
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print("NameError:", error);
}
