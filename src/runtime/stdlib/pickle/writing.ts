/** One pickle as it comes to be: which way each object takes into it (`save`, Modules/_pickle.c). */
import { getattr } from "../../objects/attributes.js";
import { takenApartAs } from "../../objects/attributes/pickled_names.js";
import { reduceBy } from "../../objects/attributes/reducing.js";
import { bytearray, type ByteArray, bytes, Bytes } from "../../objects/bytes.js";
import { call } from "../../objects/calls.js";
import { dict, type Dict } from "../../objects/dict.js";
import { LookupError, ValueError } from "../../objects/exceptions.js";
import { float } from "../../objects/float.js";
import { identityOf } from "../../objects/identity.js";
import { list } from "../../objects/list.js";
import { isFloat } from "../../objects/py_float.js";
import { type AnySet, frozenset, set } from "../../objects/set.js";
import { NotImplemented } from "../../objects/singletons.js";
import { str } from "../../objects/str.js";
import { getitem } from "../../objects/subscript.js";
import { truthy } from "../../objects/truth.js";
import { tuple, tupleOf } from "../../objects/tuple.js";
import { isClass } from "../../objects/type_registry.js";
import { FunctionType, type, type_name, type_of } from "../../objects/types.js";
import { encode } from "../codecs/lookup.js";
import { dispatch_table } from "../copyreg.js";
import { saveDict, saveFrozenSet, saveList, saveSet, saveTuple } from "./containers.js";
import { PicklingError } from "./errors.js";
import { Memo } from "./memo.js";
import { saveClass, saveNamed } from "./named.js";
import { Output } from "./output.js";
import { PickleBuffer } from "./pickle_buffer.js";
import { saveReduced } from "./reduced.js";
import { saveBool, saveFloat, saveInt, saveText } from "./values.js";

/** Where a program's pickler has a say; null where it has none. */
export interface Hooks {
  readonly persistentId: Function | null;
  readonly reducerOverride: Function | null;
  readonly dispatchTable: unknown;
  readonly bufferCallback: unknown;
}

export const NO_HOOKS: Hooks = { persistentId: null, reducerOverride: null, dispatchTable: null, bufferCallback: null };

const code = (text: string): number => text.charCodeAt(0);

export class Writing {
  readonly out = new Output();
  readonly protocol: number;
  /** Names as Python 2 had them. */
  readonly fixImports: boolean;
  memo: Memo;
  hooks: Hooks = NO_HOOKS;
  /** Nothing is remembered, so that nothing may be met within itself. */
  fast = false;
  readonly #onPath = new Set<unknown>();

  constructor(protocol: number, fixImports: boolean) {
    this.protocol = protocol;
    this.fixImports = fixImports && protocol < 3;
    this.memo = new Memo(this.out, protocol);
  }

  /** The whole pickle of one object. */
  dump(x: unknown): Uint8Array {
    const { out, protocol } = this;
    out.clear();
    if (protocol >= 2) {
      out.byte(0x80);
      out.byte(protocol);
    }
    if (protocol >= 4) out.startFraming();
    this.save(x);
    out.byte(code("."));
    return out.take();
  }

  save(x: unknown): void {
    this.out.boundary();
    if (this.hooks.persistentId === null || !this.#savePersistent(x)) this.#saveValue(x);
  }

  #saveValue(x: unknown): void {
    const { out, protocol } = this;
    if (x === null || x === undefined) return out.byte(code("N"));
    switch (typeof x) {
      case "boolean":
        return saveBool(out, protocol, x);
      case "bigint":
        return saveInt(out, protocol, x);
      case "number":
        return Number.isInteger(x) ? saveInt(out, protocol, x) : saveFloat(out, protocol, x);
      case "string":
        if (this.memo.fetch(x)) return;
        saveText(out, protocol, x);
        return this.memoize(x);
      default:
    }
    const cls = type_of(x);
    if (cls === float && isFloat(x)) return saveFloat(out, protocol, Number(x));
    if (!this.memo.fetch(x)) this.#saveObject(x as object, cls);
  }

  #saveObject(x: object, cls: Function): void {
    switch (cls) {
      case bytes:
        return this.#saveBytes(x as Bytes);
      case bytearray:
        return this.#saveByteArray(x as ByteArray);
      case dict:
        return saveDict(this, x as Dict);
      case tuple:
        return saveTuple(this, x as readonly unknown[]);
      case list:
        return saveList(this, x as readonly unknown[]);
      case set:
        if (this.protocol >= 4) return saveSet(this, x as AnySet);
        break;
      case frozenset:
        if (this.protocol >= 4) return saveFrozenSet(this, x as AnySet);
        break;
      case PickleBuffer:
        return this.#saveBuffer(x as PickleBuffer);
      default:
    }
    this.#saveOther(x, cls);
  }

  #saveOther(x: object, cls: Function): void {
    const { reducerOverride } = this.hooks;
    if (reducerOverride !== null) {
      const answer: unknown = call(reducerOverride, [x]);
      if (answer !== NotImplemented) return saveReduced(this, x, answer);
    }
    if (isClass(x) && cls === type) return saveClass(this, x);
    if (cls === FunctionType) return saveNamed(this, x, null);
    const registered = this.#registered(cls);
    if (registered !== null) return saveReduced(this, x, call(registered, [x]));
    if (isClass(x)) return saveNamed(this, x, null);
    // a method's attributes are those of its function
    if (typeof x === "function") return saveReduced(this, x, reduceBy(x, this.protocol));
    const known = takenApartAs(cls, x);
    if (known !== null) return saveReduced(this, x, tupleOf([known[0], tupleOf(known[1])]));
    const withProtocol: unknown = getattr(x, "__reduce_ex__", null);
    if (withProtocol !== null) return saveReduced(this, x, call(withProtocol, [this.protocol]));
    const plain: unknown = getattr(x, "__reduce__", null);
    if (plain === null) throw new PicklingError(`can't pickle '${type_name(x)}' object: ${str(x)}`);
    saveReduced(this, x, call(plain, []));
  }

  /** What `copyreg`, or the pickler's own table, has for a class. */
  #registered(cls: Function): unknown {
    const table = this.hooks.dispatchTable;
    if (table === null) return dispatch_table.size === 0 ? null : dispatch_table.get(cls);
    try {
      return getitem(table, cls);
    } catch (error) {
      if (error instanceof LookupError) return null;
      throw error;
    }
  }

  saveReduced(x: unknown, answer: unknown): void {
    saveReduced(this, x, answer);
  }

  memoize(x: unknown): void {
    if (!this.fast) this.memo.put(x);
  }

  /** Without a memo a container must not hold itself. */
  within(x: object, save: () => void): void {
    if (!this.fast) return save();
    if (this.#onPath.has(x)) throw new ValueError(`fast mode: can't pickle cyclic objects including object type ${type_name(x)} at 0x${identityOf(x).toString(16)}`);
    this.#onPath.add(x);
    save();
    this.#onPath.delete(x);
  }

  #saveBytes(x: Bytes): void {
    if (this.protocol < 3) return saveReduced(this, x, x.length === 0 ? tupleOf([bytes, tupleOf([])]) : tupleOf([encode, tupleOf([x.$text, "latin1"])]));
    if (x.length <= 0xff) this.out.payload(code("C"), 1, x.data);
    else this.out.payload(code("B"), 4, x.data);
    this.memoize(x);
  }

  #saveByteArray(x: ByteArray): void {
    if (this.protocol < 5) return saveReduced(this, x, tupleOf([bytearray, tupleOf(x.length === 0 ? [] : [new Bytes(x.data.slice())])]));
    this.out.payload(0x96, 8, x.data);
    this.memoize(x);
  }

  /** What is handed out beside the pickle, or copied into it. */
  #saveBuffer(x: PickleBuffer): void {
    if (this.protocol < 5) throw new PicklingError("PickleBuffer can only be pickled with protocol >= 5");
    const { data, readonly } = x.$content();
    const { bufferCallback } = this.hooks;
    if (bufferCallback !== null && !truthy(call(bufferCallback, [x]))) {
      this.out.byte(0x97);
      if (readonly) this.out.byte(0x98);
      return;
    }
    if (!readonly) this.out.payload(0x96, 8, data);
    else if (data.length <= 0xff) this.out.payload(code("C"), 1, data);
    else this.out.payload(code("B"), 4, data);
    this.memoize(x);
  }

  #savePersistent(x: unknown): boolean {
    const id: unknown = call(this.hooks.persistentId, [x]);
    if (id === null) return false;
    if (this.protocol > 0) {
      // it is not asked for an identity of its own
      this.out.boundary();
      this.#saveValue(id);
      this.out.byte(code("Q"));
      return true;
    }
    const text = str(id);
    if (new TextEncoder().encode(text).length !== text.length) throw new PicklingError("persistent IDs in protocol 0 must be ASCII strings");
    this.out.ascii(`P${text}\n`);
    return true;
  }
}
