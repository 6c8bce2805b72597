/** Names that are read before they are bound: a builtin shines through, an annotation fails, a class body can't see its own class. */

import {
  bound,
  call,
  class_attributes,
  class_info,
  discard,
  getattr,
  iadd,
  KeyError,
  list as list$,
  max as max$,
  min,
  NameError,
  print,
  PyObject,
  sum as sum$,
  type_name,
  TypeError,
  unknown_name,
  ValueError as ValueError$,
} from "yieldstar/runtime";

let ValueError: unknown = ValueError$;
let list: unknown = list$;
let max: unknown = max$;
let sum: unknown = sum$;
print(call(sum, [[1, 2]]));
sum = 0;
for (let i = 0; i < 4; i++) {
  sum = iadd(sum, i);
}
print(sum);

list = [3, 4];
try {
  discard(call(list, ["ab"]));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
list = list$;
print(call(list, ["ab"]));

function larger(): unknown {
  return call(max, [1, 2]);
}

print(larger());
max = min;
print(larger());
max = max$;
print(larger());

function hides(): void {
  ValueError = KeyError;
  print(ValueError);
  ValueError = ValueError$;
  print(ValueError);
}

hides();

try {
  class Node {
    static {
      bound(undefined, "Node");
    }

    add(other: Node): number {
      return 1;
    }
  }

  print("made");
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}

try {
  class Leaf {
    static {
      bound(undefined, "Leaf");
    }
    static above: null = null;
  }

  print("made");
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}

try {
  unknown_name("Missing");
  function untyped(x: unknown): null {
    return null;
  }

  print("made");
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}

let total: number | undefined;
try {
  total = 3;
  unknown_name("Missing");
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error, bound(total, "total"));
}

function local(): void {
  const total = 4;
  print(total);
}

local();

try {
  let Late: unknown;
  class Early {
    static {
      bound(Late, "Late");
    }

    go(): null {
      return null;
    }
  }

  Late = class Late {};

  print("made");
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}

class Quoted {
  static below: null = null;

  go(other: Quoted): Quoted {
    return other;
  }
}

print(type_name(new Quoted().go(new Quoted())));

function inside(): void {
  class Selfish {
    static me = bound(undefined, "Selfish", "free");
  }
  class_info(Selfish, { qualname: "inside.<locals>.Selfish" });
}

try {
  inside();
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}

let Twice: unknown;
Twice = class Twice extends PyObject {
  static n: unknown = 1;

  declare n: unknown;
};
class_attributes(Twice);

Twice = class extends PyObject {
  static m = getattr(Twice, "n");
};
class_attributes(Twice);

print(getattr(Twice, "m"));
try {
  print(unknown_name("generator"));
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}
