// A Thread whose __init__ is left out says so.

import {
  AssertionError,
  call,
  discard,
  getattr,
  print,
  repr,
  RuntimeError,
  setattr,
  tuple,
  type_name,
  with_init,
} from "yieldstar/runtime";
import * as threading from "yieldstar/runtime/threading";

class Hollow extends with_init(threading.Thread) {
  declare task: string;

  __init__(): void {
    this.task = "nothing";
  }
}

const thread = new Hollow();
print(thread.task);
for (const look of tuple([
  getattr(thread, "start"),
  getattr(thread, "join"),
  getattr(thread, "is_alive"),
  () => thread.name,
  () => thread.ident,
  () => repr(thread),
])) {
  try {
    discard(call(look, []));
  } catch (error) {
    if (!(error instanceof RuntimeError || error instanceof AssertionError))
      throw error;
    print(type_name(error), "-", error);
  }
}
try {
  setattr(thread, "daemon", true);
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error);
}
