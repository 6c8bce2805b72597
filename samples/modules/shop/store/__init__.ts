import { getattr, iterate, named, str } from "yieldstar/runtime";

import { Basket } from "./basket.js";
export { Basket };
import { Item } from "./items.js";
export { Item };

export function describe(basket: unknown): string {
  return Array.from(
    iterate(getattr(basket, "items")),
    (item) => `${str(getattr(item, "count"))} x ${str(getattr(item, "name"))}`,
  ).join(", ");
}
named("describe", describe, "basket");
