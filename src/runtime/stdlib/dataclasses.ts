/** `dataclasses`: what `@dataclass` writes into a class, and what looks at its fields. */
import { call, invoke } from "../objects/calls.js";
import { defineOnClass } from "../objects/attributes/class_attributes.js";
import { forgetLookups } from "../objects/attributes/class_lookup.js";
import { attributeKey, classAttributeKey } from "../objects/attribute_names.js";
import { getattr, genericDelattr, genericSetattr } from "../objects/attributes.js";
import { constructInstance } from "../objects/class_calls.js";
import { make_class } from "../objects/classes.js";
import { ge, gt, le, lt, same } from "../objects/compare.js";
import { dict, Dict } from "../objects/dict.js";
import { AttributeError, TypeError, ValueError } from "../objects/exceptions.js";
import { describeFunction, signatureFromSource, type AnyFunction } from "../objects/functions.js";
import { hashOfTuple, toInt } from "../objects/hash.js";
import { collect } from "../objects/iteration.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { mro } from "../objects/mro.js";
import { guardedRepr, repr } from "../objects/repr.js";
import { AnySet } from "../objects/set.js";
import { signatureOf, type Parameter } from "../objects/signatures.js";
import { NotImplemented } from "../objects/singletons.js";
import { PyTuple, tuple, tupleOf } from "../objects/tuple.js";
import { className, isClass, typeInfo } from "../objects/type_registry.js";
import { builtinTypes } from "../objects/type_registry.js";
import { type, type_of } from "../objects/types.js";
import { deepcopy } from "./copy.js";

/** An attempt to change a frozen dataclass. */
export class FrozenInstanceError extends AttributeError {}
libraryClass(FrozenInstanceError, { name: "FrozenInstanceError", module: "dataclasses", bases: [AttributeError] });

class MissingType {}
libraryClass(MissingType, { name: "_MISSING_TYPE", module: "dataclasses" });
class KwOnlyType {}
libraryClass(KwOnlyType, { name: "_KW_ONLY_TYPE", module: "dataclasses" });

/** Stands for "no default". */
export const MISSING: unknown = new MissingType();
/** `_: KW_ONLY`: the fields after it are keyword-only. */
export const KW_ONLY: unknown = new KwOnlyType();

/** `InitVar[T]`: a parameter of the constructor that `__post_init__` gets. */
export class InitVar {
  readonly type: unknown;

  constructor(type: unknown) {
    this.type = type;
  }

  static __class_getitem__(item: unknown): InitVar {
    return new InitVar(item);
  }

  __repr__(): string {
    return `dataclasses.InitVar[${isClass(this.type) ? typeInfo(this.type).qualname : repr(this.type)}]`;
  }
}
libraryClass(InitVar, { name: "InitVar", module: "dataclasses", signature: "type" });

interface FieldOptions {
  readonly default?: unknown;
  readonly default_factory?: unknown;
  readonly init?: boolean;
  readonly repr?: boolean;
  readonly hash?: boolean | null;
  readonly compare?: boolean;
  readonly metadata?: unknown;
  readonly kw_only?: boolean;
  readonly type?: unknown;
  /** The field with a default before it, when this one has none. */
  readonly follows?: string;
}

/** One field, as `fields()` shows it. */
export class Field {
  name: string | null = null;
  $type: unknown = undefined;
  /** The class whose annotations say the field's type. */
  $owner: Function | null = null;
  readonly default: unknown;
  readonly default_factory: unknown;
  readonly init: boolean;
  readonly repr: boolean;
  readonly hash: boolean | null;
  readonly compare: boolean;
  readonly metadata: unknown;
  kw_only: unknown;

  get $hasDefault(): boolean {
    return this.default !== MISSING;
  }

  get $hasFactory(): boolean {
    return this.default_factory !== MISSING;
  }

  constructor(options: FieldOptions) {
    this.default = options.default === undefined ? MISSING : options.default;
    this.default_factory = options.default_factory === undefined ? MISSING : options.default_factory;
    this.init = options.init ?? true;
    this.repr = options.repr ?? true;
    this.hash = options.hash ?? null;
    this.compare = options.compare ?? true;
    this.metadata = options.metadata ?? dict();
    this.kw_only = options.kw_only ?? MISSING;
    if (options.type !== undefined) this.$type = options.type;
  }

  get type(): unknown {
    if (this.$type !== undefined) return this.$type;
    const annotations: unknown = this.$owner === null ? undefined : typeInfo(this.$owner).extra?.get("__annotations__");
    return annotations instanceof Dict && annotations.has(this.name) ? annotations.at(this.name) : null;
  }

  set type(value: unknown) {
    this.$type = value;
  }

  __repr__(): string {
    const parts = [
      `name=${repr(this.name)}`,
      `type=${repr(this.type)}`,
      `default=${repr(this.default)}`,
      `default_factory=${repr(this.default_factory)}`,
      `init=${repr(this.init)}`,
      `repr=${repr(this.repr)}`,
      `hash=${repr(this.hash)}`,
      `compare=${repr(this.compare)}`,
      `metadata=mappingproxy(${repr(this.metadata)})`,
      `kw_only=${repr(this.kw_only)}`,
      "_field_type=_FIELD",
    ];
    return `Field(${parts.join(",")})`;
  }
}
libraryClass(Field, { name: "Field", module: "dataclasses" });

/** `field(default=…, default_factory=…, …)` in the body of a dataclass. */
export function field(options: FieldOptions = {}): Field {
  if (options.default !== undefined && options.default !== MISSING && options.default_factory !== undefined && options.default_factory !== MISSING) {
    throw new ValueError("cannot specify both default and default_factory");
  }
  return new Field(options);
}

/** The options of `@dataclass`, and what the compiler knows of fields beyond their names. */
export interface DataclassOptions {
  readonly init?: boolean;
  readonly repr?: boolean;
  readonly eq?: boolean;
  readonly order?: boolean;
  readonly unsafe_hash?: boolean;
  readonly frozen?: boolean;
  readonly match_args?: boolean;
  readonly kw_only?: boolean;
  readonly slots?: boolean;
  readonly weakref_slot?: boolean;
  /** By field name: what `field(…)` said of it. */
  readonly fields?: Readonly<Record<string, FieldOptions>>;
}

/** What is kept of a dataclass. */
interface Dataclass {
  readonly fields: ReadonlyMap<string, Field>;
  readonly frozen: boolean;
}

const dataclasses = new WeakMap<Function, Dataclass>();

/** The dataclass that a class is or derives from. */
function dataclassOf(cls: Function): Dataclass | null {
  for (const base of mro(cls)) {
    const known = dataclasses.get(base);
    if (known !== undefined) return known;
  }
  return null;
}

/** `@dataclass`: `dataclass(C, "x", "y", { frozen: true })` for a class with a written-out constructor; `dataclass(C)` and `dataclass({ … })` as decorators. */
export function dataclass(cls: Function, ...fieldsAndOptions: readonly (string | DataclassOptions)[]): void;
export function dataclass(...args: readonly unknown[]): unknown;
export function dataclass(...args: readonly unknown[]): unknown {
  const [cls] = args;
  const last = args[args.length - 1];
  const options = isOptions(last) ? last : {};
  if (!isClass(cls)) return (decorated: Function): Function => process(decorated, null, options);
  const names = args.slice(1).filter((arg) => typeof arg === "string");
  return process(cls, names.length > 0 || options.fields !== undefined ? names : null, options);
}

const isOptions = (value: unknown): value is DataclassOptions => typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function process(cls: Function, names: readonly string[] | null, options: DataclassOptions): Function {
  const frozen = options.frozen ?? false;
  const needsInit = names === null;
  const all = new Map<string, Field>();
  for (const base of [...mro(cls).slice(1)].reverse()) {
    const known = dataclasses.get(base);
    if (known === undefined) continue;
    if (known.frozen !== frozen) throw new TypeError(frozen ? "cannot inherit frozen dataclass from a non-frozen one" : "cannot inherit non-frozen dataclass from a frozen one");
    for (const [name, one] of known.fields) all.set(name, one);
  }
  for (const one of names === null ? annotatedFields(cls, options) : namedFields(names, options)) {
    one.$owner = cls;
    checkDefault(one);
    const follows = options.fields?.[one.name ?? ""]?.follows;
    if (follows !== undefined) throw new TypeError(`non-default argument '${one.name}' follows default argument '${follows}'`);
    if (!needsInit && one.default !== MISSING) Object.defineProperty(cls, classAttributeKey(one.name ?? ""), { value: one.default, writable: true, enumerable: true, configurable: true });
    all.set(one.name ?? "", one);
  }
  dataclasses.set(cls, { fields: all, frozen });
  const list = [...all.values()];
  defineOnClass(cls, "__dataclass_fields__", dict([...all.entries()]));
  if (needsInit && (options.init ?? true) && !ownMethod(cls, "__init__")) defineInit(cls, list);
  if ((options.repr ?? true) && !ownMethod(cls, "__repr__")) define(cls, "__repr__", reprMethod(list), "");
  const compared = list.filter((one) => one.compare).map((one) => attributeKey(one.name ?? ""));
  const eq = options.eq ?? true;
  const ownEq = ownMethod(cls, "__eq__");
  const ownHash = ownMethod(cls, "__hash__") || Object.hasOwn(cls, "__hash__");
  if (options.order === true) {
    if (!eq) throw new ValueError("eq must be true if order is true");
    defineOrder(cls, compared);
  }
  if (eq && !ownEq) define(cls, "__eq__", eqMethod(compared), "other");
  if (!ownHash) {
    const hashed = list.filter((one) => one.hash ?? one.compare).map((one) => attributeKey(one.name ?? ""));
    if (options.unsafe_hash === true || (eq && frozen)) define(cls, "__hash__", hashMethod(hashed), "");
    else if (eq && !ownEq) Object.defineProperty(cls.prototype, "__hash__", { value: null, writable: true, configurable: true });
  }
  if (frozen) defineFrozen(cls, list);
  const positional = list.filter((one) => one.init && one.kw_only !== true).map((one) => one.name ?? "");
  if ((options.match_args ?? true) && !Object.hasOwn(cls, "__match_args__")) defineOnClass(cls, "__match_args__", tupleOf(positional));
  if (options.slots === true) typeInfo(cls).slots = list.map((one) => one.name ?? "");
  if (!needsInit && list.some((one) => one.init && one.kw_only === true) && /\bconstructor\s*\(/.test(Function.prototype.toString.call(cls))) keywordOnlyFields(cls, list);
  forgetLookups();
  return cls;
}

/** The constructor takes keyword-only fields in their places; a call has to name them. */
function keywordOnlyFields(cls: Function, list: readonly Field[]): void {
  const written = signatureFromSource(cls);
  const optional = new Set(written.parameters.filter((p) => p.default !== null).map((p) => p.name));
  const parameters = list.filter((one) => one.init).map((one): Parameter => ({ name: one.name ?? "", kind: one.kw_only === true ? "keyword-only" : "positional", default: optional.has(one.name ?? "") ? "..." : null, annotation: null }));
  (typeInfo(cls).extra ??= new Map()).set("$called", signatureOf([...parameters.filter((p) => p.kind === "positional"), ...parameters.filter((p) => p.kind === "keyword-only")]));
}

function namedFields(names: readonly string[], options: DataclassOptions): Field[] {
  return names.map((name) => {
    const said = options.fields?.[name] ?? {};
    const made = new Field(said);
    made.name = name;
    if (made.kw_only === MISSING) made.kw_only = options.kw_only ?? false;
    return made;
  });
}

/** The fields of a class that says its annotations at run time. */
function annotatedFields(cls: Function, options: DataclassOptions): Field[] {
  const made: Field[] = [];
  let keywordOnly = options.kw_only ?? false;
  const annotations = typeInfo(cls).extra?.get("__annotations__");
  if (!(annotations instanceof Dict)) return made;
  for (const [key, annotation] of annotations.items()) {
    const name = String(key);
    if (annotation === KW_ONLY) {
      keywordOnly = true;
      continue;
    }
    const classKey = classAttributeKey(name);
    const value: unknown = Object.hasOwn(cls, classKey) ? Reflect.get(cls, classKey) : undefined;
    const one = value instanceof Field ? value : new Field(value === undefined ? {} : { default: value });
    if (value instanceof Field) Reflect.deleteProperty(cls, classKey);
    one.name = name;
    one.type = annotation;
    if (one.kw_only === MISSING) one.kw_only = keywordOnly;
    made.push(one);
  }
  return made;
}

function checkDefault(one: Field): void {
  const value = one.default;
  const isMutable = (Array.isArray(value) && !(value instanceof PyTuple)) || value instanceof Dict || (value instanceof AnySet && Reflect.get(value, "__hash__") === null);
  if (isMutable) throw new ValueError(`mutable default ${repr(type_of(value))} for field ${one.name} is not allowed: use default_factory`);
}

const ownMethod = (cls: Function, name: string): boolean => Object.hasOwn(cls.prototype as object, name);

function define(cls: Function, name: string, method: AnyFunction, signature: string): void {
  const meta = describeFunction(method, "function", signature, name);
  meta.qualname = `${typeInfo(cls).qualname}.${name}`;
  meta.module = typeInfo(cls).module;
  Object.defineProperty(cls.prototype, name, { value: method, writable: true, configurable: true });
}

type Instance = Record<string, unknown>;

function reprMethod(list: readonly Field[]): AnyFunction {
  const shown = list.filter((one) => one.repr).map((one) => one.name ?? "");
  return function (this: Instance): string {
    return guardedRepr(this, "...", () => `${typeInfo(type_of(this)).qualname}(${shown.map((name) => `${name}=${repr(getattr(this, name))}`).join(", ")})`);
  };
}

function eqMethod(keys: readonly string[]): AnyFunction {
  return function (this: Instance, other: Instance | null): unknown {
    if (typeof other !== "object" || other === null || other.constructor !== this.constructor) return NotImplemented;
    for (const key of keys) if (!same(this[key], other[key])) return false;
    return true;
  };
}

function hashMethod(keys: readonly string[]): AnyFunction {
  return function (this: Instance): unknown {
    return toInt(hashOfTuple(keys.map((key) => this[key])));
  };
}

function defineOrder(cls: Function, keys: readonly string[]): void {
  const values = (x: Instance): PyTuple => tupleOf(keys.map((key) => x[key]));
  for (const [name, compare] of [["__lt__", lt], ["__le__", le], ["__gt__", gt], ["__ge__", ge]] as const) {
    if (ownMethod(cls, name)) throw new TypeError(`Cannot overwrite attribute ${name} in class ${className(cls)}. Consider using functools.total_ordering`);
    define(
      cls,
      name,
      function (this: Instance, other: Instance | null): unknown {
        if (typeof other !== "object" || other === null || other.constructor !== this.constructor) return NotImplemented;
        return compare(values(this), values(other));
      },
      "other",
    );
  }
}

function defineFrozen(cls: Function, list: readonly Field[]): void {
  const names = new Set(list.map((one) => one.name));
  for (const name of ["__setattr__", "__delattr__"]) if (ownMethod(cls, name)) throw new TypeError(`Cannot overwrite attribute ${name} in class ${className(cls)}`);
  define(
    cls,
    "__setattr__",
    function (this: object, name: string, value: unknown): null {
      if (this.constructor === cls || names.has(name)) throw new FrozenInstanceError(`cannot assign to field ${repr(name)}`);
      genericSetattr(this, name, value);
      return null;
    },
    "name, value",
  );
  define(
    cls,
    "__delattr__",
    function (this: object, name: string): null {
      if (this.constructor === cls || names.has(name)) throw new FrozenInstanceError(`cannot delete field ${repr(name)}`);
      genericDelattr(this, name);
      return null;
    },
    "name",
  );
}

/** The constructor of a class whose fields are known at run time only. */
function defineInit(cls: Function, list: readonly Field[]): void {
  const given = list.filter((one) => one.init);
  const positional = given.filter((one) => one.kw_only !== true);
  let optional: string | null = null;
  for (const one of positional) {
    if (hasDefault(one)) optional ??= one.name;
    else if (optional !== null) throw new TypeError(`non-default argument '${one.name}' follows default argument '${optional}'`);
  }
  const init = function (this: Instance, ...args: unknown[]): null {
    const last = args[args.length - 1];
    const keywords = isOptions(last) ? (last as Readonly<Record<string, unknown>>) : {};
    for (const one of list) {
      const index = positional.indexOf(one);
      const passed = !one.init ? undefined : index >= 0 ? args[index] : keywords[one.name ?? ""];
      const value = passed !== undefined && !(index < 0 && passed === last) ? passed : defaultOf(one);
      if (value !== MISSING) genericSetattr(this, one.name ?? "", value);
    }
    const hook: unknown = this["__post_init__"];
    if (typeof hook === "function") Reflect.apply(hook, this, []);
    return null;
  };
  define(cls, "__init__", init, "");
  const parameter = (one: Field): Parameter => ({ name: one.name ?? "", kind: one.kw_only === true ? "keyword-only" : "positional", default: hasDefault(one) ? repr(one.default) : null, annotation: null });
  const meta = (init as AnyFunction).$meta;
  if (meta !== undefined) meta.parsed = signatureOf([...positional, ...given.filter((one) => one.kw_only === true)].map(parameter));
}

const hasDefault = (one: Field): boolean => one.default !== MISSING || one.default_factory !== MISSING;
const defaultOf = (one: Field): unknown => (one.default_factory !== MISSING ? invoke(one.default_factory) : one.default);

/** Whether the constructor of `cls` is the last one of a chain of dataclasses, so that it has to call `__post_init__`. */
export function completes(target: Function | undefined, cls: Function): boolean {
  return target !== undefined && mro(target).find((one) => dataclasses.has(one)) === cls;
}

// ─── looking at dataclasses ───

function fieldsOf(value: unknown, message: string): Field[] {
  const cls = isClass(value) ? value : type_of(value);
  const known = dataclassOf(cls);
  if (known === null) throw new TypeError(message);
  return [...known.fields.values()];
}

/** `fields(class_or_instance)` */
export function fields(class_or_instance: unknown): PyTuple<Field> {
  return tupleOf(fieldsOf(class_or_instance, "must be called with a dataclass type or instance"));
}

/** `is_dataclass(obj)`: for classes and for instances. */
export function is_dataclass(obj: unknown): boolean {
  return dataclassOf(isClass(obj) ? obj : type_of(obj)) !== null;
}

const isInstance = (obj: unknown): obj is object => typeof obj === "object" && obj !== null && dataclassOf(type_of(obj)) !== null;

/** `asdict(obj, *, dict_factory=dict)`: recursively; other values are deep copies. */
export function asdict(obj: unknown, options: { readonly dict_factory?: unknown } = {}): Dict<string, unknown> {
  if (!isInstance(obj)) throw new TypeError("asdict() should be called on dataclass instances");
  return toDict(obj, options.dict_factory ?? dict) as Dict<string, unknown>;
}

function toDict(value: unknown, factory: unknown): unknown {
  if (isInstance(value)) {
    const pairs = fieldsOf(value, "").map((one) => tuple([one.name, toDict(getattr(value, one.name ?? ""), factory)]));
    return factory === dict ? dict(pairs as unknown as (readonly [unknown, unknown])[]) : call(factory, [pairs]);
  }
  return throughContainers(value, (item) => toDict(item, factory));
}

/** `astuple(obj, *, tuple_factory=tuple)` */
export function astuple(obj: unknown, options: { readonly tuple_factory?: unknown } = {}): PyTuple {
  if (!isInstance(obj)) throw new TypeError("astuple() should be called on dataclass instances");
  return toTuple(obj, options.tuple_factory ?? tuple) as PyTuple;
}

function toTuple(value: unknown, factory: unknown): unknown {
  if (isInstance(value)) return call(factory, [fieldsOf(value, "").map((one) => toTuple(getattr(value, one.name ?? ""), factory))]);
  return throughContainers(value, (item) => toTuple(item, factory));
}

function throughContainers(value: unknown, each: (item: unknown) => unknown): unknown {
  if (value instanceof PyTuple) {
    const items = value.map(each);
    if (type_of(value) === tuple) return tupleOf(items);
    return Object.hasOwn(type_of(value), "_fields") ? constructInstance(type_of(value), items, null) : constructInstance(type_of(value), [items], null);
  }
  if (Array.isArray(value)) return type_of(value) === builtinTypes.list ? value.map(each) : constructInstance(type_of(value), [value.map(each)], null);
  if (value instanceof Dict) {
    const made = dict();
    for (const [key, item] of value.items()) made.set(each(key), each(item));
    return made;
  }
  return deepcopy(value);
}

/** `replace(obj, **changes)`: a new object with some fields changed. */
export function replace<T>(obj: T, changes: Readonly<Record<string, unknown>> = {}): T {
  if (!isInstance(obj)) throw new TypeError("replace() should be called on dataclass instances");
  const keywords: Record<string, unknown> = { ...changes };
  for (const one of fieldsOf(obj, "")) {
    const name = one.name ?? "";
    if (!one.init) {
      if (Object.hasOwn(changes, name)) throw new TypeError(`field ${name} is declared with init=False, it cannot be specified with replace()`);
    } else if (!Object.hasOwn(changes, name)) keywords[name] = getattr(obj, name);
  }
  return constructInstance(type_of(obj), [], keywords) as T;
}

/** `make_dataclass("C", ["x", ("y", int), ("z", int, field(default=0))], **options)` */
export function make_dataclass(cls_name: string, specs: unknown, options: DataclassOptions & { readonly bases?: PyTuple; readonly namespace?: unknown; readonly module?: string | null } = {}): Function {
  const annotations: Dict<string, unknown> = dict();
  const body: Dict<string, unknown> = dict();
  if (options.namespace instanceof Dict) body.update(options.namespace);
  for (const spec of collect(specs)) {
    const [name, annotation = "typing.Any", value] = typeof spec === "string" ? [spec] : collect(spec);
    annotations.set(String(name), annotation);
    if (value !== undefined) body.set(String(name), value);
  }
  body.set("__annotations__", annotations);
  const made = make_class(type, [cls_name, options.bases ?? tuple([]), body]);
  typeInfo(made).module = "types";
  return process(made, null, options);
}

pythonFunctions("dataclasses", {
  dataclass: [dataclass as AnyFunction, "cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False"],
  field: [field, "*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING"],
  fields: [fields, "class_or_instance"],
  is_dataclass: [is_dataclass, "obj"],
  asdict: [asdict, "obj, *, dict_factory=dict"],
  astuple: [astuple, "obj, *, tuple_factory=tuple"],
  replace: [replace, "obj, /, **changes"],
  make_dataclass: [make_dataclass, "cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None"],
});
