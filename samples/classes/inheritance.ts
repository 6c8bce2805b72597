import {
  add,
  call_method,
  class_attributes,
  getattr,
  hasattr,
  isinstance,
  issubclass,
  iterate,
  mix,
  mul,
  print,
  PyObject,
  setattr,
  str,
  tuple,
  type_name,
} from "yieldstar/runtime";

class Animal extends PyObject {
  static count = 0;

  declare name: unknown;
  declare count: number;

  __init__(name: unknown): null {
    setattr(this, "name", name);
    Animal.count += 1;
    return null;
  }

  speak(): string {
    return "...";
  }

  __str__(): string {
    return `${str(getattr(this, "name"))} says ${str(call_method(this, "speak", []))}`;
  }
}
class_attributes(Animal);

class Dog extends Animal {
  override speak(): string {
    return "woof";
  }
}

class Puppy extends Dog {
  declare months: number;

  __init__(name: string, months: number): void {
    super.__init__(name);
    this.months = months;
  }

  override speak(): unknown {
    return add(super.speak(), mul("?", getattr(this, "months")));
  }
}

class Swimmer extends PyObject {
  move(): string {
    return "swims";
  }
}

class Duck extends mix(Animal, Swimmer) {
  override speak(): string {
    return "quack";
  }
}

for (const animal of tuple([
  new Animal("it"),
  new Dog("Rex"),
  new Puppy("Bit", 2),
  new Duck("Donna"),
])) {
  print(animal);
}
print(Animal.count, Dog.count, new Puppy("x", 1).count);
print(
  isinstance(new Puppy("y", 0), Animal),
  issubclass(Dog, Puppy),
  type_name(new Duck("z")),
);
print(
  Array.from(iterate(getattr(Duck, "__mro__")), (cls) =>
    getattr(cls, "__name__"),
  ),
);
print(
  new Duck("d").move(),
  hasattr(new Duck("d"), "swim"),
  getattr(new Duck("d"), "wings", 2),
);
print(getattr(Duck, "__bases__"));
