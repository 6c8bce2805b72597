/** The classes of json by the modules that they are defined in. */

import {
  add,
  base_class,
  call,
  call_method,
  class_info,
  Complex,
  dict,
  exception_matches,
  getattr,
  getitem,
  is_same,
  isinstance,
  print,
} from "yieldstar/runtime";
import * as json from "yieldstar/runtime/json";
import { decoder } from "yieldstar/runtime/json";
import { JSONDecodeError, JSONDecoder } from "yieldstar/runtime/json.decoder";

for (const text of ["{", "[1,]", '"open', "nul"]) {
  try {
    json.loads(text);
  } catch (error) {
    if (!exception_matches(error, getattr(json.decoder, "JSONDecodeError")))
      throw error;
    print(
      getattr(error, "msg"),
      getattr(error, "pos"),
      isinstance(error, JSONDecodeError),
    );
  }
}

class Points extends base_class(getattr(json.encoder, "JSONEncoder")) {
  default(o: unknown): unknown[] {
    return [getattr(o, "real"), getattr(o, "imag")];
  }
}
class_info(Points, { keywords: {} });

print(
  json.dumps(dict({ z: add(1, new Complex(0, 2)) }), { cls: Points }),
  getitem(getattr(Points, "__mro__"), 1),
);
print(
  is_same(JSONDecodeError, json.JSONDecodeError),
  getattr(decoder, "JSONDecoder") === json.JSONDecoder,
  call_method(call(JSONDecoder, []), "decode", ["[1, 2]"]),
);
