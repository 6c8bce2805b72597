/** Names bound in blocks, by decorators, by patterns: other modules import them all the same. */

import {
  add,
  bound,
  generator,
  ImportError,
  len,
  module,
  module_name,
  named,
  range,
  str,
  tuple,
  type_name,
  unpack,
  unpack_starred,
  with_,
  type PyGenerator,
} from "yieldstar/runtime";
import { contextmanager, nullcontext } from "yieldstar/runtime/contextlib";

export let JARS: number | undefined;
export let count: (jars: unknown) => unknown;
if (len(module_name(import.meta)) > 0) {
  JARS = 3;

  count = named(
    "count",
    function count(jars: unknown): unknown {
      return add(jars, bound(JARS, "JARS"));
    },
    "jars",
  );
}

export let turn: number;
export let last: number;
for (turn of range(3)) {
  last = turn * 10;
}

export let encoder: unknown;
try {
  encoder = module("json");
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  encoder = null;
}

export let closed: string;
const manager = with_(new nullcontext<string>("lid"));
export const lid = manager.enter();
try {
  closed = lid + "!";
} catch (error) {
  throw manager.failed(error);
} finally {
  manager.exit();
}

const [part1, part2] = unpack_starred(
  tuple([tuple(["s", "f"]), "k", "l"]),
  1,
  0,
);
export const [spoon, fork] = unpack(part1, 2);
export const rest = part2;

export const opened = contextmanager(
  generator(function* opened(name: unknown): PyGenerator<string, void, null> {
    yield `<${str(name)}>`;
    return null;
  }),
);

export function weigh(self: unknown): string {
  return `${str(type_name(self))} weighs nothing`;
}
named("weigh", weigh, "self");
