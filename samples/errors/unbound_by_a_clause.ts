/** A name of the module that an `except` clause unbinds, while a function binds it too. */

import {
  bound,
  int,
  integer,
  isub,
  NameError,
  print,
  truthy,
  ValueError,
  ZeroDivisionError,
} from "yieldstar/runtime";

let total: unknown = 2;
const step = 1;

function counted(): void {
  try {
    total = isub(bound(total, "total"), step);
    print("total", bound(total, "total"));
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    print("in the function:", error);
  }
  try {
    integer.floordiv(1, 0);
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    total = error;
    print("caught", bound(total, "total"));
    total = undefined;
  }
}

counted();
counted();
try {
  print(bound(total, "total"));
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print("in the module:", error);
}

let kept: boolean | ValueError | number | undefined = true;

function restore(): void {
  kept = 3;
}

try {
  int("x");
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  kept = error;
  kept = undefined;
}
try {
  kept = truthy(bound(kept, "kept")) ? bound(kept, "kept") : 5;
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print("in the module:", error);
}
restore();
print(bound(kept, "kept"));
