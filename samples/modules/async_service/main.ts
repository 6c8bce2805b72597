import {
  awaitable,
  call,
  call_method,
  coroutine,
  getattr,
  is_main,
  lazily,
  merged_keywords,
  print,
  range,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

import { Service } from "./service.js";
import { defaults } from "./service.js";

function* main(): Coroutine<void> {
  const service = call(Service, ["mail"], merged_keywords(defaults));
  print(
    yield* awaitable(
      call(asyncio.gather, [
        ...lazily(function* (
          source: Iterable<number>,
        ): PyGenerator<unknown, void, null> {
          for (const n of source) {
            yield call_method(service, "handle", [n]);
          }
          return null;
        }, range(3)),
      ]),
    ),
  );
  print(getattr(service, "handled"));
}
coroutine(main);

if (is_main(import.meta)) {
  await asyncio.run(main());
}
