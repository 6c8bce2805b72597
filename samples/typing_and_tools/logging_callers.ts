/** Records know the line and the function that logged them, and asyncio's own messages are records too. */

import {
  at,
  bound_method,
  call_method,
  coroutine,
  dict,
  generator_methods,
  getattr,
  getitem,
  list,
  map,
  print,
  range,
  str,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as logging from "yieldstar/runtime/logging";
import * as sys from "yieldstar/runtime/sys";

logging.basicConfig({
  stream: sys.stdout,
  level: logging.DEBUG,
  format:
    "%(levelname)s %(name)s %(module)s.%(funcName)s:%(lineno)d %(message)s",
});
const log = logging.getLogger("kitchen");
const adapter = new logging.LoggerAdapter(log, dict({ who: "cook" }));

function note(message: string, level = 2): void {
  log.info(message, { stacklevel: level });
}

function bake(): void {
  log.debug("dough");
  note("told by its caller");
  note("told by itself", 1);
  note("beyond the outermost", 50);
  adapter.info("adapted");
  logging.warning("by the module's function");
  log.error("where am I", { stack_info: true });
}

class Oven {
  heat(): null[] {
    log.info("heating");
    return Array.from(range(2), (i) => (log.info("step %d", i), null));
  }

  *steps(): PyGenerator<null, void, null> {
    yield (log.info("generated"), null);
    return null;
  }

  __str__(): string {
    log.debug("shown");
    return "oven";
  }
}
generator_methods(Oven, "steps");

class Kept extends logging.Handler {
  override emit(record: unknown): null {
    print(
      "kept",
      getattr(record, "funcName"),
      getattr(record, "lineno"),
      getattr(record, "taskName") !== null,
    );
    return null;
  }
}

function* serve(): Coroutine<void> {
  log.info("serving");
  yield* asyncio.sleep(0.01);
  log.addHandler(new Kept());
  log.info("served");
}
coroutine(serve);

function* main(): Coroutine<void> {
  yield* serve();
  asyncio
    .get_running_loop()
    .call_exception_handler(dict({ message: "the soup is cold", spoons: 2 }));
}
coroutine(main);

bake();
new Oven().heat();
list(new Oven().steps());
(() => (log.info("%s", new Oven()), null))();
list(map(bound_method(log, "warning"), ["called by map"]));
const [file, line, function$, stack] = log.findCaller(true);
print(
  at(str.rsplit(file, "/", 1), -1),
  line,
  function$,
  call_method(getitem(call_method(stack, "splitlines", []), -1), "strip", []),
);
await asyncio.run(main());
