/**
 * What the runtime knows of a class: its Python name, module, bases and method resolution order.
 * A leaf: it imports nothing, so that every module may register its types while it is being evaluated.
 */

export interface TypeInfo {
  readonly cls: Function;
  name: string;
  qualname: string;
  module: string;
  doc: string | null;
  bases: readonly Function[];
  /** Linear order from the class to `object`; made on first use (`mro.ts`). */
  mro: readonly Function[] | null;
  /** Defined by the runtime: its attributes can't be set, and `repr` shows `builtins` types without a module. */
  readonly builtin: boolean;
  /** `final` types can't be subclassed: "type 'bool' is not an acceptable base type". */
  readonly final: boolean;
  /** Own properties of instances that are not in `__dict__` (they are members in CPython). */
  readonly members: readonly string[];
  /** Instances have no `__dict__`. */
  readonly sealed: boolean;
  /** CPython writes it in C: error messages then name its module too ('collections.deque' object …). */
  readonly compiled: boolean;
  metaclass: Function | null;
  slots: readonly string[] | null;
  /** Class attributes under Python names that can't be static properties, as `__doc__`. */
  extra: Map<string, unknown> | null;
  signature: string | null;
  /** Names of the JavaScript class that Python doesn't find there, but at the metaclass. */
  hidden: ReadonlySet<string> | null;
  /** Direct subclasses that are known by now. */
  readonly subclasses: WeakRef<Function>[];
}

export interface TypeOptions {
  readonly name: string;
  readonly qualname?: string;
  readonly module?: string;
  readonly doc?: string | null;
  /** Base types; `[object]` when absent. */
  readonly bases?: readonly Function[];
  /** The JavaScript class of its instances when `ctor` itself is a plain callable: `registerType(tuple, { name: "tuple", instances: PyTuple })`. */
  readonly instances?: Function;
  readonly final?: boolean;
  readonly members?: readonly string[];
  readonly sealed?: boolean;
  /** By default the types of modules whose names begin with `_`, exceptions aside: that is how CPython names what it writes in C. */
  readonly compiled?: boolean;
  readonly signature?: string;
  /** `__slots__` of a class of the library: its instances have no dict. */
  readonly slots?: readonly string[];
}

interface Registered {
  $type?: TypeInfo;
}

/** The Python type `object`; `classes.ts` gives it its methods. Callable with and without `new`. */
export function object(): object {
  return Object.create(object.prototype);
}

/** The types of values that are JavaScript primitives, arrays or functions; `registerType` fills them in. */
export const builtinTypes: { int: Function; float: Function; bool: Function; str: Function; list: Function; tuple: Function; dict: Function } = {
  int: object,
  float: object,
  bool: object,
  str: object,
  list: object,
  tuple: object,
  dict: object,
};

/** Declares a class or callable of the runtime as a Python type. */
export function registerType(cls: Function, options: TypeOptions): void {
  const { instances } = options;
  if ((options.module ?? "builtins") === "builtins" && Object.hasOwn(builtinTypes, options.name)) builtinTypes[options.name as keyof typeof builtinTypes] = cls;
  if (instances !== undefined && instances !== cls && instances !== Array) {
    Object.defineProperty(cls, "prototype", { value: instances.prototype });
    Object.defineProperty(instances.prototype, "constructor", { value: cls, writable: true, configurable: true });
    if (!Object.hasOwn(instances, "$type")) Object.defineProperty(instances, "$type", { get: () => (cls as Registered).$type, configurable: true });
  }
  const info: TypeInfo = {
    cls,
    name: options.name,
    qualname: options.qualname ?? options.name,
    module: options.module ?? "builtins",
    doc: options.doc ?? null,
    bases: options.bases ?? (cls === object ? [] : [object]),
    mro: null,
    builtin: true,
    final: options.final ?? false,
    members: options.members ?? [],
    sealed: options.sealed ?? (options.module ?? "builtins") === "builtins",
    compiled: options.compiled ?? (options.module?.startsWith("_") === true && !("add_note" in ((cls.prototype as object | undefined) ?? {}))),
    metaclass: null,
    slots: options.slots ?? null,
    extra: null,
    signature: options.signature ?? null,
    hidden: null,
    subclasses: [],
  };
  Object.defineProperty(cls, "$type", { value: info, writable: true, configurable: true });
}

/** Whether `value` is a class: a JavaScript class, or a callable registered as a type. */
export function isClass(value: unknown): value is Function {
  if (typeof value !== "function") return false;
  if (Object.hasOwn(value, "$type")) return true;
  if (Object.hasOwn(value, "$meta")) return false;
  const prototype = Object.getOwnPropertyDescriptor(value, "prototype");
  // Only `class` makes the property read-only; arrows and methods have none, generators' inherit from no constructor.
  return prototype !== undefined && prototype.writable === false && typeof prototype.value === "object" && Object.hasOwn(prototype.value as object, "constructor");
}

/** What is known of a class; a class of the program that says nothing is described by its JavaScript form. */
export function typeInfo(cls: Function): TypeInfo {
  return Object.hasOwn(cls, "$type") ? (cls as Registered as Required<Registered>).$type : describe(cls);
}

function describe(cls: Function): TypeInfo {
  const parent: unknown = Object.getPrototypeOf(cls);
  const base = typeof parent === "function" && parent !== Function.prototype ? typeInfo(parent) : null;
  const bases = base === null ? [object] : (parentBases(parent as Function) ?? [base.cls]);
  const text = Object.getOwnPropertyDescriptor(cls, "name")?.value;
  const name = typeof text === "string" ? text.replace(/\$+$/, "") : "";
  const declared: unknown = Object.getOwnPropertyDescriptor(cls, "__slots__")?.value;
  const info: TypeInfo = {
    cls,
    name,
    qualname: name,
    module: "__main__",
    doc: null,
    bases,
    mro: null,
    builtin: false,
    final: false,
    members: [],
    sealed: false,
    compiled: false,
    metaclass: bases.map((one) => typeInfo(one).metaclass).find((meta) => meta !== null) ?? null,
    slots: typeof declared === "string" ? [declared] : Array.isArray(declared) ? declared.map(String) : null,
    extra: null,
    signature: null,
    hidden: null,
    subclasses: [],
  };
  Object.defineProperty(cls, "$type", { value: info, writable: true, configurable: true });
  for (const one of bases) typeInfo(one).subclasses.push(new WeakRef(cls));
  return info;
}

/** The bases that `mix(B, C)` stands for; null for an ordinary parent. */
function parentBases(parent: Function & { $mixed?: readonly Function[] }): readonly Function[] | null {
  return Object.hasOwn(parent, "$mixed") ? (parent.$mixed ?? null) : null;
}

/** A class's `__name__`. */
export const className = (cls: Function): string => typeInfo(cls).name;

registerType(object, { name: "object", bases: [], sealed: true });
