/** `assertWarns` and `assertWarnsRegex`: every warning is shown while the block runs, to us. */
import { BaseException, Warning } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { str } from "../../objects/str.js";
import { isinstance } from "../../objects/types.js";
import { catch_warnings, simplefilter, type WarningMessage } from "../warnings/index.js";
import { Expectation } from "./raising.js";

export class AssertWarnsContext extends Expectation {
  readonly #catching = new catch_warnings({ record: true });
  /** What was shown so far; it grows while the block runs. */
  warnings: readonly WarningMessage[] = [];

  get $base(): Function {
    return Warning;
  }

  get $kind(): string {
    return "a warning class or tuple of warning classes";
  }

  __enter__(): this {
    this.warnings = this.#catching.__enter__() as readonly WarningMessage[];
    simplefilter("always", this.expected);
    return this;
  }

  __exit__(_type: unknown, value: unknown, _traceback: unknown): boolean {
    this.#catching.__exit__();
    if (value instanceof BaseException) return false;
    const matching = this.warnings.filter(({ message }) => isinstance(message, this.expected as Function));
    const found = matching.find(({ message }) => this.expected_regex === null || this.expected_regex.search(str(message)) !== null);
    if (found === undefined) {
      const [first] = matching;
      if (first !== undefined && this.expected_regex !== null) this.$fail(`"${this.expected_regex.pattern}" does not match "${str(first.message)}"`);
      this.$fail(`${this.$named()} not triggered${this.obj_name === null ? "" : ` by ${this.obj_name}`}`);
    }
    Object.assign(this, { warning: found.message, filename: found.filename, lineno: found.lineno });
    return false;
  }
}
libraryClass(AssertWarnsContext, { name: "_AssertWarnsContext", module: "unittest.case" }, { __enter__: "", __exit__: "exc_type, exc_value, tb" });
