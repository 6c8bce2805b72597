"""What to build first: `graphlib`."""
from graphlib import CycleError, TopologicalSorter


def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error.args}")


print(*TopologicalSorter({"app": ["lib", "icons"], "lib": ["core"], "icons": ["core"]}).static_order())

builds = TopologicalSorter()
builds.add("app", "lib", "core")
builds.add("lib", "core")
for too_early in builds.get_ready, builds.is_active, lambda: builds.done("core"), lambda: bool(builds):
    attempt(too_early)
builds.prepare()
attempt(builds.prepare)
attempt(builds.add, "late")
print(builds.get_ready(), builds.get_ready(), builds.is_active(), bool(builds))
attempt(builds.done, "unknown")
attempt(builds.done, "app")
for step in "core", "lib", "app":
    builds.done(step)
    print(builds.get_ready(), builds.is_active())
attempt(builds.done, "core")

for graph in {1: {2}, 2: {3}, 3: {1}}, {1: {1}}, {0: [1], 1: [2], 2: [3], 3: [1]}, {"a": "b", "b": "c", "x": "y", "y": "x"}:
    attempt(TopologicalSorter(graph).prepare)
print(issubclass(CycleError, ValueError))

# long chains are no matter, and a node that is named twice waits for both
chain = TopologicalSorter({n: [n - 1] for n in range(1, 20000)})
print(sum(1 for _ in chain.static_order()))
print(list(TopologicalSorter({1: [2, 2]}).static_order()), list(TopologicalSorter().static_order()))
attempt(TopologicalSorter, 5)
attempt(TopologicalSorter().add, [])
