import {
  class_attributes,
  getattr,
  hasattr,
  issubclass,
  print,
  tuple,
  type_name,
} from "yieldstar/runtime";

class Animal {
  static count = 0;

  declare name: string;
  declare count: number;

  constructor(name: string) {
    this.name = name;
    Animal.count += 1;
  }

  speak(): string {
    return "...";
  }

  __str__(): string {
    return `${this.name} says ${this.speak()}`;
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

  constructor(name: string, months: number) {
    super(name);
    this.months = months;
  }

  override speak(): string {
    return super.speak() + "?".repeat(this.months);
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
