import {
  add,
  bound,
  call,
  dict,
  integer,
  named,
  print,
  range,
  str,
  tuple,
  UnboundLocalError,
  type Dict,
  type Int,
  type Tuple,
} from "yieldstar/runtime";

let total = 0;

function counter(start = 0): Tuple<[(by?: number) => number, () => number]> {
  let count = start;

  function step(by = 1): number {
    count += by;
    return count;
  }
  named("counter.<locals>.step", step, "by=1");

  function peek(): number {
    return count;
  }
  named("counter.<locals>.peek", peek);

  return tuple([step, peek]);
}

const [step, peek] = counter(10);
const [other, _] = counter();
print(step(), step(5), peek(), other());

function add_to_total(n: number): number {
  total += n;
  return total;
}

print(add_to_total(3), add_to_total(4), total);

function multiplier(factor: number): (n: number) => number {
  return (n: number) => n * factor;
}

const [double, triple] = [multiplier(2), multiplier(3)];
print(
  double(5),
  triple(5),
  Array.from(range(3), (n) => multiplier(n)(10)),
);

function local_first(): number {
  let unset: number | undefined;
  try {
    print(bound(unset, "unset", "local"));
  } catch (error) {
    if (!(error instanceof UnboundLocalError)) throw error;
    print("UnboundLocalError:", error);
  }
  unset = 1;
  return unset;
}

print(local_first());

const fib$memo: Dict<number, Int> = dict();
function fib(n: number, memo: Dict<number, Int> = fib$memo): Int {
  if (n < 2) {
    return n;
  }
  if (!memo.has(n)) {
    memo.set(n, integer.add(fib(n - 1), fib(n - 2)));
  }
  return memo.at(n);
}

print(fib(50), fib(100));

function compose(...functions$: unknown[]): (value: unknown) => unknown {
  const functions = tuple(functions$);
  function run(value: unknown): unknown {
    for (const function$ of functions) {
      value = call(function$, [value]);
    }
    return value;
  }
  named("compose.<locals>.run", run);

  return run;
}

print(
  compose(str.strip, str.upper, (s: unknown) => add(s, "!"))("  hi "),
  compose()(1),
);
