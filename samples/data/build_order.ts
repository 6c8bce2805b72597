/** What to build first: `graphlib`. */

import {
  bool,
  bound_method,
  call as call$,
  dict,
  Exception,
  issubclass,
  list,
  print,
  range,
  set,
  str,
  sum,
  tuple,
  type_name,
  ValueError,
} from "yieldstar/runtime";
import { CycleError, TopologicalSorter } from "yieldstar/runtime/graphlib";

function attempt(
  call: unknown,
  ...args$: (string | number | unknown[])[]
): void {
  const args = tuple(args$);
  try {
    print(call$(call, [...args]));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(`${str(type_name(error))}: ${str(error.args)}`);
  }
}

print(
  ...new TopologicalSorter(
    dict({ app: ["lib", "icons"], lib: ["core"], icons: ["core"] }),
  ).static_order(),
);

const builds = new TopologicalSorter();
builds.add("app", "lib", "core");
builds.add("lib", "core");
for (const too_early of tuple([
  bound_method(builds, "get_ready"),
  bound_method(builds, "is_active"),
  () => (builds.done("core"), null),
  () => bool(builds),
])) {
  attempt(too_early);
}
builds.prepare();
attempt(bound_method(builds, "prepare"));
attempt(bound_method(builds, "add"), "late");
print(builds.get_ready(), builds.get_ready(), builds.is_active(), bool(builds));
attempt(bound_method(builds, "done"), "unknown");
attempt(bound_method(builds, "done"), "app");
for (const step of tuple(["core", "lib", "app"])) {
  builds.done(step);
  print(builds.get_ready(), builds.is_active());
}
attempt(bound_method(builds, "done"), "core");

for (const graph of tuple([
  dict([
    [1, set([2])],
    [2, set([3])],
    [3, set([1])],
  ]),
  dict([[1, set([1])]]),
  dict([
    [0, [1]],
    [1, [2]],
    [2, [3]],
    [3, [1]],
  ]),
  dict({ a: "b", b: "c", x: "y", y: "x" }),
])) {
  attempt(bound_method(new TopologicalSorter(graph), "prepare"));
}
print(issubclass(CycleError, ValueError));

// long chains are no matter, and a node that is named twice waits for both
const chain = new TopologicalSorter(
  dict(Array.from(range(1, 20000), (n) => [n, [n - 1]])),
);
print(sum(Array.from(chain.static_order(), (_) => 1)));
print(
  list(new TopologicalSorter(dict([[1, [2, 2]]])).static_order()),
  list(new TopologicalSorter().static_order()),
);
attempt(TopologicalSorter, 5);
attempt(bound_method(new TopologicalSorter(), "add"), []);
