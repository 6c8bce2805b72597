/** try in class bodies: what except binds, and names that comprehensions there read too early. */

import {
  at,
  bound,
  class_info,
  divide,
  hasattr,
  int,
  NameError,
  print,
  range,
  repr,
  set,
  sorted,
  str,
  tuple,
  TypeError,
  ValueError,
  ZeroDivisionError,
  type PySet,
} from "yieldstar/runtime";

let later: number | undefined;
class Menu {
  declare static teas: number[];
  declare static cups: PySet<number>;
  declare static prices: number[];
  declare static message: string;
  declare static reason: unknown;
  static {
    try {
      this.teas = Array.from(range(2), (_) =>
        bound(later, "later", "global", ["outer"]),
      );
    } catch (error) {
      if (!(error instanceof NameError)) throw error;
      print("NameError", error);
    }
  }
  static {
    try {
      this.cups = set(
        Array.from(
          range(2),
          (i) => bound(later, "later", "global", ["outer"]) + i,
        ),
      );
    } catch (error$) {
      if (error$ instanceof TypeError || error$ instanceof ValueError) {
        const error = error$;
        print("other", error);
      } else if (error$ instanceof NameError) {
        const e = error$;
        print(
          repr(e),
          Array.from(tuple(), (e) => str(e)),
        );
      } else {
        throw error$;
      }
    }
  }
  static {
    try {
      this.prices = sorted(
        [1].map((_) => bound(later, "later", "global", ["outer"])),
      );
    } catch (error) {
      if (!(error instanceof NameError)) throw error;
      this.message = str(error);
    }
  }
  static {
    try {
      int("x");
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      this.reason = at(error.args, 0);
      print(error);
    }
  }
  static size = [...range(3)];
}

later = 5;
print(
  Menu.message,
  Menu.reason,
  Menu.size,
  hasattr(Menu, "error"),
  hasattr(Menu, "e"),
  hasattr(Menu, "teas"),
);

function outer(): string {
  class Inner {
    declare static text: string;
    static {
      try {
        divide(1, 0);
      } catch (problem) {
        if (!(problem instanceof ZeroDivisionError)) throw problem;
        this.text = `${str(problem)}`;
      }
    }
  }
  class_info(Inner, { qualname: "outer.<locals>.Inner" });

  return Inner.text;
}

print(outer());
