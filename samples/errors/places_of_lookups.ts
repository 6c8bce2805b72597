/** A method that is not there: tracebacks mark its name and not the call; of a chain over several lines the last name only. */

import {
  add,
  call,
  call_method,
  discard,
  Exception,
  getattr,
  iterate,
  lazily,
  list,
  map,
  named,
  print,
  star_args,
  str,
  sum,
  tuple,
  ValueError,
  type PyGenerator,
} from "yieldstar/runtime";
import * as sys from "yieldstar/runtime/sys";
import * as traceback from "yieldstar/runtime/traceback";

function attempt(
  f: unknown,
  ...args$: (number | Query | unknown[] | null)[]
): void {
  const args = tuple(args$);
  try {
    discard(call(f, [...args]));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    traceback.print_exc(undefined, /* file= */ sys.stdout);
  }
}

class Query {
  where(n: unknown): Query {
    return this;
  }

  fail(n: unknown): void {
    throw new ValueError(n);
  }
}

function upper(x: unknown): unknown {
  return call_method(x, "upper", []);
}
named("upper", upper, "x");

function joined(...params$: unknown[]): unknown {
  const { args, kwargs: kwargs$ } = star_args(params$);
  let sep: unknown = kwargs$.take_keyword("sep", ",");
  return add(call_method(sep, "join", [map(str, args)]), ".");
}
named("joined", joined, '*args, sep=","');

function appended(x: unknown): unknown {
  let items: unknown[] | null = [x];
  items = (list.sort(items), null);
  return call_method(items, "append", [x]);
}
named("appended", appended, "x");

function missing_in_chain(query: unknown): unknown {
  return call_method(call_method(query, "where", [1]), "group", [2]);
}
named("missing_in_chain", missing_in_chain, "query");

function failing_in_chain(query: unknown): unknown {
  return call_method(call_method(query, "where", [1]), "fail", [2]);
}
named("failing_in_chain", failing_in_chain, "query");

function arguments_of_their_own(query: unknown): unknown {
  return call_method(call_method(query, "where", [1]), "fail", [2]);
}
named("arguments_of_their_own", arguments_of_their_own, "query");

function attribute_in_chain(query: unknown): unknown {
  return getattr(call_method(query, "where", [1]), "nothing");
}
named("attribute_in_chain", attribute_in_chain, "query");

function stars_in_chain(query: unknown): unknown {
  return call_method(call_method(query, "where", [1]), "where", [...[1, 2]]);
}
named("stars_in_chain", stars_in_chain, "query");

function in_a_generator(xs: unknown): unknown {
  return sum(
    lazily(function* (
      source: Iterable<unknown>,
    ): PyGenerator<unknown, void, null> {
      for (const x of source) {
        yield call_method(x, "size", []);
      }
      return null;
    }, iterate(xs)),
  );
}
named("in_a_generator", in_a_generator, "xs");

attempt(upper, 5);
attempt(upper, null);
attempt(joined, 1);
attempt(() => joined(1, { sep: 0 }));
attempt(appended, 1);
for (const f of tuple([
  missing_in_chain,
  failing_in_chain,
  arguments_of_their_own,
  attribute_in_chain,
  stars_in_chain,
])) {
  attempt(f, new Query());
}
attempt(in_a_generator, [1]);
attempt(() => call_method(new Query(), "wher", [1]));
attempt(() => call_method("a", "push", ["b"]));
attempt(() => (print(1, { file: 5 }), null));
