// "Did you mean": names of the function come first, then those of the module, then builtins; inside a method, its attributes.

import {
  awaitable,
  bound,
  bound_method,
  call,
  coroutine,
  coroutine_methods,
  discard,
  iadd,
  named,
  NameError,
  print,
  range,
  truthy,
  tuple,
  unknown_name,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as traceback from "yieldstar/runtime/traceback";

const global_count = 3;
const Total = 7;

function shown(
  function$: unknown,
  ...args$: (number | Coroutine<unknown>)[]
): unknown {
  const args = tuple(args$);
  try {
    return call(function$, [...args]);
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    traceback.print_exc(/* limit= */ -1);
  }
  return null;
}

function local_first(first_value: unknown): unknown {
  const global_value = 1;
  discard(shown(() => unknown_name("first_valeu")));
  return unknown_name("first_valu", ["first_value"]);
}
named("local_first", local_first, "first_value");

function of_the_module(): unknown {
  return unknown_name("local_count", ["global_count", "local_first"]);
}
named("of_the_module", of_the_module, "");

function cheap_change_of_case(): unknown {
  return unknown_name("total", ["Total"]);
}
named("cheap_change_of_case", cheap_change_of_case, "");

function not_bound_yet(): null {
  let answer1: number | undefined;
  print(bound(answer1, "answer1", "local"));
  answer1 = 1;
  const answer2 = 2;
  return null;
}
named("not_bound_yet", not_bound_yet, "");

function bound_by_then(): null {
  const answer2 = 2;
  let answer1: number | undefined;
  print(bound(answer1, "answer1", "local"));
  answer1 = answer2;
  return null;
}
named("bound_by_then", bound_by_then, "");

function deleted(): unknown {
  let counter: number | undefined = 1;
  bound(counter, "counter", "local");
  counter = undefined;
  return unknown_name("countr");
}
named("deleted", deleted, "");

function wrapped(function$: unknown): () => unknown {
  function wrapper(): unknown {
    let value: unknown;
    return truthy((value = call(unknown_name("funtcion", ["function"]), [])))
      ? value
      : call(function$, []);
  }
  named("wrapped.<locals>.wrapper", wrapper, "");

  return wrapper;
}

class Account {
  balance: number;
  _owner: string;

  constructor() {
    this.balance = 0;
    this._owner = "me";
  }

  show(): unknown {
    return unknown_name("balance", [], this);
  }

  add(): null {
    let balance: unknown;
    balance = iadd(bound(balance, "balance", "local"), 1);
    return null;
  }

  other(): unknown {
    return unknown_name("balanc", [], this);
  }

  owner(): unknown {
    return unknown_name("_owner", [], this);
  }

  *later(): Coroutine<unknown> {
    yield* asyncio.sleep(0);
    return unknown_name("balance", [], this);
  }

  in_a_list(): unknown[] {
    return Array.from(range(2), (_) => unknown_name("balance", [], this));
  }

  static alone(): unknown {
    return unknown_name("balance");
  }
}
coroutine_methods(Account, "later");

function* in_a_coroutine(): Coroutine<void> {
  const tasks_done = 1;
  try {
    yield* awaitable(
      call(asyncio.sleep, [unknown_name("task_done", ["tasks_done"])]),
    );
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    traceback.print_exc();
  }
}
coroutine(in_a_coroutine);

discard(shown(local_first, 1));
discard(shown(of_the_module));
discard(shown(cheap_change_of_case));
discard(shown(not_bound_yet));
discard(shown(bound_by_then));
discard(shown(deleted));
discard(shown(wrapped(print)));
const account = new Account();
for (const method of tuple([
  bound_method(account, "show"),
  bound_method(account, "add"),
  bound_method(account, "other"),
  bound_method(account, "owner"),
  bound_method(account, "in_a_list"),
  bound_method(account, "alone"),
])) {
  discard(shown(method));
}
discard(shown(asyncio.run, account.later()));
await asyncio.run(in_a_coroutine());
try {
  print(unknown_name("acount", ["Account", "account"]));
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error, error.name);
  traceback.print_exc();
}
try {
  print(unknown_name("later_name"));
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  traceback.print_exc();
}
const late_name = 1;
try {
  print(unknown_name("asyncoi", ["asyncio"]));
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  traceback.print_exc();
}
