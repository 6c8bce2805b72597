/** What the forms of typing refuse, protocols, marks, and overloads. */

import {
  bound,
  build_class,
  bytes,
  call,
  call_method,
  discard,
  eq,
  getattr,
  getitem,
  int,
  is_same,
  isinstance,
  issubclass,
  list,
  module_name,
  named,
  print,
  setitem,
  tuple,
  type,
  TypeError,
  type Int,
} from "yieldstar/runtime";
import {
  Any,
  ClassVar,
  final,
  get_origin,
  get_overloads,
  List,
  Literal,
  NoDefault,
  Optional,
  overload,
  override,
  ParamSpec,
  Protocol,
  SupportsBytes,
  TypeVar,
  Union,
} from "yieldstar/runtime/typing";

function A$body(namespace$1: unknown, class$1: unknown): null {
  return null;
}
named("A", A$body, "namespace$1, class$1");
const A = call(build_class, [
  A$body,
  "A",
  tuple([Any]),
  module_name(import.meta),
]);
print(Any, A, getattr(call(A, []), "__class__"), isinstance(call(A, []), A));
let f: unknown;
for (f of tuple([
  () => call(Any, []),
  () => isinstance(1, Any),
  () => call(ClassVar, []),
  () => call(type(ClassVar), []),
  () => call(type(getitem(List, int)), []),
  () => call(getitem(Literal, 1), []),
])) {
  try {
    print(call(f, []));
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
}
function sub(): null {
  function B$body(namespace$2: unknown, class$2: unknown): null {
    return null;
  }
  named("sub.<locals>.B", B$body, "namespace$2, class$2");
  const B = call(build_class, [
    B$body,
    "B",
    tuple([ClassVar]),
    module_name(import.meta),
  ]);
  return null;
}
named("sub", sub, "");
function sub2(): null {
  function B$body(namespace$3: unknown, class$3: unknown): null {
    return null;
  }
  named("sub2.<locals>.B", B$body, "namespace$3, class$3");
  const B = call(build_class, [
    B$body,
    "B",
    tuple([getitem(ClassVar, int)]),
    module_name(import.meta),
  ]);
  return null;
}
named("sub2", sub2, "");
function sub3(): null {
  function B$body(namespace$4: unknown, class$4: unknown): null {
    return null;
  }
  named("sub3.<locals>.B", B$body, "namespace$4, class$4");
  const B = call(build_class, [
    B$body,
    "B",
    tuple([Union]),
    module_name(import.meta),
  ]);
  return null;
}
named("sub3", sub3, "");
function sub4(): null {
  function B$body(namespace$5: unknown, class$5: unknown): null {
    return null;
  }
  named("sub4.<locals>.B", B$body, "namespace$5, class$5");
  const B = call(build_class, [
    B$body,
    "B",
    tuple([getitem(Optional, int)]),
    module_name(import.meta),
  ]);
  return null;
}
named("sub4", sub4, "");
for (f of tuple([sub, sub2, sub3, sub4])) {
  try {
    discard(call(f, []));
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
}
function L$body(namespace$6: unknown, class$6: unknown): null {
  return null;
}
named("L", L$body, "namespace$6, class$6");
const L = call(build_class, [
  L$body,
  "L",
  tuple([getitem(List, int)]),
  module_name(import.meta),
]);
print(call(L, [[1]]), getattr(L, "__mro__"), issubclass(L, list));
const F$ = class F {};
const F = final(F$);
function G$body(namespace$7: unknown, class$7: unknown): null {
  const m$$ = override(
    named(
      "G.m",
      function m$$(self: unknown): null {
        return null;
      },
      "self",
    ),
  );
  setitem(namespace$7, "m", m$$);
  let o$$: unknown;
  o$$ = overload(
    named("G.o", function o$$(self: unknown, x: Int): null {
      return null;
    }),
  );
  setitem(namespace$7, "o", o$$);
  o$$ = overload(
    named("G.o", function o$$(self: unknown, x: string): null {
      return null;
    }),
  );
  setitem(namespace$7, "o", o$$);
  o$$ = named(
    "G.o",
    function o$$(self: unknown, x: unknown): unknown {
      return x;
    },
    "self, x",
  );
  setitem(namespace$7, "o", o$$);
  return null;
}
named("G", G$body, "namespace$7, class$7");
const G = call(build_class, [G$body, "G", tuple(), module_name(import.meta)]);
print(
  getattr(F, "__final__"),
  getattr(getattr(G, "m"), "__override__"),
  call_method(call(G, []), "o", [3]),
  get_overloads(getattr(G, "o")).length,
);
const P = new ParamSpec("P", { default: null });
print(
  getattr(P, "__default__"),
  eq(P.args, P.args),
  get_origin(P.args) === P,
  getattr(new TypeVar("T"), "__default__"),
);
print(
  is_same(call(type(NoDefault), []), NoDefault),
  issubclass(bytes, SupportsBytes),
  issubclass(int, SupportsBytes),
);
function Proto$body(namespace$8: unknown, class$8: unknown): null {
  function meth$$(self: unknown): null {
    return null;
  }
  named("Proto.meth", meth$$, "self");
  setitem(namespace$8, "meth", meth$$);
  return null;
}
named("Proto", Proto$body, "namespace$8, class$8");
const Proto = call(build_class, [
  Proto$body,
  "Proto",
  tuple([Protocol]),
  module_name(import.meta),
]);
for (f of tuple([
  () => call(bound(Proto, "Proto"), []),
  () => isinstance(3, bound(Proto, "Proto")),
  () => issubclass(int, bound(Proto, "Proto")),
])) {
  try {
    print(call(f, []));
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
}
function H$body(namespace$9: unknown, class$9: unknown): null {
  let o$$: unknown;
  o$$ = overload(
    named("H.o", function o$$(self: unknown, x: Int): null {
      return null;
    }),
  );
  setitem(namespace$9, "o", o$$);
  o$$ = overload(
    named("H.o", function o$$(self: unknown, x: string): null {
      return null;
    }),
  );
  setitem(namespace$9, "o", o$$);
  o$$ = named(
    "H.o",
    function o$$(self: unknown, x: unknown): unknown {
      return x;
    },
    "self, x",
  );
  setitem(namespace$9, "o", o$$);
  return null;
}
named("H", H$body, "namespace$9, class$9");
const H = call(build_class, [H$body, "H", tuple(), module_name(import.meta)]);
print(call_method(call(H, []), "o", [3]));
