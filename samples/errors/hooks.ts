import {
  getattr,
  len,
  LookupError,
  module,
  named,
  print,
  setattr,
  ValueError,
} from "yieldstar/runtime";
import * as sys from "yieldstar/runtime/sys";
import * as threading from "yieldstar/runtime/threading";

function bad(): void {
  throw new ValueError("in thread");
}
named("bad", bad, "");

function quiet(args: unknown): null {
  print(
    "hook",
    getattr(getattr(args, "exc_type"), "__name__"),
    getattr(args, "exc_value"),
    getattr(getattr(args, "thread"), "name"),
    getattr(args, "exc_traceback") !== null,
    len(args),
  );
  return null;
}
named("quiet", quiet, "args");

setattr(module("threading", threading), "excepthook", quiet);
const thread = new threading.Thread(
  undefined,
  /* target= */ bad,
  /* name= */ "worker",
);
thread.start();
await thread.join();
setattr(module("threading", threading), "excepthook", threading.__excepthook__);

function hook(kind: unknown, value: unknown, traceback: unknown): null {
  print(
    "hook",
    getattr(kind, "__name__"),
    value,
    getattr(traceback, "tb_lineno"),
  );
  sys.__excepthook__(kind, value, traceback);
  return null;
}
named("hook", hook, "kind, value, traceback");

setattr(module("sys", sys), "excepthook", hook);

function fail(): void {
  throw new LookupError("at the end");
}

fail();
