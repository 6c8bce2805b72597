/** `with self.subTest(…)`: what fails inside is told to the result, and the test goes on behind it. */
import { getattr } from "../../objects/attributes.js";
import { call_method } from "../../objects/calls.js";
import { dict, type Dict } from "../../objects/dict.js";
import { BaseException, KeyboardInterrupt } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { truthy } from "../../objects/truth.js";
import type { TestCase } from "./case.js";
import { ShouldStop } from "./outcomes.js";
import { SubTest } from "./subtests.js";

export class SubTestBlock {
  readonly #test: TestCase;
  readonly #message: unknown;
  readonly #own: Readonly<Record<string, unknown>>;
  #before = true;
  #outer: SubTest | null = null;
  #subtest: SubTest | null = null;

  constructor(test: TestCase, message: unknown, own: Readonly<Record<string, unknown>>) {
    this.#test = test;
    this.#message = message;
    this.#own = own;
  }

  __enter__(): null {
    const outcome = this.#test._outcome;
    if (outcome === null || !outcome.$supportsSubtests) return null;
    this.#outer = outcome.subtest;
    const params: Dict<string, unknown> = dict();
    for (const [name, value] of Object.entries(this.#own)) params.set(name, value);
    // those of the block around it follow
    for (const [name, value] of this.#outer?.params.items() ?? []) if (!params.has(name)) params.set(name, value);
    this.#subtest = new SubTest(this.#test, this.#message, params);
    this.#before = outcome.success;
    outcome.success = true;
    outcome.subtest = this.#subtest;
    this.#test._subtest = this.#subtest;
    return null;
  }

  __exit__(_type: unknown, value: unknown, _traceback: unknown): boolean {
    const outcome = this.#test._outcome;
    const subtest = this.#subtest;
    if (outcome === null || subtest === null) return false;
    try {
      if (value instanceof BaseException) {
        if (value instanceof KeyboardInterrupt) return false;
        outcome.failed(this.#test, value);
      } else if (outcome.success) call_method(outcome.result, "addSubTest", [this.#test, subtest, null]);
    } finally {
      outcome.success &&= this.#before;
      outcome.subtest = this.#outer;
      this.#test._subtest = this.#outer;
    }
    if ((!outcome.success && truthy(getattr(outcome.result, "failfast", false))) || (outcome.success && outcome.expectedFailure !== null)) throw new ShouldStop();
    return true;
  }
}
libraryClass(SubTestBlock, { name: "_GeneratorContextManager", module: "contextlib" }, { __enter__: "", __exit__: "typ, value, traceback" });
