/** Classes of tuples with named items: `collections.namedtuple` and `typing.NamedTuple`. */
import { attributeKey } from "./attribute_names.js";
import { dict, type Dict } from "./dict.js";
import { AttributeError, TypeError } from "./exceptions.js";
import { listed } from "./length_hint.js";
import { forgetLookups } from "./attributes/class_lookup.js";
import { describeFunction, function_meta, type AnyFunction } from "./functions.js";
import { repr } from "./repr.js";
import { PyTuple, tuple, tupleOf } from "./tuple.js";
import { isClass, registerType, typeInfo } from "./type_registry.js";
import { type_name } from "./types.js";
import { hashOfTuple, toInt } from "./hash.js";
import type { Int } from "./integer.js";

interface NamedTupleClass {
  readonly $fields: readonly string[];
  readonly $defaults: ReadonlyMap<string, unknown>;
}

/** The JavaScript base of every such class. */
export class NamedTupleBase extends PyTuple<unknown> {
  static get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  constructor(...values: unknown[]) {
    super(0);
    const { $fields, $defaults } = new.target as unknown as NamedTupleClass;
    for (let i = 0; i < $fields.length; i++) this[i] = values[i] === undefined ? $defaults.get($fields[i]!) : values[i];
  }

  count(value: unknown): number {
    return tuple.count(this, value);
  }

  index(value: unknown, ...bounds: number[]): number {
    return tuple.index(tupleOf(this), value, ...bounds);
  }

  _asdict(): Dict<string, unknown> {
    const { $fields } = this.constructor as unknown as NamedTupleClass;
    return dict($fields.map((field, i): [string, unknown] => [field, this[i]]));
  }

  _replace(changes: Readonly<Record<string, unknown>> = {}): this {
    const { $fields } = this.constructor as unknown as NamedTupleClass;
    const unknown = Object.keys(changes).filter((name) => !$fields.includes(name));
    if (unknown.length > 0) throw new TypeError(`Got unexpected field names: ${repr(unknown)}`);
    return Reflect.construct(
      this.constructor,
      $fields.map((field, i) => (Object.hasOwn(changes, field) ? changes[field] : this[i])),
    ) as this;
  }

  __repr__(): string {
    const { $fields } = this.constructor as unknown as NamedTupleClass;
    return `${typeInfo(this.constructor).name}(${$fields.map((field, i) => `${field}=${repr(this[i])}`).join(", ")})`;
  }

  __getnewargs__(): PyTuple {
    return tupleOf(this);
  }

  __hash__(): Int {
    return toInt(hashOfTuple(this));
  }
}
registerType(NamedTupleBase, { name: "tuple", bases: [tuple] });
for (const [name, signature] of [["_asdict", ""], ["_replace", "**kwds"], ["count", "value, /"], ["index", "value, start=0, stop=None, /"]] as const) {
  const method = NamedTupleBase.prototype[name] as AnyFunction;
  describeFunction(method, "function", signature, name);
}

/** `Point._make(iterable)`: a classmethod of every such class. */
function _make(this: Function, iterable: unknown): NamedTupleBase {
  const values = listed(iterable);
  const { $fields } = this as unknown as NamedTupleClass;
  if (values.length !== $fields.length) throw new TypeError(`Expected ${$fields.length} arguments, got ${values.length}`);
  return Reflect.construct(this, values) as NamedTupleBase;
}
describeFunction(_make as AnyFunction, "function", "iterable", "_make");
Object.defineProperty(_make, "$usesThis", { value: true });

/** Gives a class its fields: getters for the names, `_fields`, defaults, the signature that calls are bound by. */
export function defineFields(cls: Function, names: readonly string[], defaults: ReadonlyMap<string, unknown>): void {
  const own = (key: string, value: unknown, enumerable = false): void => void Object.defineProperty(cls, key, { value, writable: true, configurable: true, enumerable });
  own("$fields", names);
  own("$defaults", defaults);
  own("$byNew", true);
  own("_make", _make);
  own("_fields", tupleOf(names), true);
  own("__match_args__", tupleOf(names), true);
  own("_field_defaults", dict([...defaults] as [string, unknown][]), true);
  names.forEach((name, i) => {
    Object.defineProperty(cls.prototype, attributeKey(name), {
      get(this: readonly unknown[]) {
        return this[i];
      },
      set() {
        throw new AttributeError("can't set attribute");
      },
      configurable: true,
    });
  });
  const info = typeInfo(cls);
  info.signature = names.map((name) => (defaults.has(name) ? `${name}=${repr(defaults.get(name))}` : name)).join(", ");
  own("$new", makerOf(cls, info.signature));
  info.slots ??= [];
  info.doc ??= `${info.name}(${names.join(", ")})`;
}

/** `Point.__new__(cls, x, y)` */
function makerOf(made: Function, signature: string): Function {
  const __new__ = (cls: unknown, ...values: unknown[]): unknown => {
    if (!isClass(cls)) throw new TypeError(`tuple.__new__(X): X is not a type object (${type_name(cls)})`);
    return Reflect.construct(NamedTupleBase, values, cls);
  };
  describeFunction(__new__, "function", signature === "" ? "_cls" : `_cls, ${signature}`, "__new__");
  Object.defineProperty(__new__, "$takeDefaults", { value: (values: readonly unknown[]) => takeDefaults(__new__, made, values) });
  return __new__;
}

/** `Point.__new__.__defaults__ = values`: defaults of the last fields, as programs gave them before `namedtuple` took `defaults`. */
function takeDefaults(__new__: Function, cls: Function, values: readonly unknown[]): void {
  const { $fields } = cls as unknown as NamedTupleClass;
  const offset = $fields.length - values.length;
  const defaults = new Map($fields.flatMap((name, i): [string, unknown][] => (i < offset ? [] : [[name, values[i - offset]]])));
  Object.defineProperty(cls, "$defaults", { value: defaults, writable: true, configurable: true });
  const info = typeInfo(cls);
  info.signature = $fields.map((name) => (defaults.has(name) ? `${name}=${repr(defaults.get(name))}` : name)).join(", ");
  const meta = function_meta(__new__);
  meta.signature = info.signature === "" ? "_cls" : `_cls, ${info.signature}`;
  meta.parsed = null;
  meta.defaults = Object.fromEntries(defaults);
  forgetLookups();
}

/** A new class of that name, below `tuple`. */
export function makeNamedTuple(name: string, names: readonly string[], defaults: ReadonlyMap<string, unknown> = new Map(), module = "__main__"): Function {
  const cls = { [name]: class extends NamedTupleBase {} }[name]!;
  const info = typeInfo(cls);
  info.name = name;
  info.qualname = name;
  info.module = module;
  info.bases = [tuple];
  info.mro = null;
  defineFields(cls, names, defaults);
  return cls;
}
