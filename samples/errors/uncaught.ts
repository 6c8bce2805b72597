import {
  dict,
  divide,
  float,
  print,
  tuple,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";

function share(total: number, people: number): number {
  return divide(total, people);
}

function plan(menu: Dict<string, Tuple<[number, number]>>): void {
  for (const [dish, [total, people]] of menu.items()) {
    print(dish, float(share(total, people)));
  }
}

plan(dict({ soup: tuple([12, 4]), cake: tuple([9, 0]) }));
