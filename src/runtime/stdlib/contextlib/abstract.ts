/** `AbstractContextManager` and `AbstractAsyncContextManager`: anything with the two methods belongs to them. */
import { hasattr } from "../../objects/attributes.js";
import { libraryClass } from "../../objects/library_functions.js";
import { ABC } from "../abc.js";

export class AbstractContextManager extends ABC {
  __enter__(): unknown {
    return this;
  }

  __exit__(_type: unknown, _error: unknown, _traceback: unknown): unknown {
    return null;
  }
}
libraryClass(AbstractContextManager, { name: "AbstractContextManager", module: "contextlib", bases: [ABC] });
Object.defineProperty(AbstractContextManager, "$instancecheck", { value: (x: unknown) => hasattr(x, "__enter__") && hasattr(x, "__exit__") });

export class AbstractAsyncContextManager extends ABC {
  *__aenter__(): Generator<unknown, unknown, unknown> {
    return this;
  }

  *__aexit__(_type: unknown, _error: unknown, _traceback: unknown): Generator<unknown, unknown, unknown> {
    return null;
  }
}
libraryClass(AbstractAsyncContextManager, { name: "AbstractAsyncContextManager", module: "contextlib", bases: [ABC] }, { __aenter__: "", __aexit__: "exc_type, exc_value, traceback" }, "coroutine");
Object.defineProperty(AbstractAsyncContextManager, "$instancecheck", { value: (x: unknown) => hasattr(x, "__aenter__") && hasattr(x, "__aexit__") });
