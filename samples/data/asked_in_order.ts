/** Which special method is asked, how often, and what is said when it is no use. */

import {
  base_class,
  bound,
  call,
  call_method,
  caused_by,
  class_attributes,
  Dict,
  dict,
  discard,
  Exception,
  float,
  getattr,
  hash,
  ImportError,
  int,
  integer,
  KeyError,
  list,
  mod,
  print,
  raise_,
  repr,
  setattr,
  str,
  tuple,
  type_name,
  vars,
  type Float,
} from "yieldstar/runtime";
import { array } from "yieldstar/runtime/array";

function attempt(label: string, action: () => unknown): void {
  try {
    print(label, action());
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(label, type_name(error), error);
  }
}

class Celsius extends base_class(float) {
  __float__(): Float {
    return 42.5;
  }
}

class Wrong extends base_class(float) {
  __float__(): number {
    return 42;
  }
}

attempt("a float with a __float__ of its own:", () =>
  float(float(call<Celsius>(Celsius, [3]))),
);
attempt("one that gives no float:", () =>
  float(float(call<Wrong>(Wrong, [3]))),
);
attempt("made of another:", () =>
  call_method<string>(
    call<Celsius>(Celsius, [call<Celsius>(Celsius, [3])]),
    "hex",
    [],
  ),
);

class Number$ {
  __int__(): number {
    return 7;
  }

  __index__(): number {
    return 9;
  }
}

print(str.percent("%d %x", tuple([new Number$(), new Number$()])));

class Silent {
  static __str__: null = null;

  __repr__(): string {
    return "Silent()";
  }
}
class_attributes(Silent);

attempt("__str__ is None:", () => str(new (bound(Silent, "Silent"))()));
attempt("in a list:", () => [new (bound(Silent, "Silent"))()]);

class Keyed {
  declare hashed: number;
  declare compared: number;

  constructor() {
    this.hashed = 0;
    this.compared = 0;
  }

  __hash__(): number {
    this.hashed += 1;
    return 1;
  }

  __eq__(other: unknown): boolean {
    this.compared += 1;
    return this === other;
  }
}

const [first, second] = [new Keyed(), new Keyed()];
const table = dict([[first, "first"]]);
table.setdefault(second, "second");
print(
  first.hashed,
  second.hashed,
  integer.add(first.compared, second.compared),
  list(table.values()),
);

class Odd extends Exception {
  __new__(): number {
    return 5;
  }
}

function raise_odd(): void {
  throw raise_(bound(Odd, "Odd"));
}

function raise_from_odd(): void {
  throw caused_by(new KeyError("k"), raise_(bound(Odd, "Odd")));
}

attempt("a class that makes no exception:", raise_odd);
attempt("as the cause:", raise_from_odd);

class Registry extends Dict {}

const made = call_method<Dict<unknown, unknown>>(new Registry(), "fromkeys", [
  "ab",
  1,
]);
print(type_name(made), made);

class Point {
  constructor() {
    const [part1, part2] = tuple([1, 2]);
    setattr(this, "x", part1);
    setattr(this, "y", part2);
  }
}

const point = new Point();
print(
  call_method(getattr(point, "__dict__"), "popitem", []),
  getattr(point, "__dict__"),
);
attempt("gone:", () => getattr(bound(point, "point"), "y"));
discard(call_method(getattr(point, "__dict__"), "clear", []));
print(vars(point));

function convert(numbers: number[]): number[] | array {
  let make: () => array;
  try {
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return numbers;
  }
  make = () => new array("B", numbers);
  return make();
}

print(convert([1, 2]));

class Template extends base_class(str) {
  __rmod__(pattern: unknown): string {
    return `filled by ${repr(pattern)}`;
  }
}

print(
  mod("%s!", call<Template>(Template, ["x"])),
  str.percent("%s!", tuple([call<Template>(Template, ["x"])])),
  str.percent("%d", 3),
);

class Own extends base_class(int) {
  __hash__(): Own {
    return this;
  }
}

print(hash(call<Own>(Own, [42])), dict([[call<Own>(Own, [1]), "one"]]));
