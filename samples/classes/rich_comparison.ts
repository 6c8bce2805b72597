// Comparisons give back whatever the operands' methods answer; only where truth counts is it made a bool.

import {
  AssertionError,
  bool,
  contains,
  dict,
  Ellipsis,
  eq,
  gt,
  list,
  max,
  NotImplemented,
  print,
  repr,
  rich,
  sorted,
  truthy,
  tuple,
  type_name,
  TypeError,
  type Tuple,
} from "yieldstar/runtime";
import * as operator from "yieldstar/runtime/operator";

class Column {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  __eq__(other: unknown): string {
    return `${this.name} = ${repr(other)}`;
  }

  __ne__(other: unknown): unknown[] {
    return [this.name, "<>", other];
  }

  __lt__(other: unknown): string {
    return `${this.name} < ${repr(other)}`;
  }

  __gt__(other: unknown): null {
    return null;
  }

  __le__(other: unknown): unknown {
    return NotImplemented;
  }

  __hash__(): number {
    return 7;
  }
}

const age = new Column("age");
const where = rich.eq(age, 18);
print(where, type_name(where));
print(rich.ne(age, 18), rich.lt(age, 3), rich.gt(age, 3), rich.gt(5, age));
print(rich.eq(18, age), rich.ne(3, age));
print([rich.eq(age, 1), rich.ne(age, 2)], dict({ q: rich.lt(age, 4) }));
print(operator.eq(age, 2), operator.lt(age, 3), operator.gt(age, 0));

function both(
  a: number | Column | unknown[],
  b: number | string | Tuple<[]>,
): unknown {
  return rich.eq(a, b);
}

print(both(1, 1), both(age, "x"), both([], tuple()));
let value: unknown;
print(
  truthy((value = both(age, 1))) ? "and" : value,
  !gt(age, 1),
  bool(rich.gt(age, 2)),
);
if (eq(age, 99)) {
  print("a text is true");
}
if (!gt(age, 1)) {
  print("None is false");
}

// chains: the first answer that is not true, or the last
let answer: unknown;
let answer2: unknown;
let answer3: unknown;
print(
  truthy((answer = 0 < 1)) ? rich.lt(1, age) : answer,
  gt(age, 1) ? rich.lt(0, rich.gt(age, 1)) : "no",
  truthy((answer2 = rich.lt(age, 1))) ? 1 < 2 : answer2,
  truthy((answer3 = rich.gt(age, 1))) ? 1 > 0 : answer3,
);
let answer4: unknown;
let answer5: unknown;
print(
  truthy((answer5 = truthy((answer4 = 1 < 2)) ? rich.lt(2, age) : answer4))
    ? rich.lt(age, 3)
    : answer5,
);

// items of lists and tuples: == asks for truth, < hands on the answer of the first different items
print(
  rich.eq([age], [new Column("b")]),
  rich.lt([age], [3]),
  rich.lt(tuple([1, age]), tuple([1, 4])),
  rich.gt([age], [2]),
);
print(contains([[age]], [age]), contains([1, 2], age), max([3], [4]));

try {
  print(rich.le(age, 3));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}

class Odd {
  __eq__(other: number): unknown {
    return Ellipsis;
  }

  __lt__(other: number): Odd {
    return this;
  }

  __repr__(): string {
    return "odd";
  }
}

const odd = new Odd();
print(
  rich.eq(odd, 1),
  rich.ne(odd, 1),
  rich.lt(odd, 5),
  rich.gt(5, odd),
  sorted([odd, odd]),
);
if (!eq(odd, 2)) {
  throw new AssertionError("an ellipsis is true");
}
let value2: unknown;
print(
  [1, 2, 3].filter((x) => eq(odd, x)),
  truthy((value2 = rich.eq(odd, 1))) ? value2 : 5,
  rich.lt(odd, 1) === odd,
);

class Shrinks {
  target: Shrinks[];

  constructor(target: Shrinks[]) {
    this.target = target;
  }

  __eq__(other: unknown): unknown {
    list.clear(this.target);
    return NotImplemented;
  }
}

const left: Shrinks[] = [];
const right = [1];
left.push(new Shrinks(left));
print(rich.eq(left, right), left, right);

class Left {
  __eq__(other: unknown): unknown {
    print("Left.__eq__");
    return NotImplemented;
  }
}

class Right {
  __ne__(other: unknown): unknown {
    print("Right.__ne__");
    return NotImplemented;
  }
}

print(rich.ne(new Left(), new Right()), rich.ne(new Right(), new Left()));
