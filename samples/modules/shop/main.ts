/** A program of several files: modules, a package, and what they share. */

import {
  call,
  call_method,
  getattr,
  getitem,
  module_name,
  print,
  setitem,
} from "yieldstar/runtime";

import * as prices from "./prices.js";
import { price_of } from "./prices.js";
import { RATES as rates } from "./prices.js";
import { Basket } from "./store/__init__.js";
import { describe } from "./store/__init__.js";
import { Item as Thing } from "./store/items.js";
import * as items from "./store/items.js";

const basket = call(Basket, []);
call_method(basket, "add", [call(Thing, ["tea", 3])]);
call_method(basket, "add", [call_method(items, "Item", ["cake", 2])]);
print(call(describe, [basket]), call_method(basket, "total", []));
print(
  call(price_of, ["tea"]),
  getitem(rates, "cake"),
  getattr(prices, "calls"),
);
setitem(getattr(prices, "RATES"), "tea", 10);
print(
  call_method(basket, "total", []),
  getitem(rates, "tea"),
  getattr(prices, "calls"),
  getattr(prices, "__name__"),
  module_name(import.meta),
);
