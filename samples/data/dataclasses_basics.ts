import {
  call,
  dict,
  eq,
  Exception,
  float,
  lt,
  max,
  print,
  setattr,
  sorted,
  str,
  type_name,
  TypeError,
  type Float,
  type Int,
} from "yieldstar/runtime";
import { asdict, dataclass, replace } from "yieldstar/runtime/dataclasses";

class Item {
  name: string;
  price: Float;
  count: number;
  tags: string[];

  constructor(
    name: string,
    price: Float,
    count: number = 1,
    tags: string[] = [],
  ) {
    this.name = name;
    this.price = price;
    this.count = count;
    this.tags = tags;
  }

  get total(): number {
    return this.price * this.count;
  }
}
dataclass(Item, "name", "price", "count", "tags");

class Version {
  major: Int;
  minor: number;

  constructor(major: Int, minor: number = 0) {
    this.major = major;
    this.minor = minor;
  }

  __str__(): string {
    return `v${str(this.major)}.${this.minor}`;
  }
}
dataclass(Version, "major", "minor", { frozen: true, order: true });

class Special extends Item {
  discount: Float;

  constructor(
    name: string,
    price: Float,
    count: number = 1,
    tags: string[] = [],
    discount: Float = 0.1,
  ) {
    super(name, price, count, tags);
    this.discount = discount;
    this.__post_init__();
  }

  __post_init__(): null {
    this.price = float(this.price * (1 - this.discount));
    return null;
  }
}
dataclass(Special, "discount");

const tea = new Item("tea", 2.5, 4);
tea.tags.push("hot");
print(
  tea,
  float(tea.total),
  new Item("ice", float(1.0)),
  eq(tea, new Item("tea", 2.5, 4, ["hot"])),
);
print(asdict(tea), replace(tea, { count: 1 }));
print(
  sorted([new Version(2), new Version(1, 5), new Version(1, 2)]),
  max(new Version(1), new Version(0, 9)),
  str(new Version(3, 1)),
);
print(
  dict([[new Version(1), "one"]]).at(new Version(1, 0)),
  lt(new Version(1), new Version(1, 1)),
);
try {
  setattr(new Version(1), "major", 2);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  print(type_name(error), error);
}
print(
  new Special("cake", float(10.0)),
  float(
    new Special("pie", float(10.0), undefined, undefined, /* discount= */ 0.5)
      .total,
  ),
);
try {
  call<Item>(Item, ["x"]);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print("TypeError:", error);
}
