import {
  call_method,
  class_attributes,
  getattr,
  hasattr,
  isinstance,
  issubclass,
  iterate,
  mix,
  print,
  PyObject,
  super_of,
  TypeError,
} from "yieldstar/runtime";

class Animal extends PyObject {
  declare name: string;

  __init__(name: string): void {
    this.name = name;
  }

  introduce(): string[] {
    return [`I am ${this.name}`];
  }
}

class Swimmer extends PyObject {
  move(): string {
    return "swims";
  }
}

class Walker extends PyObject {
  static legs = 2;

  declare legs: number;

  move(): string {
    return `walks on ${Walker.legs}`;
  }
}
class_attributes(Walker);

class Duck extends mix(Animal, Swimmer, Walker) {
  override introduce(): string[] {
    return [
      ...call_method<string[]>(super_of(Duck, this), "introduce", []),
      ...["quack"],
    ];
  }
}

class Both extends mix(Walker, Swimmer) {
  override move(): string {
    return (
      call_method<string>(super_of(Both, this), "move", []) +
      " and " +
      call_method<string>(Swimmer, "move", [this])
    );
  }
}

const duck = new Duck("Donna");
print(duck.introduce(), duck.move(), new Both().move(), Walker.legs);
print(
  Array.from(iterate(getattr(Duck, "__mro__")), (cls) =>
    getattr(cls, "__name__"),
  ),
  getattr(Duck, "__bases__"),
);
print(isinstance(duck, Walker), issubclass(Both, Animal), hasattr(duck, "fly"));
try {
  class Broken extends mix(Animal, Duck) {}
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print("TypeError:", error);
}
