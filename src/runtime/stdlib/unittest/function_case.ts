/** `FunctionTestCase`: a plain function as a test. */
import { getattr } from "../../objects/attributes.js";
import { eq } from "../../objects/compare.js";
import { hash } from "../../objects/hash.js";
import { isPlainObject } from "../../objects/dict.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { str } from "../../objects/str.js";
import { tuple } from "../../objects/tuple.js";
import { type Blocking, blocking_methods } from "../../threads/blocking.js";
import { classPath, TestCase } from "./case.js";
import { waiting } from "./running.js";

export class FunctionTestCase extends TestCase {
  $functions: readonly [test: unknown, setUp: unknown, tearDown: unknown] = [null, null, null];
  $description: unknown = null;

  constructor(...params: unknown[]) {
    super();
    const last = params[params.length - 1];
    const keywords: Readonly<Record<string, unknown>> = isPlainObject(last) ? last : {};
    const [test, setUp = keywords["setUp"] ?? null, tearDown = keywords["tearDown"] ?? null, description = keywords["description"] ?? null] = isPlainObject(last) ? params.slice(0, -1) : params;
    this.$functions = [test ?? keywords["testFunc"], setUp, tearDown];
    this.$description = description;
  }

  *$perform(which: 0 | 1 | 2): Blocking<unknown> {
    const f = this.$functions[which];
    return f === null ? null : yield* waiting(f);
  }

  override *setUp(): Blocking<unknown> {
    return yield* this.$perform(1);
  }

  override *tearDown(): Blocking<unknown> {
    return yield* this.$perform(2);
  }

  *runTest(): Blocking<unknown> {
    return yield* this.$perform(0);
  }

  override id(): string {
    return str(getattr(this.$functions[0], "__name__"));
  }

  override shortDescription(): string | null {
    if (this.$description !== null) return str(this.$description);
    const doc: unknown = getattr(this.$functions[0], "__doc__", null);
    return typeof doc === "string" && doc !== "" ? str.strip(doc.split("\n")[0] ?? "") : null;
  }

  override __eq__(other: unknown): unknown {
    if (!(other instanceof FunctionTestCase)) return NotImplemented;
    return this.$functions.every((f, i) => eq(f, other.$functions[i])) && eq(this.$description, other.$description);
  }

  override __hash__(): unknown {
    return hash(tuple([this.constructor, ...this.$functions, this.$description]));
  }

  override __str__(): string {
    return `${classPath(this.constructor)} (${this.id()})`;
  }

  override __repr__(): string {
    return `<${classPath(this.constructor)} tec=${repr(this.$functions[0])}>`;
  }
}
libraryClass(FunctionTestCase, { name: "FunctionTestCase", module: "unittest.case", bases: [TestCase], signature: "testFunc, setUp=None, tearDown=None, description=None" }, { id: "", shortDescription: "" });
blocking_methods(FunctionTestCase, "setUp", "tearDown", "runTest");
