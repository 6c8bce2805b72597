/** `contextlib`. */
import { apiModule, cls, fn, unsupported } from "../api.js";

const stack = {
  enter_context: fn("(cm: object) -> Any"),
  push: fn("(exit: T) -> T"),
  callback: fn("(callback: object, /, *args: object, **kwds: object) -> Any"),
  pop_all: fn("() -> Self"),
};

export const contextlib = apiModule<typeof import("../../src/runtime/stdlib/contextlib/index.js")>()({
  contextmanager: fn("(func: object) -> Any"),
  asynccontextmanager: fn("(func: object) -> Any"),
  closing: cls({ params: ["T"], init: "(thing: T)", methods: { __enter__: fn("() -> T"), __exit__: fn("(*exc_info: object) -> None") }, attributes: { thing: "T" } }),
  aclosing: cls({ params: ["T"], init: "(thing: T)", methods: { __aenter__: fn("() -> Coroutine[T]"), __aexit__: fn("(*exc_info: object) -> Coroutine[None]") }, attributes: { thing: "T" }, since: 10 }),
  nullcontext: cls({
    params: ["T"],
    init: "(enter_result: T = None)",
    methods: { __enter__: fn("() -> T"), __exit__: fn("(*excinfo: object) -> None"), __aenter__: fn("() -> Coroutine[T]"), __aexit__: fn("(*excinfo: object) -> Coroutine[None]") },
    attributes: { enter_result: "T" },
  }),
  suppress: cls({ init: "(*exceptions: object)", methods: { __enter__: fn("() -> None"), __exit__: fn("(exctype: object, excinst: object, exctb: object) -> bool") } }),
  redirect_stdout: cls({ params: ["T"], init: "(new_target: T)", methods: { __enter__: fn("() -> T"), __exit__: fn("(exctype: object, excinst: object, exctb: object) -> None") } }),
  redirect_stderr: cls({ params: ["T"], init: "(new_target: T)", methods: { __enter__: fn("() -> T"), __exit__: fn("(exctype: object, excinst: object, exctb: object) -> None") } }),
  ExitStack: cls({ init: "()", methods: { ...stack, close: fn("() -> None"), __enter__: fn("() -> Self"), __exit__: fn("(*exc_details: object) -> bool") } }),
  AsyncExitStack: cls({
    init: "()",
    methods: {
      ...stack,
      enter_async_context: fn("(cm: object) -> Coroutine[Any]"),
      push_async_exit: fn("(exit: T) -> T"),
      push_async_callback: fn("(callback: object, /, *args: object, **kwds: object) -> Any"),
      aclose: fn("() -> Coroutine[None]"),
      __aenter__: fn("() -> Coroutine[Self]"),
      __aexit__: fn("(*exc_details: object) -> Coroutine[bool]"),
    },
  }),
  ContextDecorator: cls({ init: "()", methods: { __call__: fn("(func: object) -> Any") } }),
  AsyncContextDecorator: cls({ init: "()", methods: { __call__: fn("(func: object) -> Any") }, since: 10 }),
  AbstractContextManager: cls({ init: "()", methods: { __enter__: fn("() -> Any"), __exit__: fn("(exc_type: object, exc_value: object, traceback: object) -> Any") } }),
  AbstractAsyncContextManager: cls({ init: "()", methods: { __aenter__: fn("() -> Coroutine[Any]"), __aexit__: fn("(exc_type: object, exc_value: object, traceback: object) -> Coroutine[Any]") } }),
  _GeneratorContextManager: cls({ init: "(func: object, args: object, kwds: object)", methods: { __call__: fn("(func: object) -> Any"), __enter__: fn("() -> Any"), __exit__: fn("(typ: object, value: object, traceback: object) -> bool") }, attributes: { gen: "Any", func: "Any", args: "Any", kwds: "Any" } }),
  _AsyncGeneratorContextManager: cls({ init: "(func: object, args: object, kwds: object)", methods: { __call__: fn("(func: object) -> Any"), __aenter__: fn("() -> Coroutine[Any]"), __aexit__: fn("(typ: object, value: object, traceback: object) -> Coroutine[bool]") }, attributes: { gen: "Any", func: "Any", args: "Any", kwds: "Any" } }),
  chdir: unsupported("the working directory is the host's and doesn't change"),
});
