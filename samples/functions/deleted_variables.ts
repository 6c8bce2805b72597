/** Variables that are deleted twice, or read after it: whose they are decides what is said. */

import { bound, NameError, print, type_name } from "yieldstar/runtime";

function outer(m: number): void {
  let n: number | undefined = m;
  function inner(): void {
    bound(n, "n", "free");
    n = undefined;
  }
  inner();
  try {
    inner();
  } catch (e) {
    if (!(e instanceof NameError)) throw e;
    print(type_name(e), e);
  }
  try {
    print(bound(n, "n", "local"));
  } catch (e) {
    if (!(e instanceof NameError)) throw e;
    print(type_name(e), e);
  }
}
outer(1);
function f(): void {
  let x: number | undefined = 1;
  bound(x, "x", "local");
  x = undefined;
  try {
    bound(x, "x", "local");
    x = undefined;
  } catch (e) {
    if (!(e instanceof NameError)) throw e;
    print(type_name(e), e);
  }
}
f();
try {
  let nothing: unknown;
  bound(nothing, "nothing");
  nothing = undefined;
} catch (e) {
  if (!(e instanceof NameError)) throw e;
  print(type_name(e), e);
}
