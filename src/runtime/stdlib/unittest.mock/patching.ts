/** `patch.object` and `patch.dict`: for a block, a function or a class of tests something else stands in an attribute's place. */
import { delattr, getattr, setattr } from "../../objects/attributes.js";
import { awaitable } from "../../objects/awaitable.js";
import { call as callWith } from "../../objects/calls.js";
import { coroutine, type Coroutine } from "../../objects/coroutine.js";
import { dict, isPlainObject, type Dict } from "../../objects/dict.js";
import { AttributeError, RuntimeError, TypeError } from "../../objects/exceptions.js";
import { type AnyFunction, describeFunction } from "../../objects/functions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { delitem, getitem, setitem } from "../../objects/subscript.js";
import { iterate } from "../../objects/iteration.js";
import { isUserModule, module } from "../../objects/modules.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { isClass } from "../../objects/type_registry.js";
import { ModuleType, type_of } from "../../objects/types.js";
import { unavailable } from "../../objects/unavailable.js";
import { currentHost } from "../../host.js";
import { dir } from "../../objects/dir.js";
import { update_wrapper } from "../functools/wrapping.js";
import { iscoroutinefunction } from "../inspect/index.js";
import { AsyncMock } from "./async_mocks.js";
import { MagicMock } from "./magic.js";
import { DEFAULT } from "./sentinels.js";

/** A replacement that is made when a block begins, and undone when it ends. */
abstract class Replacement {
  abstract __enter__(): unknown;
  abstract __exit__(...details: unknown[]): unknown;
  /** Whether the mock is handed to the function that it is made for. */
  abstract readonly $isHanded: boolean;

  start(): unknown {
    return this.__enter__();
  }

  stop(): unknown {
    return this.__exit__(null, null, null);
  }

  __call__(decorated: unknown): unknown {
    if (isClass(decorated)) {
      for (const name of dir(decorated)) if (typeof name === "string" && name.startsWith("test")) setattr(decorated, name, this.$around(getattr(decorated, name)));
      return decorated;
    }
    return this.$around(decorated);
  }

  $around(f: unknown): unknown {
    const known = around.get(f as object);
    if (known !== undefined) {
      known.push(this);
      return f;
    }
    const all: Replacement[] = [this];
    const wrapper = (iscoroutinefunction(f) ? awaiting(f, all) : plain(f, all)) as AnyFunction;
    around.set(wrapper, all);
    return update_wrapper(wrapper, f);
  }
}
libraryClass(Replacement, { name: "_patch", module: "unittest.mock" }, { start: "", stop: "", __call__: "func" });

/** The replacements of a decorated function; decorators above it add theirs. */
const around = new WeakMap<object, Replacement[]>();

function withMocks(params: readonly unknown[], all: readonly Replacement[], entered: Replacement[]): [args: unknown[], keywords: unknown] {
  const last = params[params.length - 1];
  const keywords = isPlainObject(last) ? last : undefined;
  const args = keywords === undefined ? [...params] : params.slice(0, -1);
  for (const one of all) {
    const mock = one.__enter__();
    entered.push(one);
    if (one.$isHanded) args.push(mock);
  }
  return [args, keywords];
}

const leave = (entered: readonly Replacement[]): void => {
  for (const one of [...entered].reverse()) one.__exit__(null, null, null);
};

function plain(f: unknown, all: readonly Replacement[]): unknown {
  const patched = function (this: unknown, ...params: unknown[]): unknown {
    const entered: Replacement[] = [];
    try {
      return callWith(f, ...withMocks(params, all, entered));
    } finally {
      leave(entered);
    }
  };
  describeFunction(patched as AnyFunction, "function", "*args, **keywargs", "patched");
  return patched;
}

function awaiting(f: unknown, all: readonly Replacement[]): unknown {
  return coroutine(function* patched(...params: unknown[]): Coroutine<unknown> {
    const entered: Replacement[] = [];
    try {
      return yield* awaitable(callWith(f, ...withMocks(params, all, entered)));
    } finally {
      leave(entered);
    }
  } as AnyFunction, "*args, **keywargs");
}

class AttributeReplacement extends Replacement {
  /** Found when the block begins, as `patch("a.b")` imports `a` only then. */
  readonly #find: () => unknown;
  #target: unknown = null;
  readonly #attribute: string;
  readonly #given: unknown;
  readonly #options: Readonly<Record<string, unknown>>;
  #before: { readonly value: unknown; readonly isOwn: boolean } | null = null;

  constructor(find: () => unknown, attribute: string, given: unknown, options: Readonly<Record<string, unknown>>) {
    super();
    this.#find = find;
    this.#attribute = attribute;
    this.#given = given;
    this.#options = options;
  }

  get $isHanded(): boolean {
    return this.#given === DEFAULT;
  }

  __enter__(): unknown {
    const target = this.#find();
    const name = this.#attribute;
    this.#target = target;
    const { create = false, new_callable = null, ...rest } = this.#options;
    const value: unknown = getattr(target, name, undefined) ?? getattr(target, name, DEFAULT);
    if (value === DEFAULT && !truthy(create)) throw new AttributeError(`${repr(target)} does not have the attribute '${name}'`);
    const own: unknown = getattr(target, "__dict__", null);
    const isOwn = own !== null && [...iterate(own)].includes(name);
    const original: unknown = isOwn ? getitem(own, name) : value;
    let mock = this.#given;
    if (mock === DEFAULT) {
      const make = new_callable ?? (iscoroutinefunction(value) ? AsyncMock : MagicMock);
      const named = new_callable === null ? { name, ...rest } : rest;
      mock = callWith(make, [], named);
    }
    this.#before = { value: original, isOwn };
    setattr(target, name, mock);
    return mock;
  }

  __exit__(..._details: unknown[]): boolean {
    const before = this.#before;
    if (before === null) throw new RuntimeError("stop called on unstarted patcher");
    this.#before = null;
    if (before.isOwn) setattr(this.#target, this.#attribute, before.value);
    else delattr(this.#target, this.#attribute);
    return false;
  }
}
libraryClass(AttributeReplacement, { name: "_patch", module: "unittest.mock", bases: [Replacement] }, { __enter__: "", __exit__: "*exc_info" });

class DictReplacement extends Replacement {
  readonly $isHanded = false;
  readonly #target: unknown;
  readonly #values: Dict<unknown, unknown>;
  readonly #clear: boolean;
  #before: Dict<unknown, unknown> | null = null;

  constructor(target: unknown, values: Dict<unknown, unknown>, clear: boolean) {
    super();
    this.#target = target;
    this.#values = values;
    this.#clear = clear;
  }

  __enter__(): unknown {
    const before: Dict<unknown, unknown> = dict();
    for (const key of iterate(this.#target)) before.set(key, getitem(this.#target, key));
    this.#before = before;
    if (this.#clear) for (const key of before.keys()) delitem(this.#target, key);
    for (const [key, value] of this.#values.items()) setitem(this.#target, key, value);
    return this.#target;
  }

  __exit__(..._details: unknown[]): boolean {
    for (const key of [...iterate(this.#target)]) delitem(this.#target, key);
    for (const [key, value] of this.#before?.items() ?? []) setitem(this.#target, key, value);
    return false;
  }
}
libraryClass(DictReplacement, { name: "_patch_dict", module: "unittest.mock", bases: [Replacement] }, { __enter__: "", __exit__: "*args" });

/** `new` and the other options, as both forms of `patch` take them. */
function replacement(find: () => unknown, attribute: string, params: readonly unknown[]): Replacement {
  const last = params[params.length - 1];
  const options: Record<string, unknown> = isPlainObject(last) ? { ...last } : {};
  const given = isPlainObject(params[0]) ? (options["new"] ?? DEFAULT) : (params[0] ?? DEFAULT);
  delete options["new"];
  return new AttributeReplacement(find, attribute, given, options);
}

function patchObject(target: unknown, attribute: unknown, ...params: unknown[]): Replacement {
  if (typeof target === "string") throw new TypeError(`${repr(target)} must be the actual object to be patched, not a str`);
  return replacement(() => patchable(target), String(attribute), params);
}

/** `patch("module.Class.attribute")` */
function patchNamed(target: unknown, ...params: unknown[]): Replacement {
  const dot = typeof target === "string" ? target.lastIndexOf(".") : -1;
  if (typeof target !== "string" || dot < 0) throw new TypeError(`Need a valid target to patch. You supplied: ${repr(target)}`);
  return replacement(() => patchable(resolved(target.slice(0, dot))), target.slice(dot + 1), params);
}

/** What a dotted name means: modules as far as they go, then attributes. */
function resolved(path: string): unknown {
  const [first, ...rest] = path.split(".");
  if (first === "__main__") return moduleNames();
  let found: unknown = module(first!);
  let name = first!;
  for (const part of rest) {
    name += `.${part}`;
    const next = getattr(found, part, DEFAULT);
    found = next === DEFAULT ? module(name) : next;
  }
  return found;
}

/** The object itself, unless nobody would see what is put there. */
const patchable = (target: unknown): unknown => (type_of(target) === ModuleType && isUserModule(target as object) ? moduleNames() : target);

function patchDict(in_dict: unknown, ...params: unknown[]): Replacement {
  const last = params[params.length - 1];
  const { values: named, clear = false, ...more } = (isPlainObject(last) ? last : {}) as Record<string, unknown>;
  const [values = named ?? dict(), isCleared = clear] = isPlainObject(last) ? params.slice(0, -1) : params;
  const all: Dict<unknown, unknown> = dict();
  all.update(values);
  for (const [key, value] of Object.entries(more)) all.set(key, value);
  return new DictReplacement(in_dict, all, truthy(isCleared));
}

/** A converted program's own names are bindings: nobody could see the replacement. */
const moduleNames = (): never => unavailable("unittest.mock.patch of a name of the program's own modules", "a converted module calls its functions directly; patch an attribute of a class or of an object, or hand the function over", currentHost().argv[0] ?? "");

class Patch {
  __call__(target: unknown, ...params: unknown[]): Replacement {
    return patchNamed(target, ...params);
  }

  get object(): typeof patchObject {
    return patchObject;
  }

  get dict(): typeof patchDict {
    return patchDict;
  }

  multiple(..._params: unknown[]): never {
    return moduleNames();
  }
}
libraryClass(Patch, { name: "_patcher", module: "unittest.mock" });
describeFunction(patchObject as AnyFunction, "function", "target, attribute, new=DEFAULT, **kwargs", "_patch_object");
describeFunction(patchDict as AnyFunction, "function", "in_dict, values=(), clear=False, **kwargs", "_patch_dict");

export const patch = new Patch();
