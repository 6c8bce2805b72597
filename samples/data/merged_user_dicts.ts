/** Dicts of one's own class: made from keys, merged with others. */

import {
  call,
  call_method,
  dict,
  discard,
  getattr,
  ior,
  or_,
  print,
  super_of,
  type_name,
  TypeError,
} from "yieldstar/runtime";
import { UserDict } from "yieldstar/runtime/collections";

class Settings extends UserDict {
  __setitem__(key: unknown, value: unknown): null {
    discard(
      call_method(super_of(Settings, this), "__setitem__", [
        call_method(key, "lower", []),
        value,
      ]),
    );
    return null;
  }
}

let made = call_method(Settings, "fromkeys", [["A", "B"], 1]);
print(made, type_name(made), call(getattr(UserDict, "fromkeys"), ["xy"]));
print(or_(made, dict({ c: 2 })), type_name(or_(made, dict({ c: 2 }))));
print(or_(dict({ c: 2, a: 0 }), made), type_name(or_(dict(), made)));
print(or_(made, new UserDict(undefined, { D: 4 })));
made = ior(made, dict({ a: 5 }));
print(made);
try {
  or_(made, 5);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
