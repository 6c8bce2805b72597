import {
  module_name,
  module_package,
  named,
  tuple,
  type Tuple,
} from "yieldstar/runtime";

import { sugar } from "../__init__.js";
export { sugar };

export const count = 3;

export function where(): Tuple<[string, unknown, unknown]> {
  return tuple([module_name(import.meta), module_package(import.meta), sugar]);
}
named("where", where, "");
