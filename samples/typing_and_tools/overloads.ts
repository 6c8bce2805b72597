/** Overloads say which types go together; what follows them is called. */

import { print } from "yieldstar/runtime";

class G {
  o(x: number): number {
    return x;
  }
}
print(new G().o(3));

function f(x: number): number {
  return x;
}
print(f(3));
