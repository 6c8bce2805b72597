import {
  add,
  call,
  call_method,
  getattr,
  print,
  with_,
} from "yieldstar/runtime";

import { weigh as weigh$ } from "./pantry.js";
import { JARS as size$ } from "./pantry.js";
import * as source$ from "./pantry.js";
/** What another module binds inside of blocks; imports in the body of a class are its attributes. */

import * as pantry from "./pantry.js";
import { JARS } from "./pantry.js";
import { closed } from "./pantry.js";
import { count } from "./pantry.js";
import { opened } from "./pantry.js";
import { rest } from "./pantry.js";

class Box {
  declare static weigh: unknown;
  declare static size: unknown;
  declare static source: unknown;
  static {
    this.weigh = weigh$;
  }
  static {
    this.size = size$;
  }
  static {
    this.source = source$;
  }

  total(): unknown {
    return add(getattr(this, "size"), getattr(getattr(this, "source"), "JARS"));
  }
}

print(JARS, call(count, [2]), closed, rest);
print(
  getattr(pantry, "turn"),
  getattr(pantry, "last"),
  call_method(getattr(pantry, "encoder"), "dumps", [[1]]),
  getattr(pantry, "spoon"),
  getattr(pantry, "fork"),
  getattr(pantry, "lid"),
);
const manager = with_(call(opened, ["jam"]));
const jam = manager.enter();
try {
  print(jam);
} catch (error) {
  manager.failed(error);
} finally {
  manager.exit();
}
print(
  call_method(new Box(), "weigh", []),
  getattr(Box, "size"),
  new Box().total(),
);
