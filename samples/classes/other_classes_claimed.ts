/** `isinstance` and `issubclass` with objects that only say what they are: `__class__`, `__bases__`, and hooks of metaclasses. */

import {
  base_class,
  bool,
  bytes,
  call,
  call_method,
  class_attributes,
  class_info,
  getattr,
  getitem,
  int,
  isinstance,
  issubclass,
  list,
  object,
  print,
  PyObject,
  RuntimeError,
  str,
  truthy,
  tuple,
  type,
  type_name,
  TypeError,
  type Tuple,
} from "yieldstar/runtime";

/** Not a class, but it has bases. */
class Kind {
  parents: Tuple<unknown[]>;

  constructor(...parents$: unknown[]) {
    const parents = tuple(parents$);
    this.parents = parents;
  }

  get __bases__(): Tuple<unknown[]> {
    return this.parents;
  }
}

class Thing {
  kind: unknown;

  constructor(kind: unknown) {
    this.kind = kind;
  }

  get __class__(): unknown {
    return this.kind;
  }
}

const animal = new Kind();
const dog = new Kind(animal);
const puppy = new Kind(new Kind(), dog);
print(
  isinstance(new Thing(puppy), animal),
  isinstance(new Thing(animal), dog),
  issubclass(puppy, animal),
  issubclass(animal, tuple([dog, puppy])),
);
print(issubclass(dog, int), isinstance(3, dog));

function attempt(act: () => boolean): void {
  try {
    print(act());
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RuntimeError))
      throw error;
    print(type_name(error), error);
  }
}

class Broken {
  get __bases__(): void {
    throw new RuntimeError("no bases today");
  }
}

attempt(() => isinstance(3, 4));
attempt(() => isinstance(1, tuple([str, tuple([bytes, 3])])));
attempt(() => isinstance(1, getitem(list, int)));
attempt(() => issubclass(3, int));
attempt(() => issubclass(int, 3));
attempt(() => issubclass(dog, 3));
attempt(() => issubclass(4, dog));
attempt(() => isinstance(1, new Broken()));

class Generous extends base_class(type) {
  __instancecheck__(value: unknown): string {
    return "yes";
  }

  __subclasscheck__(other: unknown): unknown[] {
    return [];
  }
}

class Any extends PyObject {}
class_info(Any, { metaclass: Generous, body: [] });

print(isinstance(3, Any), issubclass(int, Any), issubclass(3, Any));

class Stand_in extends PyObject {
  declare _Stand_in__target: unknown;

  __init__(target: unknown): null {
    this._Stand_in__target = target;
    return null;
  }

  __getattribute__(name: unknown): unknown {
    if (truthy(call_method(name, "startswith", ["_Stand_in__"]))) {
      return call(getattr(object, "__getattribute__"), [this, name]);
    }
    return getattr(getattr(this, "_Stand_in__target"), name);
  }
}

class Real {
  static size = 3;

  declare size: number;
}
class_attributes(Real);

const stand_in = new Stand_in(new Real());
print(
  isinstance(stand_in, Real),
  isinstance(stand_in, Stand_in),
  isinstance(stand_in, int),
  type(stand_in) === Stand_in,
  getattr(stand_in, "size"),
);

class Textual {
  static __class__ = str;
}
class_attributes(Textual);

print(
  isinstance(new Textual(), str),
  call(getattr(type, "__instancecheck__"), [str, "a"]),
  call(getattr(type, "__subclasscheck__"), [int, bool]),
);
