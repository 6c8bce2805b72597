/** `weakref`. */
import { apiModule, cls, fn, unsupported } from "../api.js";

const LATE = "JavaScript keeps an object until it collects garbage: after `del`, the reference still finds it, and no callback runs";

export const weakref = apiModule<typeof import("../../src/runtime/stdlib/weakref/index.js")>()({
  ref: cls({ init: "(object: object, callback: Any = None, /)", partial: LATE, methods: { __call__: fn("() -> Any") }, attributes: { __callback__: "Any" } }),
  ReferenceType: cls({ init: "(object: object, callback: Any = None, /)", partial: LATE, methods: { __call__: fn("() -> Any") }, attributes: { __callback__: "Any" } }),
  proxy: fn("(object: object, callback: Any = None, /) -> Any", { partial: LATE }),
  ProxyType: cls({}),
  CallableProxyType: cls({}),
  WeakMethod: cls({ init: "(meth: object, callback: Any = None)", partial: LATE, methods: { __call__: fn("() -> Any") } }),
  getweakrefcount: fn("(object: object, /) -> count"),
  WeakValueDictionary: cls({ bases: ["collections.abc.MutableMapping"], init: "(*args: Any, **kwargs: Any)", partial: LATE }),
  WeakKeyDictionary: cls({ bases: ["collections.abc.MutableMapping"], init: "(*args: Any, **kwargs: Any)", partial: LATE }),
  WeakSet: cls({ bases: ["collections.abc.MutableSet"], init: "(data: Any = None)", partial: LATE }),
  finalize: cls({ init: "(obj: object, func: Any, /, *args: Any, **kwargs: Any)", partial: LATE, methods: { __call__: fn("() -> Any"), detach: fn("() -> Any"), peek: fn("() -> Any") }, attributes: { alive: "bool", atexit: "bool" } }),
  getweakrefs: unsupported("JavaScript does not list the references to an object"),
});
