/** `assertRaises` and `assertRaisesRegex`: with a callable, or around a `with` block. */
import { getattr } from "../../objects/attributes.js";
import { call } from "../../objects/calls.js";
import { isPlainObject } from "../../objects/dict.js";
import { BaseException, TypeError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { libraryFrame } from "../../objects/traceback.js";
import { PyTuple } from "../../objects/tuple.js";
import { isClass } from "../../objects/type_registry.js";
import { issubclass } from "../../objects/types.js";
import { compile, type Pattern } from "../re/index.js";
import { failing } from "./failing.js";

/** A class of the right kind, or a tuple of such. */
function isKindOf(expected: unknown, base: Function): boolean {
  if (expected instanceof PyTuple) return expected.every((one) => isKindOf(one, base));
  return isClass(expected) && issubclass(expected, base);
}

/** What is expected to be raised, or to be warned of, while a block or a callable runs. */
export abstract class Expectation {
  readonly expected: unknown;
  readonly test_case: unknown;
  readonly expected_regex: Pattern | null;
  obj_name: string | null = null;
  msg: unknown = null;

  constructor(expected: unknown, test_case: unknown, expected_regex: unknown = null) {
    this.expected = expected;
    this.test_case = test_case;
    this.expected_regex = expected_regex === null ? null : compile(expected_regex);
  }

  abstract readonly $base: Function;
  abstract readonly $kind: string;
  abstract __enter__(): unknown;
  abstract __exit__(type: unknown, value: unknown, traceback: unknown): boolean;

  /** The expectation itself for `with`, or the call under it. */
  $handle(name: string, line: number, params: readonly unknown[]): unknown {
    if (!isKindOf(this.expected, this.$base)) throw new TypeError(`${name}() arg 1 must be ${this.$kind}`);
    const last = params[params.length - 1];
    const keywords = isPlainObject(last) ? { ...last } : null;
    const [callable, ...args] = keywords === null ? params : params.slice(0, -1);
    if (callable === undefined) {
      for (const key of Object.keys(keywords ?? {})) if (key !== "msg") throw new TypeError(`${repr(key)} is an invalid keyword argument for this function`);
      this.msg = keywords?.["msg"] ?? null;
      return this;
    }
    const called: unknown = getattr(callable, "__name__", null);
    this.obj_name = typeof called === "string" ? called : str(callable);
    this.__enter__();
    try {
      call(callable, args, keywords);
    } catch (error) {
      if (!(error instanceof BaseException)) throw error;
      libraryFrame(error, "unittest/case.py", 238, "handle");
      libraryFrame(error, "unittest/case.py", line, name);
      if (!this.__exit__(error.constructor, error, error.__traceback__)) throw error;
      return null;
    }
    this.__exit__(null, null, null);
    return null;
  }

  $fail(standard: string): never {
    throw failing(this.test_case, this.msg, standard);
  }

  /** How the expected class is named. */
  $named(): string {
    const name: unknown = getattr(this.expected, "__name__", null);
    return typeof name === "string" ? name : str(this.expected);
  }
}

export class AssertRaisesContext extends Expectation {
  get $base(): Function {
    return BaseException;
  }

  get $kind(): string {
    return "an exception type or tuple of exception types";
  }

  __enter__(): this {
    return this;
  }

  __exit__(type: unknown, value: unknown, _traceback: unknown): boolean {
    if (type === null || type === undefined) return this.$fail(`${this.$named()} not raised${this.obj_name === null ? "" : ` by ${this.obj_name}`}`);
    if (!(value instanceof BaseException) || !issubclass(type, this.expected as Function)) return false;
    // what it knows of frames would keep them alive
    value.__traceback__ = null;
    Object.assign(this, { exception: value });
    if (this.expected_regex !== null && this.expected_regex.search(str(value)) === null) this.$fail(`"${this.expected_regex.pattern}" does not match "${str(value)}"`);
    return true;
  }
}
libraryClass(AssertRaisesContext, { name: "_AssertRaisesContext", module: "unittest.case" }, { __enter__: "", __exit__: "exc_type, exc_value, tb" });
