import {
  add,
  class_attributes,
  getattr,
  hasattr,
  issubclass,
  mul,
  print,
  str,
  tuple,
  type_name,
} from "yieldstar/runtime";

class Animal {
  static count = 0;

  declare name: unknown;
  declare count: number;

  constructor(name: unknown) {
    this.name = name;
    Animal.count += 1;
  }

  speak(): string {
    return "...";
  }

  __str__(): string {
    return `${str(this.name)} says ${str(this.speak())}`;
  }
}
class_attributes(Animal);

class Dog extends Animal {
  override speak(): string {
    return "woof";
  }
}

class Puppy extends Dog {
  declare months: unknown;

  constructor(name: unknown, months: unknown) {
    super(name);
    this.months = months;
  }

  override speak(): unknown {
    return add(super.speak(), mul("?", getattr(this, "months")));
  }
}

for (const animal of tuple([
  new Animal("it"),
  new Dog("Rex"),
  new Puppy("Bit", 2),
])) {
  print(animal);
}
print(Animal.count, Dog.count, new Puppy("x", 1).count);
print(
  new Puppy("y", 0) instanceof Animal,
  issubclass(Dog, Puppy),
  type_name(new Dog("z")),
);
print(hasattr(new Dog("d"), "swim"), getattr(new Dog("d"), "legs", 4));
