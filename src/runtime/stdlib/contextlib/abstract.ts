/** `AbstractContextManager` and `AbstractAsyncContextManager`: classes with the two methods count among them. */
import { markAbstract } from "../../objects/abstract_classes.js";
import { getattr } from "../../objects/attributes.js";
import { libraryClass } from "../../objects/library_functions.js";
import { NotImplemented } from "../../objects/singletons.js";
import { typeInfo } from "../../objects/type_registry.js";
import { ABC, ABCMeta, abstractmethod } from "../abc.js";

/** Whether a class has both methods, and neither is None; else others may say. */
function has(cls: Function, ...names: readonly string[]): unknown {
  const value = (name: string): unknown => getattr(cls, name, null);
  return names.every((name) => value(name) !== null) ? true : NotImplemented;
}

function mustHave(cls: Function, name: string): void {
  typeInfo(cls).metaclass = ABCMeta as unknown as Function;
  abstractmethod(Reflect.get(cls.prototype as object, name));
  markAbstract(cls, name);
}

export class AbstractContextManager extends ABC {
  static __subclasshook__(C: Function): unknown {
    return this === AbstractContextManager ? has(C, "__enter__", "__exit__") : NotImplemented;
  }

  __enter__(): unknown {
    return this;
  }

  __exit__(_type: unknown, _error: unknown, _traceback: unknown): unknown {
    return null;
  }
}
libraryClass(AbstractContextManager, { name: "AbstractContextManager", module: "contextlib", bases: [ABC] }, { __enter__: "", __exit__: "exc_type, exc_value, traceback" });
mustHave(AbstractContextManager, "__exit__");

export class AbstractAsyncContextManager extends ABC {
  static __subclasshook__(C: Function): unknown {
    return this === AbstractAsyncContextManager ? has(C, "__aenter__", "__aexit__") : NotImplemented;
  }

  *__aenter__(): Generator<unknown, unknown, unknown> {
    return this;
  }

  *__aexit__(_type: unknown, _error: unknown, _traceback: unknown): Generator<unknown, unknown, unknown> {
    return null;
  }
}
libraryClass(AbstractAsyncContextManager, { name: "AbstractAsyncContextManager", module: "contextlib", bases: [ABC] }, { __aenter__: "", __aexit__: "exc_type, exc_value, traceback" }, "coroutine");
mustHave(AbstractAsyncContextManager, "__aexit__");
