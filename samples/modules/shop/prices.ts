import {
  dict,
  is_main,
  module_name,
  named,
  print,
  type Dict,
} from "yieldstar/runtime";

print("prices is loaded once, as", module_name(import.meta));

export const RATES: Dict<unknown, unknown> = dict({ tea: 2, cake: 5 });
export let calls = 0;

export function price_of(name: unknown): unknown {
  calls += 1;
  return RATES.get(name, 1);
}
named("price_of", price_of, "name");

if (is_main(import.meta)) {
  print("not when imported");
}
