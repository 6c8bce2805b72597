/** What the library's objects are made of is out of reach: a program finds only what Python's have. */

import {
  bytes_literal,
  hasattr,
  print,
  str,
  type_name,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as contextvars from "yieldstar/runtime/contextvars";
import * as io from "yieldstar/runtime/io";
import * as queue from "yieldstar/runtime/queue";
import * as re from "yieldstar/runtime/re";
import * as threading from "yieldstar/runtime/threading";

const NAMES = str.split(
  "compiled joiners waiters variables requests data heap",
);
const objects = [
  re.compile("a"),
  re.match("a", "a"),
  new threading.Lock(),
  new threading.Event(),
  new io.BytesIO(bytes_literal("x")),
  new queue.Queue<unknown>(),
  new contextvars.ContextVar<unknown>("v"),
  new asyncio.Lock(),
  new asyncio.Event(),
  new asyncio.Semaphore(),
];
for (const each of objects) {
  print(
    type_name(each),
    NAMES.filter((name) => hasattr(each, name)),
  );
}
