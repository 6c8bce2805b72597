import {
  coroutine,
  dict,
  print,
  range,
  type Coroutine,
  type Dict,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* leaf(name: string): Coroutine<string> {
  print("leaf", name);
  yield* asyncio.sleep(0);
  return name;
}
coroutine(leaf);

function* branch(name: string): Coroutine<Dict<unknown, unknown>> {
  const leaves = yield* asyncio.gather(
    ...Array.from(range(2), (i) => leaf(`${name}${i}`)),
  );
  return dict([[name, leaves]]);
}
coroutine(branch);

function* main(): Coroutine<void> {
  const tree = yield* asyncio.gather(
    branch("a"),
    leaf("b"),
    asyncio.gather(leaf("c"), branch("d")),
  );
  print(tree);
}
coroutine(main);

await asyncio.run(main());
