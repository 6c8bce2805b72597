/** Names that functions read before anything has bound them. */

import { bound, named, NameError, print, type_name } from "yieldstar/runtime";

function report(function$: () => number): void {
  try {
    print(function$());
  } catch (e) {
    if (!(e instanceof NameError)) throw e;
    print(type_name(e), e);
  }
}

let later: number | undefined;
function reads_later(): number {
  return bound(later, "later");
}

report(reads_later);
later = 5;
report(reads_later);

let counter: number | undefined;
function increment(): number {
  counter = bound(counter, "counter") + 1;
  return bound(counter, "counter");
}

report(increment);
counter = 0;
report(increment);

function outer(): number {
  let value: number | undefined;
  function inner(): number {
    return bound(value, "value", "free");
  }
  named("outer.<locals>.inner", inner);

  report(inner);
  value = 3;
  return inner();
}

report(outer);

let CONSTANT: number | undefined;
let helper: ((number: number) => number) | undefined;
function calls_helper(): number {
  return bound(helper, "helper")(1) + bound(CONSTANT, "CONSTANT");
}

helper = function helper(number: number): number {
  return number + 1;
};

CONSTANT = 40;
report(calls_helper);
