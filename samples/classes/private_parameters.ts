/** Private names as parameters. */

import {
  call_method,
  class_attributes,
  class_info,
  method_info,
  print,
  star_args,
  tuple,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";

class X {
  static k = (self: number, _X__z: unknown) => _X__z;

  declare k: (_X__z: unknown) => void;

  f({ _X__a = 42 } = {}): number {
    return _X__a;
  }
  g(
    _X__b: number,
    _X__c = 3,
    ...params$: unknown[]
  ): Tuple<[number, number, Tuple<unknown[]>, Dict<string, unknown>]> {
    const { args: _X__d, kwargs: _X__e } = star_args(params$);
    return tuple([_X__b, _X__c, _X__d, _X__e]);
  }
  h(_X__a: number): number {
    _X__a = 5;
    const i$_X__k: number = _X__a;
    function i(_X__k: number = i$_X__k): number {
      return _X__k + _X__a;
    }
    return i();
  }
}
class_attributes(X);
method_info(X, "g", { signature: "_X__b, /, _X__c=3, *_X__d, **_X__e" });
print(
  new X().f(),
  new X().f({ _X__a: 3 }),
  new X().g(1),
  new X().g(1, 2, 3, { __x: 4 }),
  new X().h(3),
  call_method(new X(), "k", [9]),
);
print(new X().g(1, /* _X__c= */ 5));
function outer(): number {
  class __Y {
    m(_Y__q: number): number {
      return _Y__q;
    }
  }
  class_info(__Y, { qualname: "outer.<locals>.__Y" });
  return new __Y().m(4);
}
print(outer());
