import {
  divide,
  getattr,
  KeyError,
  module,
  named,
  setattr,
} from "yieldstar/runtime";
import * as sys from "yieldstar/runtime/sys";

function hook(kind: unknown, value: unknown, traceback: unknown): void {
  throw new KeyError(getattr(kind, "__name__"));
}
named("hook", hook, "kind, value, traceback");

setattr(module("sys", sys), "excepthook", hook);
divide(1, 0);
