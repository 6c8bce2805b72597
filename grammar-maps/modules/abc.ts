/** `abc`. */
import { apiModule, cls, fn } from "../api.js";

export const abc = apiModule<typeof import("../../src/runtime/stdlib/abc.js")>()({
  ABC: cls({ init: "()" }),
  ABCMeta: cls({ init: "(name: str, bases: object, namespace: object, /)", bases: ["builtins.type"], partial: "as `metaclass=ABCMeta`; register() is there for ABC and the classes of collections.abc" }),
  abstractmethod: fn("(funcobj: T) -> T"),
  abstractproperty: cls({ init: "(fget: object = None, fset: object = None, fdel: object = None, doc: str | None = None)", bases: ["builtins.property"] }),
  abstractclassmethod: cls({ init: "(callable: object)", bases: ["builtins.classmethod"] }),
  abstractstaticmethod: cls({ init: "(callable: object)", bases: ["builtins.staticmethod"] }),
  get_cache_token: fn("() -> count"),
  update_abstractmethods: fn("(cls: T) -> T", { since: 10 }),
});
