/** A union comes from `|`; its class makes none. */

import {
  call,
  int,
  is_same,
  isinstance,
  or_,
  print,
  str,
  tuple,
  type,
  TypeError,
} from "yieldstar/runtime";
import * as types from "yieldstar/runtime/types";

const union = or_(int, str);
print(union, is_same(type(union), types.UnionType), isinstance("a", union));
for (const args of tuple([tuple(), tuple([int, str])])) {
  try {
    call(types.UnionType, [...args]);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}
