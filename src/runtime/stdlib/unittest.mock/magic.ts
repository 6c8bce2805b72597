/** `MagicMock`: a mock that also answers to Python's special methods. */
import { genericGetattr } from "../../objects/attributes.js";
import { call as callWith } from "../../objects/calls.js";
import { coroutine, type Coroutine } from "../../objects/coroutine.js";
import { awaitable } from "../../objects/awaitable.js";
import { dict } from "../../objects/dict.js";
import { identityOf } from "../../objects/identity.js";
import { isIterable, iter } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { boxFloat } from "../../objects/py_float.js";
import { NotImplemented } from "../../objects/singletons.js";
import { Mock, NonCallableMock } from "./mocks.js";

/** What a special method gives when nobody says otherwise; of the others, a mock. */
const DEFAULTS: Readonly<Record<string, (self: NonCallableMock) => unknown>> = {
  __len__: () => 0,
  __bool__: () => true,
  __int__: () => 1,
  __float__: () => boxFloat(1),
  __index__: () => 1,
  __contains__: () => false,
  __iter__: () => iter([]),
  __exit__: () => false,
  __hash__: (self) => identityOf(self),
  __lt__: () => NotImplemented,
  __gt__: () => NotImplemented,
  __le__: () => NotImplemented,
  __ge__: () => NotImplemented,
};
const WITH_MOCKS = "__getitem__ __setitem__ __delitem__ __enter__ __add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ __pow__ __and__ __or__ __xor__ __lshift__ __rshift__ __neg__ __pos__ __invert__ __radd__ __rsub__ __rmul__ __rtruediv__".split(" ");
const SUPPORTED: ReadonlySet<string> = new Set([...Object.keys(DEFAULTS), ...WITH_MOCKS, "__str__", "__repr__", "__eq__", "__ne__", "__aenter__", "__aexit__", "__aiter__"]);

type MockClass = new (options: Readonly<Record<string, unknown>>) => NonCallableMock;

/** What `__aenter__` and its kin are; AsyncMock says so, which derives from the class below. */
export const asynchronous: { cls: MockClass | null } = { cls: null };

export class MagicMock extends Mock {
  override $childClass(name: string): MockClass {
    const isAwaited = name === "__aenter__" || name === "__aexit__" || name === "__anext__";
    return isAwaited && asynchronous.cls !== null ? asynchronous.cls : super.$childClass(name);
  }

  /** A special method as the program sees it: a mock that may be configured. */
  __getattribute__(name: string): unknown {
    return SUPPORTED.has(name) && name !== "__repr__" ? this.$magic(name) : genericGetattr(this, name);
  }

  $magic(name: string): unknown {
    const known = this.$mock.children.get(name);
    if (known !== undefined) return known;
    const child = this.$child({ name, newName: name, parent: this, newParent: this });
    this.$mock.children.set(name, child);
    return child;
  }

  /** What an operator gets. */
  $special(name: string, args: readonly unknown[]): unknown {
    const known = this.$mock.children.get(name);
    if (known !== undefined && !(known instanceof NonCallableMock)) return callWith(known, args);
    const method = this.$magic(name) as NonCallableMock;
    const initial = DEFAULTS[name];
    if (initial !== undefined && !method.$isConfigured()) {
      method.$remember(args, dict());
      return initial(this);
    }
    const value = callWith(method, args);
    return name === "__iter__" && isIterable(value) ? iter(value) : value;
  }

  __str__(): unknown {
    return this.$mock.children.has("__str__") ? this.$special("__str__", []) : this.__repr__();
  }

  __eq__(other: unknown): unknown {
    return this.$mock.children.has("__eq__") ? this.$special("__eq__", [other]) : this === other ? true : NotImplemented;
  }

  __ne__(other: unknown): unknown {
    return this.$mock.children.has("__ne__") ? this.$special("__ne__", [other]) : this === other ? false : NotImplemented;
  }

  *__aenter__(): Coroutine<unknown> {
    return yield* answered(this, "__aenter__", []);
  }

  *__aexit__(...details: unknown[]): Coroutine<unknown> {
    return yield* answered(this, "__aexit__", details);
  }
}
libraryClass(MagicMock, { name: "MagicMock", module: "unittest.mock", bases: [Mock], signature: "*args, **kw" });
coroutine(MagicMock.prototype.__aenter__, "");
coroutine(MagicMock.prototype.__aexit__, "exc_type, exc, tb");

/** A special method that is awaited: what its mock gives may be a coroutine. */
function* answered(mock: MagicMock, name: string, args: readonly unknown[]): Coroutine<unknown> {
  const method = mock.$magic(name);
  if (method instanceof NonCallableMock && !method.$isConfigured()) {
    method.$remember(args, dict());
    return name === "__aexit__" ? false : method.return_value;
  }
  const value = callWith(method, args);
  return typeof value === "object" && value !== null && "next" in value ? yield* awaitable(value) : value;
}

for (const name of [...Object.keys(DEFAULTS), ...WITH_MOCKS]) {
  Object.defineProperty(MagicMock.prototype, name, {
    value(this: MagicMock, ...args: unknown[]) {
      return this.$special(name, args);
    },
    writable: true,
    configurable: true,
  });
}
