import {
  add,
  call,
  call_method,
  class_attributes,
  contains,
  delitem,
  dir_in,
  discard,
  forget_in,
  getitem,
  globals_in,
  is_same,
  iterate,
  locals_in,
  merged_keywords,
  module_names,
  named,
  NameError,
  print,
  setitem,
  Slice,
  snapshot,
  sorted,
  str,
  truthy,
  tuple,
} from "yieldstar/runtime";

const names$ = module_names(import.meta);
// `globals()`, `locals()`, `vars()` and `dir()`: the names of a module as a dict that may be written to.
setitem(names$, "x", 1);
setitem(names$, "g", call(globals_in, [names$]));
print(
  getitem(getitem(names$, "g"), "x"),
  contains(getitem(names$, "g"), "x"),
  getitem(getitem(names$, "g"), "__name__"),
);
setitem(getitem(names$, "g"), "y", 5);
print(getitem(names$, "y"));
setitem(getitem(names$, "g"), "x", 7);
print(getitem(names$, "x"));
function f(a: unknown): unknown {
  const b = 2;
  let l: unknown;
  l = call(locals_in, [
    names$,
    snapshot([
      ["a", a],
      ["b", b],
      ["l", l],
    ]),
  ]);
  setitem(l, "b", 9);
  print(call(sorted, [call_method(l, "items", [])]), b);
  setitem(call(globals_in, [names$]), "z", a);
  return call(locals_in, [
    names$,
    snapshot([
      ["a", a],
      ["b", b],
      ["l", l],
    ]),
  ]);
}
named("f", f, "a");
setitem(names$, "f", f);

print(call(getitem(names$, "f"), [3]), getitem(names$, "z"));
print(is_same(call(locals_in, [names$, null]), call(globals_in, [names$])));
class C {
  static q = 1;
}
class_attributes(C);
setitem(names$, "C", C);

delitem(getitem(names$, "g"), "z");
try {
  getitem(names$, "z");
} catch (e) {
  if (!(e instanceof NameError)) throw e;
  setitem(names$, "e", e);
  try {
    print(getitem(names$, "e"));
  } finally {
    discard(call(forget_in, [names$, "e"]));
  }
}
for (const each of tuple(["aa", "bb"])) {
  setitem(names$, "n", each);
  const value = getitem(names$, "n");
  setitem(call(globals_in, [names$]), getitem(names$, "n"), value);
}
print(add(getitem(names$, "aa"), getitem(names$, "bb")));
print(
  [...iterate(call(globals_in, [names$]))].filter(
    (k) => !truthy(call_method(k, "startswith", ["__"])),
  ),
);
print(
  is_same(call(locals_in, [names$, null]), call(globals_in, [names$])),
  getitem(call(dir_in, [names$, null]), new Slice(-2, null, null)),
);
function outer(): unknown {
  const c = 1;
  function inner(): unknown {
    const d = c;
    return call(locals_in, [
      names$,
      snapshot([
        ["d", d],
        ["c", c],
      ]),
    ]);
  }
  return inner();
}
named("outer", outer, "");
setitem(names$, "outer", outer);

print(call(getitem(names$, "outer"), []));
print(
  call_method(call(globals_in, [names$]), "get", ["nope"]),
  call_method(call(globals_in, [names$]), "setdefault", ["w", 3]),
  getitem(names$, "w"),
);
print(
  str.percent("%(x)s", call(globals_in, [names$])),
  call_method("{x}", "format", [], merged_keywords(call(globals_in, [names$]))),
  call_method(
    "{b}",
    "format",
    [],
    merged_keywords(call(getitem(names$, "f"), [1])),
  ),
);
