"""A walk over nested dicts and lists, as over JSON."""
import time


def build(depth):
    if depth == 0:
        return {"value": depth, "name": "leaf", "tags": ["a", "b"]}
    return {"value": depth, "name": f"node{depth}", "children": [build(depth - 1) for _ in range(3)]}


def walk(node):
    total = 0
    if isinstance(node, dict):
        for key, value in node.items():
            total += len(key) + walk(value)
    elif isinstance(node, list):
        for item in node:
            total += walk(item)
    elif isinstance(node, str):
        total += len(node)
    else:
        total += node
    return total


start = time.perf_counter()
tree = build(8)
total = sum(walk(tree) for _ in range(3))
seconds = time.perf_counter() - start
print("total", total)
print("seconds", seconds)
