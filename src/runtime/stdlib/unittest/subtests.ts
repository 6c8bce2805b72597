/** `with self.subTest(…)`: a part of a test that fails on its own. */
import type { Dict } from "../../objects/dict.js";
import { call_method } from "../../objects/calls.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { getattr } from "../../objects/attributes.js";
import { defaultRepr } from "../../objects/repr.js";

/** What results are told of in place of the test. */
export class SubTest {
  readonly test_case: unknown;
  readonly _message: unknown;
  readonly params: Dict<string, unknown>;
  readonly failureException: unknown;

  constructor(test_case: unknown, message: unknown, params: Dict<string, unknown>) {
    this.test_case = test_case;
    this._message = message;
    this.params = params;
    this.failureException = getattr(test_case, "failureException");
  }

  _subDescription(): string {
    const parts: string[] = [];
    if (this._message !== null) parts.push(`[${str(this._message)}]`);
    if (this.params.size > 0) parts.push(`(${[...this.params.items()].map(([name, value]) => `${name}=${repr(value)}`).join(", ")})`);
    return parts.length === 0 ? "(<subtest>)" : parts.join(" ");
  }

  id(): string {
    return `${str(call_method(this.test_case, "id"))} ${this._subDescription()}`;
  }

  shortDescription(): unknown {
    return call_method(this.test_case, "shortDescription");
  }

  __str__(): string {
    return `${str(this.test_case)} ${this._subDescription()}`;
  }

  __repr__(): string {
    return defaultRepr(this);
  }
}
libraryClass(SubTest, { name: "_SubTest", module: "unittest.case" }, { id: "", shortDescription: "", _subDescription: "" });
