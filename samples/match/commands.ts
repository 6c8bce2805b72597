import {
  call,
  call_method,
  contains,
  dict,
  eq,
  float,
  getitem,
  int,
  is_mapping,
  is_sequence,
  isinstance,
  len,
  lt,
  match_class,
  match_remaining,
  match_rest,
  print,
  repr,
  set,
  sorted,
  str,
  tuple,
  type_name,
  type Dict,
  type Int,
  type PySet,
  type Tuple,
} from "yieldstar/runtime";
import { dataclass } from "yieldstar/runtime/dataclasses";

class Point {
  x: Int;
  y: Int;

  constructor(x: Int, y: Int) {
    this.x = x;
    this.y = y;
  }
}
dataclass(Point, "x", "y");

function describe(
  value:
    | number
    | string
    | unknown[]
    | Tuple<[number, number, number]>
    | Dict<unknown, unknown>
    | Point
    | PySet<unknown>
    | boolean
    | null,
): string {
  let n: unknown;
  let text: unknown;
  let one: unknown;
  let first: unknown;
  let rest: unknown[];
  let radius: unknown;
  let others: unknown;
  let kind: unknown;
  let x: unknown;
  let y: unknown;
  if (eq(value, 0) || eq(value, 1)) {
    return "bit";
  }
  const parts = match_class(value, int, 1, []);
  if (parts !== null) {
    n = parts[0];
    if (lt(n, 0)) {
      return `negative ${str(n)}`;
    }
  }
  if (isinstance(value, int) || isinstance(value, float)) {
    return "number";
  }
  if (eq(value, "")) {
    return "empty text";
  }
  if (isinstance(value, str)) {
    text = value;
    return `text ${repr(text)}`;
  }
  if (is_sequence(value) && len(value) === 0) {
    return "empty list";
  }
  if (is_sequence(value) && len(value) === 1) {
    one = getitem(value, 0);
    return `just ${str(one)}`;
  }
  if (is_sequence(value) && len(value) >= 1) {
    first = getitem(value, 0);
    rest = match_rest(value, 1, 0);
    return `${str(first)} and ${rest.length} more`;
  }
  if (is_mapping(value) && contains(value, "type") && contains(value, "r")) {
    if (eq(getitem(value, "type"), "circle")) {
      radius = getitem(value, "r");
      return `circle of ${str(radius)}`;
    }
  }
  if (is_mapping(value) && contains(value, "type")) {
    kind = getitem(value, "type");
    others = match_remaining(value, ["type"]);
    return `${str(kind)} with ${str(call(sorted, [others]))}`;
  }
  const parts2 = match_class(value, Point, 0, ["x", "y"]);
  if (parts2 !== null) {
    if (eq(parts2[0], 0)) {
      if (eq(parts2[1], 0)) {
        return "origin";
      }
    }
  }
  const parts3 = match_class(value, Point, 2, []);
  if (parts3 !== null) {
    x = parts3[0];
    y = parts3[1];
    if (eq(x, y)) {
      return `diagonal ${str(x)}`;
    }
  }
  if (value instanceof Point) {
    return `point ${str(value)}`;
  }
  if (value === null) {
    return "nothing";
  }
  return `something else: ${str(type_name(value))}`;
}

for (const value of tuple([
  1,
  -5,
  3.5,
  "",
  "hi",
  [],
  [7],
  tuple([1, 2, 3]),
  dict({ type: "circle", r: 2 }),
  dict({ type: "square", a: 1, b: 2 }),
  new Point(0, 0),
  new Point(3, 3),
  new Point(1, 2),
  null,
  set([1]),
  true,
])) {
  print(describe(value));
}

function run(command: string): void {
  let direction: unknown;
  let things: unknown[];
  let action: unknown;
  matched2: {
    const subject = str.split(command);
    if (is_sequence(subject) && len(subject) === 2) {
      if (eq(getitem(subject, 0), "go")) {
        const part = getitem(subject, 1);
        if (eq(part, "north") || eq(part, "south")) {
          direction = part;
          print("going", direction);
          break matched2;
        }
      }
    }
    if (is_sequence(subject) && len(subject) >= 1) {
      if (eq(getitem(subject, 0), "take")) {
        things = match_rest(subject, 1, 0);
        if (things.length > 0) {
          print("taking", call_method(", ", "join", [things]));
          break matched2;
        }
      }
    }
    if (is_sequence(subject) && len(subject) === 1) {
      action = getitem(subject, 0);
      print("just", action);
      break matched2;
    }
    print("what?");
  }
}

for (const command of tuple([
  "go north",
  "go up",
  "take lamp key",
  "take",
  "",
  "look",
])) {
  run(command);
}
