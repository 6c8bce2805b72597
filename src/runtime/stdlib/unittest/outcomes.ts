/** Tests that are not to run, or are to fail: `SkipTest` and the marks that decorators leave. */
import { getattr, setattr } from "../../objects/attributes.js";
import { Exception } from "../../objects/exceptions.js";
import { describeFunction, type AnyFunction } from "../../objects/functions.js";
import { libraryClass, pythonFunctions } from "../../objects/library_functions.js";
import { truthy } from "../../objects/truth.js";
import { isClass } from "../../objects/type_registry.js";
import { update_wrapper } from "../functools/wrapping.js";

export class SkipTest extends Exception {}
libraryClass(SkipTest, { name: "SkipTest", module: "unittest.case", bases: [Exception] });

/** Raised where the first failure ends a test with subtests. */
export class ShouldStop extends Exception {}
libraryClass(ShouldStop, { name: "_ShouldStop", module: "unittest.case", bases: [Exception] });

type Decorator = <F>(test: F) => F;

function skipping(reason: unknown): Decorator {
  return <F>(test: F): F => {
    let marked: unknown = test;
    if (!isClass(test)) {
      const skipped: AnyFunction = () => {
        throw new SkipTest(reason);
      };
      marked = update_wrapper(describeFunction(skipped, "function", "*args, **kwargs", "skip_wrapper") && skipped, test);
    }
    setattr(marked, "__unittest_skip__", true);
    setattr(marked, "__unittest_skip_why__", reason);
    return marked as F;
  };
}

/** `@skip(reason)`, or `@skip` alone. */
export function skip(reason: unknown): Decorator;
export function skip(reason: unknown): unknown {
  return typeof reason === "function" ? skipping("")(reason) : named(skipping(reason));
}

const named = (decorator: Decorator): Decorator => {
  describeFunction(decorator as AnyFunction, "function", "test_item", "decorator");
  return decorator;
};

/** `@skipIf(condition, reason)` */
export function skipIf(condition: unknown, reason: unknown): Decorator {
  return truthy(condition) ? skip(reason) : named((test) => test);
}

/** `@skipUnless(condition, reason)` */
export function skipUnless(condition: unknown, reason: unknown): Decorator {
  return truthy(condition) ? named((test) => test) : skip(reason);
}

/** `@expectedFailure` */
export function expectedFailure<F>(test_item: F): F {
  setattr(test_item, "__unittest_expecting_failure__", true);
  return test_item;
}

/** Why a test class or method is not to run; null when it is. */
export function skipReason(of: unknown): string | null {
  return truthy(getattr(of, "__unittest_skip__", false)) ? String(getattr(of, "__unittest_skip_why__", "")) : null;
}

/** Whether a test class or method is to fail. */
export const isToFail = (of: unknown): boolean => truthy(getattr(of, "__unittest_expecting_failure__", false));

pythonFunctions("unittest.case", {
  skip: [skip as AnyFunction, "reason"],
  skipIf: [skipIf as AnyFunction, "condition, reason"],
  skipUnless: [skipUnless as AnyFunction, "condition, reason"],
  expectedFailure: [expectedFailure, "test_item"],
});
