/** Tuples with named items, as C modules of CPython return them: `time.struct_time`, `sys.version_info`, `os.stat_result`. */
import { Dict, dict } from "./dict.js";
import { TypeError } from "./exceptions.js";
import { collect, isIterable } from "./iteration.js";
import { repr } from "./repr.js";
import { PyTuple, tuple, tupleOf } from "./tuple.js";
import { registerType, typeInfo } from "./type_registry.js";

interface StructClass {
  readonly $fields: readonly string[];
  /** Where fields that are no items of the tuple are kept, in order. */
  readonly $hidden: readonly string[];
  /** Their Python names. */
  readonly $hiddenNames: readonly string[];
}

/** The base of such classes; each declares its fields as getters and registers with `structSequence`. */
export abstract class StructSequence extends PyTuple<unknown> {
  static get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  constructor(items: Iterable<unknown>, more: unknown = null) {
    super(0);
    const { $fields, $hidden, $hiddenNames } = new.target as unknown as StructClass;
    if (!isIterable(items)) throw new TypeError("constructor requires a sequence");
    const given = collect(items);
    const most = $fields.length + $hidden.length;
    const isTooLong = given.length > most;
    if (given.length < $fields.length || isTooLong) {
      const { module, name } = typeInfo(new.target);
      const takes = $hidden.length === 0 ? `a ${most}-sequence` : isTooLong ? `an at most ${most}-sequence` : `an at least ${$fields.length}-sequence`;
      throw new TypeError(`${module}.${name}() takes ${takes} (${given.length}-sequence given)`);
    }
    for (let i = 0; i < $fields.length; i++) this[i] = given[i];
    for (let i = $fields.length; i < given.length; i++) Reflect.set(this, $hidden[i - $fields.length] ?? "", given[i]);
    if (more === null) return;
    if (!(more instanceof Dict)) throw new TypeError(`${typeInfo(new.target).module}.${typeInfo(new.target).name}() takes a dict as second arg, if any`);
    for (let i = given.length - $fields.length; i < $hidden.length; i++) if (more.has($hiddenNames[i])) Reflect.set(this, $hidden[i]!, more.at($hiddenNames[i]));
  }

  count(value: unknown): number {
    return tuple.count(this, value);
  }

  index(value: unknown, ...bounds: number[]): number {
    return tuple.index(tupleOf(this), value, ...bounds);
  }

  __repr__(): string {
    const info = typeInfo(this.constructor);
    const { $fields } = this.constructor as unknown as StructClass;
    return `${info.module}.${info.name}(${$fields.map((field, i) => `${field}=${repr(this[i])}`).join(", ")})`;
  }

  __reduce__(): PyTuple {
    const { $hidden, $hiddenNames } = this.constructor as unknown as StructClass;
    const hidden = dict($hidden.map((key, i): [string, unknown] => [$hiddenNames[i] ?? key, Reflect.get(this, key) ?? null]));
    return tuple([this.constructor, tuple([tupleOf(this), hidden])]);
  }
}

/** Registers a subclass with its fields in order, and where those are kept that are reached by name only. */
export function structSequence(cls: Function, module: string, name: string, fields: readonly string[], hidden: readonly string[] = [], hiddenNames: readonly string[] = []): void {
  registerType(cls, { name, module, bases: [tuple], signature: "sequence, dict={}, /", final: true });
  Object.defineProperty(cls, "$fields", { value: fields });
  Object.defineProperty(cls, "$hidden", { value: hidden });
  Object.defineProperty(cls, "$hiddenNames", { value: hiddenNames });
  Object.defineProperty(cls, "n_fields", { value: fields.length + hidden.length });
  Object.defineProperty(cls, "n_sequence_fields", { value: fields.length });
  Object.defineProperty(cls, "n_unnamed_fields", { value: 0 });
  Object.defineProperty(cls, "__match_args__", { value: tupleOf(fields) });
}
