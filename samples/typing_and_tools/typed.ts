import {
  at,
  coroutine,
  dict,
  float,
  ge,
  getitem,
  int,
  list,
  print,
  range,
  Slice,
  str,
  tuple,
  type Coroutine,
  type Dict,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as random from "yieldstar/runtime/random";
import * as sys from "yieldstar/runtime/sys";
import { Awaitable, Callable, TypeVar } from "yieldstar/runtime/typing";

const T = new TypeVar("T");
const Handler = getitem(Callable, tuple([[str], getitem(Awaitable, int)]));

class Stack {
  items: number[];

  constructor() {
    this.items = [];
  }

  push(item: number): void {
    this.items.push(item);
  }

  pop(): number | null {
    return this.items.length > 0 ? list.pop(this.items) : null;
  }
}

function* length(text: string): Coroutine<number> {
  yield* asyncio.sleep(0);
  return text.length;
}
coroutine(length);

function* apply(
  handler: (text: string) => Coroutine<number>,
  values: Dict<string, number>,
): Coroutine<number[]> {
  const items: number[] = [];
  for (const key of values.keys()) {
    items.push(yield* handler(key));
  }
  return items;
}
coroutine(apply);

function first(values: (string | number)[]): string | number {
  return at(values, 0);
}

const stack = new Stack();
stack.push(1);
print(stack.pop(), stack.pop(), first(["a", 1]));
print(await asyncio.run(apply(length, dict({ one: 1, three: 3 }))));
random.seed(42);
print(
  float(random.random()),
  random.randint(1, 6),
  random.choice("abc"),
  float(random.uniform(1, 2)),
);
const numbers = list(range(8));
random.shuffle(numbers);
print(numbers, random.sample(range(100), 3), float(random.gauss(0, 1)));
print(
  ge(sys.version_info, tuple([3, 8])),
  getitem(sys.version_info, new Slice(null, 2, null)),
  sys.argv.slice(1),
  sys.maxsize,
);
print("to stderr", { file: sys.stderr });
sys.stdout.write("written\n");
sys.exit(3);
