/** What counts as an instance of the classes of collections.abc, and what they give their subclasses. */

import {
  and_,
  async_generator,
  bool,
  bound_method,
  bytearray,
  bytes_literal,
  call,
  call_method,
  class_attributes,
  close,
  Complex,
  contains,
  coroutine,
  dict,
  discard as discard$,
  Ellipsis,
  enumerate,
  eq,
  Exception,
  filter,
  frozenset,
  generator,
  getattr,
  getitem,
  hash,
  iand,
  int,
  ior,
  isinstance,
  issubclass,
  isub,
  item,
  iter,
  ixor,
  le,
  len,
  list,
  map,
  memoryview,
  ne,
  NotImplemented,
  object,
  or_,
  print,
  range,
  reversed,
  set,
  setattr,
  Slice,
  sorted,
  star_args,
  StopIteration,
  str,
  sub,
  super_of,
  tuple,
  type,
  type_name,
  TypeError,
  ValueError,
  xor,
  zip,
  type Coroutine as Coroutine$,
  type Dict,
  type PyAsyncGenerator,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import * as array from "yieldstar/runtime/array";
import * as collections from "yieldstar/runtime/collections";
import {
  AsyncGenerator,
  AsyncIterable,
  AsyncIterator,
  Awaitable,
  Buffer,
  Callable,
  Collection,
  Container,
  Coroutine,
  Generator,
  Hashable,
  ItemsView,
  Iterable,
  Iterator,
  KeysView,
  Mapping,
  MappingView,
  MutableMapping,
  MutableSequence,
  MutableSet,
  Reversible,
  Sequence,
  Set,
  Sized,
  ValuesView,
} from "yieldstar/runtime/collections.abc";
import * as types from "yieldstar/runtime/types";

const L = [
  Hashable,
  Iterable,
  Iterator,
  Reversible,
  Sized,
  Container,
  Callable,
  Collection,
  Generator,
  Coroutine,
  Awaitable,
  AsyncIterable,
  AsyncIterator,
  AsyncGenerator,
  Buffer,
  Sequence,
  MutableSequence,
  Set,
  MutableSet,
  Mapping,
  MutableMapping,
  MappingView,
  KeysView,
  ItemsView,
  ValuesView,
];
function* g(): PyGenerator<null, unknown, null> {
  yield null;
  return null;
}
generator(g, "");
let c: collections.Counter<unknown> | (() => Coroutine$<void>);
c = coroutine(function* c(): Coroutine$<void> {});
function* ag(): PyAsyncGenerator<null> {
  yield item(null);
}
async_generator(ag);
class HasIter {
  __iter__(): globalThis.Iterable<unknown> {
    return iter(tuple());
  }
}
class NoHash {
  static __hash__: null = null;

  declare __hash__: null;
}
class_attributes(NoHash);
class Full {
  __iter__(): globalThis.Iterable<unknown> {
    return iter(tuple());
  }
  __len__(): number {
    return 0;
  }
  __contains__(x: unknown): boolean {
    return false;
  }
}
class NoContains {
  static __contains__: null = null;

  declare __contains__: null;

  __iter__(): globalThis.Iterable<unknown> {
    return iter(tuple());
  }
  __len__(): number {
    return 0;
  }
}
class_attributes(NoContains);
class EqOnly {
  __eq__(o: unknown): boolean {
    return true;
  }
}
const co = c();
const vals: unknown[] = [
  null,
  true,
  1,
  1.5,
  new Complex(0, 1),
  "",
  bytes_literal(""),
  bytearray(),
  tuple(),
  [],
  dict(),
  set(),
  frozenset(),
  range(3),
  memoryview(bytes_literal("")),
  iter([]),
  iter(tuple()),
  iter(""),
  iter(dict()),
  iter(set()),
  iter(range(2)),
  reversed([]),
  zip(),
  map(str, []),
  filter(null, []),
  enumerate([]),
  g(),
  co,
  ag(),
  dict().keys(),
  dict().values(),
  dict().items(),
  len,
  bound_method([], "append"),
  int,
  type,
  g,
  () => 0,
  new collections.deque<unknown>(),
  new collections.OrderedDict<unknown, unknown>(),
  new collections.Counter<unknown>(),
  new collections.defaultdict<unknown, unknown>(int),
  new collections.ChainMap(),
  new collections.UserDict(),
  new collections.UserList(),
  new collections.UserString(""),
  new array.array("i"),
  new HasIter(),
  new NoHash(),
  new Full(),
  new NoContains(),
  new EqOnly(),
  object(),
  Slice(1),
  Ellipsis,
  NotImplemented,
  new Exception(),
  call(collections.namedtuple("P", "x"), [1]),
  new types.SimpleNamespace(),
];
let a:
  | unknown[]
  | Tuple<[string]>
  | Tuple<[string, number]>
  | Tuple<[string, number, number]>;
for (const v of vals) {
  a = L.filter((k) => isinstance(v, k)).map((k) => getattr(k, "__name__"));
  const b = L.filter((k) => issubclass(type(v), k)).map((k) =>
    getattr(k, "__name__"),
  );
  print(type_name(v), ...a);
  if (ne(a, b)) {
    print("   sub", ...b);
  }
}
close(co);
let k: unknown;
for (k of L) {
  print(
    getattr(k, "__name__"),
    L.filter((j) => issubclass(k, j)).map((j) => getattr(j, "__name__")),
    call(sorted, [getattr(k, "__abstractmethods__")]),
  );
}
class H extends Hashable {
  __hash__(): unknown {
    return call_method(super_of(H, this), "__hash__", []);
  }
}
print(hash(new H()), issubclass(int, H), isinstance(1, H));
discard$(call_method(H, "register", [int]));
print(issubclass(int, H), isinstance(1, H), issubclass(bool, H));
for (const B of tuple([
  Hashable,
  Iterable,
  Iterator,
  Reversible,
  Sized,
  Container,
  Callable,
])) {
  class C {
    static __hash__: null = null;

    declare __hash__: null;
  }
  class_attributes(C);
  print(
    issubclass(C, B),
    call_method(B, "register", [C]) === C,
    issubclass(C, B),
    isinstance(new C(), B),
  );
}
for (const each of [
  tuple([Mapping, ["__len__", "__iter__", "__getitem__"]]),
  tuple([Sequence, ["__len__", "__getitem__"]]),
  tuple([Set, ["__len__", "__iter__", "__contains__"]]),
]) {
  const [part1, part2] = each;
  k = part1;
  const names = part2;
  for (const n of names) {
    const body = dict(
      names
        .filter((m) => m !== n)
        .map((m) => [
          m,
          (s: unknown, ...a$: unknown[]) => {
            const a = tuple(a$);
            return 0;
          },
        ]),
    );
    try {
      discard$(call(type("C", tuple([k]), body), []));
    } catch (e) {
      if (!(e instanceof TypeError)) throw e;
      print(e);
    }
  }
}
class It extends Iterable {
  __iter__(): unknown {
    return call_method(super_of(It, this), "__iter__", []);
  }
}
print(call(list, [new It()]));
class Col extends Collection {
  __iter__(): unknown {
    return call_method(super_of(Col, this), "__iter__", []);
  }
  __len__(): unknown {
    return call_method(super_of(Col, this), "__len__", []);
  }
  __contains__(x: unknown): unknown {
    return call_method(super_of(Col, this), "__contains__", [x]);
  }
}
print(
  call(list, [new Col()]),
  len(new Col()),
  contains(new Col(), 3),
  bool(new Col()),
);
class It2 extends Iterator {
  __next__(): unknown {
    return call_method(super_of(It2, this), "__next__", []);
  }
}
try {
  print(call(list, [new It2()]));
} catch (error) {
  if (!(error instanceof StopIteration)) throw error;
  print("stop");
}
class M extends Mapping {
  d: Dict<number, number>;

  constructor(d: Dict<number, number>) {
    super(d);
    this.d = d;
  }
  __len__(): number {
    return this.d.size;
  }
  __getitem__(k: unknown): number {
    return this.d.at(k);
  }
  __iter__(): globalThis.Iterable<number> {
    return iter(this.d);
  }
}
const m = new M(dict([[1, 2]]));
try {
  discard$(call(reversed, [m]));
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
print(
  eq(m, dict([[1, 2]])),
  eq(call_method(m, "keys", []), set([1])),
  and_(call_method(m, "items", []), set([tuple([1, 2])])),
  call(list, [call_method(m, "values", [])]),
  type_name(call_method(m, "keys", [])),
  call_method(m, "get", [5, 0]),
  contains(m, 1),
);
class S extends Sequence {
  s: string;

  constructor(s: string) {
    super(s);
    this.s = s;
  }
  __len__(): number {
    return this.s.length;
  }
  __getitem__(i: unknown): unknown {
    return getitem(this.s, i);
  }
}
const s = new S("abracadabra");
print(
  s.index("a", -3),
  s.index("a", 1),
  s.count("a"),
  call(list, [call(reversed, [s])]),
  contains(s, "b"),
);
for (a of tuple([tuple(["z"]), tuple(["a", 11]), tuple(["b", -3, -2])])) {
  try {
    print(call_method(s, "index", [...a]));
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print("ValueError", e);
  }
}
const __init__$it: Tuple<[]> | unknown[] = tuple();
class W extends Set {
  d: unknown;

  constructor(it: Tuple<[]> | unknown[] = __init__$it) {
    super(it);
    this.d = call(list, [call(dict.fromkeys, [it])]);
  }
  __contains__(x: unknown): boolean {
    return contains(this.d, x);
  }
  __iter__(): unknown {
    return call(iter, [this.d]);
  }
  __len__(): number {
    return len(this.d);
  }
  __hash__(): unknown {
    return call_method(this, "_hash", []);
  }
  __repr__(): string {
    return `W(${str(this.d)})`;
  }
}
print(
  hash(new W([1, 2, 3])) === hash(frozenset([1, 2, 3])),
  or_(new W([1, 2]), set([5])),
  sub(set([5, 1]), new W([1])),
  xor(new W([1, 2]), new W([2, 3])),
  le(new W([1]), set([1, 2])),
  call_method(new W([1]), "isdisjoint", [[2]]),
);
class SI extends MutableSet {
  by: string;
  v: unknown;

  constructor(values: unknown, by: string) {
    super(values, by);
    this.by = by;
    this.v = call(set, [values]);
  }
  _from_iterable(values: unknown): SI {
    return new SI(values, "fi");
  }
  __contains__(x: unknown): boolean {
    return contains(this.v, x);
  }
  __iter__(): unknown {
    return call(iter, [this.v]);
  }
  __len__(): number {
    return len(this.v);
  }
  add(x: unknown): null {
    discard$(call_method(this.v, "add", [x]));
    return null;
  }
  discard(x: unknown): null {
    discard$(call_method(this.v, "discard", [x]));
    return null;
  }
}
for (const r of tuple([
  sub(new SI([1, 2, 3], "t"), set([1])),
  or_(new SI([1, 2, 3], "t"), set([4])),
  and_(new SI([1, 2, 3], "t"), set([2])),
  xor(new SI([1, 2, 3], "t"), set([3, 4])),
])) {
  print(getattr(r, "by"), call(sorted, [r]), type_name(r));
}
let x: unknown = new SI([1, 2], "t");
x = ixor(x, set([2, 3]));
print(call(sorted, [x]));
x = ior(x, [9]);
x = isub(x, set([1]));
x = iand(x, set([3]));
print(call(sorted, [x]));

function told(f: unknown, ...params$: unknown[]): void {
  const { args: a, kwargs: k } = star_args(params$);
  try {
    print("ok", call(f, [...a], k));
  } catch (e) {
    if (!(e instanceof Exception)) throw e;
    print(type_name(e), e);
  }
}

class NoArguments extends Sized {
  __len__(): number {
    return 0;
  }
}

told(NoArguments, 1);
told(type("Made", tuple([Sized]), dict({ __len__: (s: unknown) => 0 })), 1);
told(collections.Counter, { iterable: null });
told(collections.Counter, 42);
told(collections.Counter, tuple(), tuple());
print(new collections.Counter<unknown>(undefined, { a: "x", b: null }));
c = new collections.Counter<unknown>("which");
c.update(new collections.Counter<unknown>("witch"));
c.update("watch");
c.update(dict(undefined, { a: 1 }));
c.subtract("hh");
print(c, getitem(c, "h"));

class Noted extends collections.Counter {
  __setitem__(k: unknown, v: unknown): null {
    setattr(this, "called", true);
    discard$(call_method(super_of(Noted, this), "__setitem__", [k, v]));
    return null;
  }
}

print(getattr(new Noted("aab"), "called"), new Noted("aab"));

class Missing extends collections.UserDict {
  __missing__(key: unknown): number {
    return 456;
  }
}

print(
  getitem(new Missing(), 123),
  call_method(new Missing(), "get", [123]),
  call_method(new Missing(), "get", [123, 5]),
);
