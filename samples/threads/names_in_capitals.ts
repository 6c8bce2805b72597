/** The names that threading had before Python 2.6: they work, and warn. */

import {
  blocking,
  blocking_with,
  bound,
  bound_method,
  call,
  getattr,
  getitem,
  iterate,
  len,
  print,
  run_blocking,
  str,
  with_,
  type Blocking,
} from "yieldstar/runtime";
import * as threading from "yieldstar/runtime/threading";
import * as warnings from "yieldstar/runtime/warnings";

function told(act: unknown): void {
  let result: unknown;
  const manager = with_(new warnings.catch_warnings({ record: true }));
  const seen = manager.enter();
  try {
    warnings.simplefilter("always");
    result = call(act, []);
  } catch (error) {
    throw manager.failed(error);
  } finally {
    manager.exit();
  }
  print(
    result,
    Array.from(
      iterate(seen),
      (each) =>
        `${str(getattr(getattr(each, "category"), "__name__"))}: ${str(getattr(each, "message"))}`,
    ),
  );
}

let kettle: threading.Condition | undefined;
function* serve(): Blocking<null> {
  const condition = blocking_with(bound(kettle, "kettle"));
  yield* condition.enter();
  try {
    bound(kettle, "kettle").notifyAll();
  } catch (error) {
    yield* condition.failed(error);
  } finally {
    yield* condition.exit();
  }
  return null;
}
blocking(serve, "");

const thread = new threading.Thread(
  undefined,
  /* target= */ serve,
  /* name= */ "waiter",
);
kettle = new threading.Condition();
const bell = new threading.Event();
told(bound_method(thread, "getName"));
told(() => (thread.setName("barista"), null));
told(() => (thread.setDaemon(true), null));
told(bound_method(thread, "isDaemon"));
told(bound_method(bell, "isSet"));
told(() => threading.currentThread().name);
told(threading.activeCount);
const manager2 = with_(new warnings.catch_warnings({ record: true }));
const seen = manager2.enter();
try {
  warnings.simplefilter("always");
  const condition2 = blocking_with(kettle);
  await run_blocking(condition2.enter());
  try {
    thread.start();
    print(await kettle.wait(5));
  } catch (error) {
    await run_blocking(condition2.failed(error));
  } finally {
    await run_blocking(condition2.exit());
  }
  await thread.join();
  print(thread.name, len(seen), getattr(getitem(seen, 0), "message"));
} catch (error) {
  manager2.failed(error);
} finally {
  manager2.exit();
}
