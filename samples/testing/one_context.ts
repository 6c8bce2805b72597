// All parts of an IsolatedAsyncioTestCase's test share their ContextVars, and leave those outside alone.

import {
  add,
  bound_method,
  coroutine_methods,
  getattr,
  print,
  tuple,
  type Coroutine,
} from "yieldstar/runtime";
import * as contextvars from "yieldstar/runtime/contextvars";
import * as unittest from "yieldstar/runtime/unittest";

const steps = new contextvars.ContextVar<unknown>("steps", {
  default: tuple(),
});

function step(name: string): void {
  steps.set(add(steps.get(), tuple([name])));
}

class OneContext extends unittest.IsolatedAsyncioTestCase {
  override setUp(): null {
    step("setUp");
    this.addCleanup(bound_method(this, "last"));
    this.addAsyncCleanup(bound_method(this, "first"));
    return null;
  }

  override *asyncSetUp(): Coroutine<null> {
    step("asyncSetUp");
    return null;
  }

  *test(): Coroutine<null> {
    step("test");
    return null;
  }

  override *asyncTearDown(): Coroutine<null> {
    step("asyncTearDown");
    return null;
  }

  override tearDown(): null {
    step("tearDown");
    return null;
  }

  *first(): Coroutine<null> {
    step("first cleanup");
    return null;
  }

  last(): null {
    print(steps.get());
    return null;
  }
}
coroutine_methods(OneContext, "asyncSetUp", "test", "asyncTearDown", "first");

const result = await new OneContext("test").run();
print(getattr(result, "errors"), getattr(result, "failures"), steps.get());
