import {
  call,
  call_method,
  class_info,
  discard,
  getattr,
  iterate,
  lazily,
  module_name,
  mul,
  PyObject,
  sum,
  type PyGenerator,
} from "yieldstar/runtime";

import { price_of } from "../prices.js";
export { price_of };

import { Item } from "./items.js";
export { Item };

export class Basket extends PyObject {
  declare items: unknown;

  __init__(): null {
    this.items = [];
    return null;
  }

  add(item: unknown): null {
    discard(call_method(this.items, "append", [item]));
    return null;
  }

  total(): unknown {
    return sum(
      lazily(function* (
        source: Iterable<unknown>,
      ): PyGenerator<unknown, void, null> {
        for (const item of source) {
          yield mul(
            call(price_of, [getattr(item, "name")]),
            getattr(item, "count"),
          );
        }
        return null;
      }, iterate(this.items)),
    );
  }
}
class_info(Basket, { module: module_name(import.meta) });
