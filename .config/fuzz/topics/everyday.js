/** What ordinary programs do all day: views of dicts, sorting by keys, pipelines of iterators, counting, tables of text, buffers, groups of exceptions, names that are rebound and deleted. */
import { formatSpec } from "./calls.js";
import { anyValue, FLOATS, INTS, TEXTS } from "./values.js";

const attempt = (...body) => ({ header: "try:", body, clauses: [{ header: "except Exception as error:", body: ["print(type(error).__name__, error)"] }] });
const def = (signature, ...body) => ({ header: `def ${signature}:`, body });
const many = (r, least, most, make) => Array.from({ length: r.int(least, most) }, () => make());

/** @param {import("../random.js").Random} r @returns {import("../program.js").Statement[]} */
export function everyday(r) {
  return r.pick([views, sorting, pipelines, collections, groups, buffers, chains, records, scopes, tables, slices, byHand])(r);
}

const SMALL = ["0", "1", "2", "3", "-1", "5"];
const KEYS = ["'a'", "'b'", "'c'", "1", "2", "(1, 2)", "None", "1.0", "True"];

/** Views of dicts: as sets, in order, while the dict changes. */
function views(r) {
  const pairs = () => `{${many(r, 0, 4, () => `${r.pick(KEYS)}: ${r.pick(INTS)}`).join(", ")}}`;
  const name = () => r.pick(["d", "e"]);
  const view = () => `${name()}.${r.pick(["keys()", "items()", "values()"])}`;
  const shown = (set) => `sorted(${set}, key=repr)`;
  const expression = () =>
    r.pick([
      () => `list(${view()})`,
      () => `${view()} == ${view()}`,
      () => shown(`${name()}.keys() ${r.pick(["&", "|", "-", "^"])} ${r.pick(["e.keys()", "d", "['a', 1]", "e.items()", "'abc'", "5"])}`),
      () => `${r.pick(KEYS)} in ${view()}`,
      () => `${name()}.keys() ${r.pick(["<=", "<", ">", ">="])} ${r.pick(["e.keys()", "{'a'}", "set()", "5"])}`,
      () => `len(${view()}), list(reversed(${view()}))`,
      () => view(),
      () => `d.keys().isdisjoint(${r.pick(["e", "'xyz'", "[[]]", "5"])})`,
      () => `dict(${r.pick(["d.items()", "zip('ab', d.values())", "d, b=5", "[(1, 2), [3, 4]]", "[1]", "['ab', 'cde']", "**{'x': 1}"])})`,
      () => `d ${r.pick(["|", "=="])} ${r.pick(["e", "{}", "[('a', 1)]", "None"])}`,
      () => `{**d, **e, ${r.pick(KEYS)}: 'own'}`,
      () => `{v: k for k, v in ${name()}.items() if ${r.pick(["k != 'a'", "v", "v is not None"])}}`,
      () => `max(d, key=${r.pick(["d.get", "str", "lambda k: (d[k], str(k))"])}, default='none')`,
      () => `d.get(${r.pick(KEYS)}, ${r.pick(INTS)}), d.setdefault(${r.pick(KEYS)}, [])`,
      () => `d.pop(${r.pick(KEYS)}${r.chance(0.5) ? ", 'gone'" : ""})`,
      () => `d[${r.pick(KEYS)}]`,
      () => "d.popitem()",
      () => `next(iter(${view()}))`,
      () => `dict(sorted(d.items(), key=lambda pair: ${r.pick(["str(pair[0])", "pair[1]", "(-pair[1], str(pair[0]))"])}))`,
    ])();
  const change = () => r.pick([`d[${r.pick(KEYS)}] = ${r.pick(INTS)}`, `del d[${r.pick(KEYS)}]`, "d.update(e)", `d.update(${r.pick(["x=1", "[('p', 2)]", "{'q': 3}", "5"])})`, "d |= e", "e = d.copy()", "d.clear()", "for k in list(d):\n    d[k] = str(d[k])", "for k in d:\n    d[str(k) + '!'] = 1\n    break", "for k, v in d.items():\n    if v == 1:\n        del d[k]", "kept = d.keys()\nd['late'] = 1\nprint(len(kept), 'late' in kept)"]);
  return [`d = ${r.chance(0.2) ? `same(${pairs()})` : pairs()}`, `e = ${pairs()}`, ...many(r, 5, 10, () => attempt(r.chance(0.65) ? `print(${expression()})` : change())), "print(d, e)"];
}

function sorting(r) {
  const items = () => r.pick(["['bb', 'a', 'Ccc', 'dd']", "[3, 1.5, True, -2, 1]", "[('b', 2), ('a', 2), ('b', 1)]", "[{'n': 2, 's': 'x'}, {'n': 1, 's': 'y'}, {'n': 2, 's': 'a'}]", "[[2], [1, 5], []]", "'hello'", "range(5, 0, -1)", "{3: 'c', 1: 'a'}", "['10', '9', '2']", "[None, 1]", "[1, 'a']", "[float('nan'), 1.0, 0.5]", "[1+2j, 1]", "words"]);
  const key = () => r.pick(["None", "len", "str", "str.lower", "lambda x: -x", "lambda x: x[0]", "lambda x: (len(x), x)", "lambda x: x['n']", "itemgetter(1)", "itemgetter('n', 's')", "int", "abs", "lambda x: str(x)[::-1]", "lambda x: None", "methodcaller('upper')", "cmp_to_key(lambda a, b: (a > b) - (a < b))", "cmp_to_key(lambda a, b: len(b) - len(a))", "attrgetter('real')", "lambda x: 1 // x"]);
  const options = () => [`key=${key()}`, ...(r.chance(0.4) ? [`reverse=${r.pick(["True", "False", "1", "None", "'x'"])}`] : [])].join(", ");
  return [
    "from operator import attrgetter, itemgetter, methodcaller",
    "from functools import cmp_to_key",
    "import bisect, heapq",
    "words = 'the quick brown fox jumps over the lazy dog'.split()",
    ...many(r, 5, 9, () => attempt(r.pick([() => `print(sorted(${items()}, ${options()}))`, () => `xs = list(${items()})\nxs.sort(${options()})\nprint(xs)`, () => `print(${r.pick(["min", "max"])}(${items()}, key=${key()}))`, () => `print(${r.pick(["heapq.nlargest", "heapq.nsmallest"])}(${r.pick(SMALL)}, ${items()}, key=${key()}))`, () => `h = list(${items()})\nheapq.heapify(h)\nheapq.heappush(h, ${r.pick(["2", "'m'"])})\nprint([heapq.heappop(h) for _ in range(len(h))])`, () => `print(bisect.${r.pick(["bisect", "bisect_left", "insort"])}(sorted(${items()}), ${r.pick(["2", "'m'", "1.5"])}))`, () => `print(list(reversed(sorted(${items()}))))`, () => `xs = list(${items()})\nxs.reverse()\nprint(xs, xs.index(${r.pick(["1", "'a'"])}))`])())),
  ];
}

/** Iterators that feed one another. */
function pipelines(r) {
  const source = () => r.pick(["range(6)", "'abca'", "[3, 1, 2]", "[('x', 1), ('y', 2)]", "iter([1, 2, 3])", "gen(4)", "{'k': 1}.items()", "count(2)", "cycle('ab')", "repeat(7, 3)", "[[1, 2], [], [3]]", "(c for c in 'xyz')"]);
  const f = () => r.pick(["str", "lambda x: x * 2", "lambda x: x", "bool", "lambda x, y=1: (x, y)", "print", "lambda x: x != 2", "operator.neg"]);
  const step = (inner) => r.pick([`map(${f()}, ${inner})`, `filter(${r.pick(["None", f()])}, ${inner})`, `enumerate(${inner}, ${r.pick(SMALL)})`, `zip(${inner}, ${source()})`, `zip(${inner}, 'pq'${r.chance(0.3) ? ", strict=True" : ""})`, `islice(${inner}, ${many(r, 1, 3, () => r.pick(["0", "1", "2", "4", "None"])).join(", ")})`, `takewhile(${f()}, ${inner})`, `dropwhile(${f()}, ${inner})`, `chain(${inner}, ${source()})`, `chain.from_iterable(${inner})`, `accumulate(${inner}${r.chance(0.4) ? `, ${r.pick(["max", "operator.mul", "lambda a, b: [a, b]"])}` : ""}${r.chance(0.2) ? ", initial=1" : ""})`, `pairwise(${inner})`, `batched(${inner}, ${r.pick(["1", "2", "3", "0"])})`, `starmap(${r.pick(["lambda *a: a", "max", "operator.add", "pow"])}, ${inner})`, `((k, list(g)) for k, g in groupby(${inner}${r.chance(0.5) ? `, key=${f()}` : ""}))`, `compress(${inner}, ${r.pick(["[1, 0, 1]", "cycle([0, 1])", "'ab'"])})`, `zip_longest(${inner}, 'z', fillvalue=${r.pick(["None", "'-'"])})`, `product(islice(${inner}, 2), repeat=${r.pick(["1", "2"])})`, `combinations(islice(${inner}, 3), ${r.pick(["1", "2", "0"])})`, `(x for x in ${inner} if x)`, `(y for x in ${inner} for y in (x, x))`, `tee(${inner})[1]`]);
  const built = () => {
    let text = source();
    for (let i = r.int(1, 3); i > 0; i--) text = step(text);
    return text;
  };
  const end = () => r.pick([(x) => `list(islice(${x}, 8))`, (x) => `next(${x.startsWith("(") ? x : `iter(${x})`}, 'none')`, (x) => `tuple(islice(${x}, 5))`, (x) => `sum(1 for _ in islice(${x}, 9))`, (x) => `reduce(lambda a, b: (a, b), islice(${x}, 4))`, (x) => `dict(islice(${x}, 3))`, (x) => `any(islice(${x}, 9)), all(islice(${x}, 3))`, (x) => `'-'.join(map(str, islice(${x}, 4)))`, (x) => `max(islice(${x}, 4), default=0)`, (x) => `[a for a, *b in islice(${x}, 3)]`])(built());
  return ["import operator", "from functools import reduce", "from itertools import *", ...many(r, 5, 9, () => attempt(`print(${end()})`)), `it = iter(${built()})`, ...many(r, 2, 4, () => attempt(`print(${r.pick(["next(it)", "next(it, None)", "list(islice(it, 2))", "[x for x in islice(it, 2)]"])})`))];
}

function collections(r) {
  const counted = () => `Counter(${r.pick(["'abracadabra'", "[1, 1, 2]", "a=3, b=1", "{'a': 2, 'z': -1}", "", "'x y x'.split()"])})`;
  const expression = () =>
    r.pick([
      () => `${counted()}.most_common(${r.pick(["", "1", "2", "None"])})`,
      () => `${counted()} ${r.pick(["+", "-", "&", "|", "==", "<="])} ${counted()}`,
      () => `sorted(${counted()}.elements(), key=str), ${counted()}.total(), +${counted()}`,
      () => `${counted()}[${r.pick(["'a'", "'zz'", "1"])}]`,
      () => `q.${r.pick(["pop()", "popleft()", "count(1)", "index(2)", "maxlen", "copy()", "append(4)", "appendleft('l')", "extend('xy')", "extendleft([8, 9])", "rotate(1)", "rotate(-2)", "remove(1)", "insert(1, 'i')", "reverse()"])}`,
      () => `q[${r.pick(SMALL)}]`,
      () => `list(q), len(q), q == deque([1, 2, 3]), ${r.pick(["q + q", "q * 2", "q < deque([2])", "list(reversed(q))"])}`,
      () => `groups[${r.pick(["'a'", "1"])}].append(${r.pick(INTS)})`,
      () => `dict(groups), ${r.pick(["groups['x']", "groups.get('y')", "'z' in groups", "len(groups)"])}`,
      () => `o.${r.pick(["move_to_end('a')", "move_to_end('c', last=False)", "popitem()", "popitem(last=False)", "popitem(0)", "pop('b')", "keys()", "update(z=0)"])}`,
      () => `o, list(reversed(o)), o == ${r.pick(["{'a': 1}", "OrderedDict(b=2, a=1)", "dict(o)"])}`,
      () => `chained[${r.pick(["'a'", "'b'", "'q'"])}], list(chained), chained.maps`,
      () => `Point(${r.pick(["1, 2", "1", "x=1, y=2", "y=1", "1, 2, 3", "'a', z=1"])})`,
      () => `point.${r.pick(["x", "y", "_asdict()", "_replace(x=5)", "_replace(q=5)", "_fields", "count(1)", "index(2)", "z"])}, point[${r.pick(["0", "-1", "5", "'x'", ":1"])}]`,
      () => `point == (1, 2), point < (1, 3), [*point], hash(point) == hash((1, 2)), point + (3,)`,
    ])();
  const change = () => r.pick(["q.append(point)", "o['c'] = 3", "del o['a']", "chained['new'] = 1", "del chained['b']", "groups['k'] += [1]", "point.x = 3", "x, y = point\nprint(x + y)", "q[0] = 'first'", "c = Counter('aab')\nc.update('bc')\nc.subtract('a')\ndel c['b']\nprint(c)", "q.clear()", "for each in q:\n    q.append(1)"]);
  return ["from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple", `q = deque([1, 2, 3]${r.chance(0.4) ? `, ${r.pick(["2", "3", "0"])}` : ""})`, `groups = defaultdict(${r.pick(["list", "int", "lambda: [0]", "", "None", "set"])})`, "o = OrderedDict(a=1, b=2)", "chained = ChainMap({'a': 1}, {'a': 0, 'b': 2})", `Point = namedtuple('Point', ${r.pick(["'x y'", "['x', 'y']", "'x, y'", "'x y', defaults=[9]"])})`, attempt("point = Point(1, 2)"), ...many(r, 6, 11, () => attempt(r.chance(0.75) ? `print(${expression()})` : change()))];
}

/** Groups of exceptions, split and handled in parts. */
function groups(r) {
  const leaf = () => `${r.pick(["ValueError", "TypeError", "KeyError", "OSError", "ZeroDivisionError"])}(${r.pick(["'a'", "1", ""])})`;
  const group = (depth) => `ExceptionGroup(${r.pick(["'g'", "'h'", "'many'"])}, [${many(r, 1, 3, () => (depth > 0 && r.chance(0.4) ? group(depth - 1) : leaf())).join(", ")}])`;
  const kind = () => r.pick(["ValueError", "TypeError", "(KeyError, OSError)", "Exception", "ExceptionGroup", "LookupError"]);
  const shown = def("show(error, depth=0)", "print('  ' * depth + type(error).__name__, error.args[:1], type(error.__context__).__name__, type(error.__cause__).__name__)", { header: "for inner in getattr(error, 'exceptions', ()):", body: ["show(inner, depth + 1)"] });
  const caught = (action) => ({ header: "try:", body: [action], clauses: [{ header: "except BaseException as error:", body: ["show(error)"] }] });
  const starred = () => ({ header: "try:", body: [`raise ${r.chance(0.85) ? group(2) : leaf()}`], clauses: many(r, 1, 3, () => ({ header: `except* ${r.pick(["ValueError", "TypeError", "(KeyError, OSError)", "Exception", "LookupError"])} as error:`, body: ["print('part', error)", "show(error)", ...r.pick([[], [], [`raise ${leaf()}`], ["raise"], [`raise ${leaf()} from error`]])] })).concat(r.chance(0.3) ? [{ header: "finally:", body: ["print('finally')"] }] : []) });
  return [shown, ...many(r, 2, 4, () => r.pick([() => caught(starred()), () => caught(`error = ${group(2)}\nmatch, rest = error.split(${kind()})\nprint(match, rest)\nshow(match or rest)`), () => caught(`part = ${group(2)}.subgroup(${r.pick([kind(), "lambda e: isinstance(e, ValueError)", "lambda e: len(e.args) == 1"])})\nprint(repr(part))`), () => caught(`print(repr(${group(1)}), str(${group(0)}))`), () => caught(`raise ${group(1)} from ${leaf()}`), () => caught(`print(${group(1)}.derive([${leaf()}]), ${group(0)}.message)`), () => caught(r.pick(["ExceptionGroup('none', [])", "ExceptionGroup('text', ['a'])", "ExceptionGroup(1, [ValueError()])", "ExceptionGroup('base', [KeyboardInterrupt()])", "print(type(BaseExceptionGroup('b', [ValueError()])).__name__)"])), () => caught("error = ValueError('noted')\nerror.add_note('one')\nerror.add_note('two')\nprint(error.__notes__)\nraise ExceptionGroup('with', [error])")])())];
}

function buffers(r) {
  const data = () => r.pick(["b''", "b'abc'", "b'Hello, World'", "b'\\x00\\xff'", "bytearray(b'xyz')", "bytes(3)", "bytes([1, 2, 250])", "'héß'.encode()", "b'a,b,,c'", "memoryview(b'view')"]);
  const expression = () => r.pick([() => `${data()}[${r.pick(["0", "-1", "1:3", "::-1", "9", "'a'"])}]`, () => `${data()} ${r.pick(["+", "==", "<", "in", "*", "!="])} ${r.pick([data(), "2", "'a'"])}`, () => `${data()}.${r.pick(["hex()", "hex(' ')", "hex('-', 2)", "decode()", "decode('latin-1')", "decode('ascii', 'replace')", "decode('utf-8', 'ignore')", "upper()", "split(b',')", "find(b'b')", "index(b'q')", "replace(b'a', b'--')", "startswith((b'a', b'H'))", "strip(b'a')", "title()", "isalpha()", "center(9, b'*')", "partition(b',')", "count(b'l')", "zfill(6)", "join([b'1', b'2'])", "tobytes()", "splitlines()", "removeprefix(b'a')", "translate(None, b'l')", "rjust(5)", "islower()", "expandtabs()"])}`, () => `list(${data()}), sum(${data()})`, () => `int.from_bytes(${data()}, ${r.pick(["'big'", "'little'", "'big', signed=True", "'middle'"])})`, () => `(${r.pick(INTS)}).to_bytes(${r.pick(["1", "2", "9", "0"])}, ${r.pick(["'big'", "'little'", "'big', signed=True"])})`, () => `b'%d|%s|%5.2f|%x' % (${r.pick(INTS)}, ${data()}, ${r.pick(FLOATS)}, ${r.pick(SMALL)})`, () => `bytes(${r.pick(["'abc', 'utf-8'", "'é', 'ascii'", "[256]", "-1", "'a'", "range(3)", "b'x'", "None"])})`, () => `bytes.fromhex(${r.pick(["'00ff'", "'0 1'", "'zz'", "' de ad '", "''"])})`, () => `${data()} in [${data()}], hash(b'a') == hash(b'a'), type(${data()})`, () => `[hex(x) for x in ${data()}], ${data()}.__len__()`])();
  const change = () => r.pick(["buf.append(65)", "buf.extend(b'ef')", "buf[0] = 255", "buf[0] = 256", "buf[1:2] = b'long'", "buf[::2] = b'q'", "del buf[0]", "del buf[::2]", "buf += b'!'", "buf *= 2", "buf.pop()", "buf.insert(1, 7)", "buf.remove(98)", "buf.reverse()", "buf.clear()", "buf += 'text'", "buf[-1] += 1", "view = memoryview(buf)\nview[0] = 1\nprint(view.tolist(), view.nbytes, view.readonly)\nview.release()", "for byte in buf:\n    print(byte, end=' ')\nprint()"]);
  return ["buf = bytearray(b'abcd')", ...many(r, 6, 11, () => attempt(r.chance(0.65) ? `print(${expression()})` : `${change()}\nprint(buf)`))];
}

/** Chained comparisons, `and`, `or`, conditional expressions and walrus: what is evaluated, and how often. */
function chains(r) {
  const value = () => r.pick([...SMALL, "'a'", "None", "[]", "2.5", "float('nan')", "True", "[1]", "''", "{1}"]);
  const noted = () => (r.chance(0.7) ? `note(${value()})` : r.pick(["a", "b", value()]));
  const expression = (depth) => (depth === 0 ? noted() : r.pick([() => `${noted()} ${r.pick(["<", "<=", "==", "!=", "is", "is not", ">", "in", "not in"])} ${noted()} ${r.pick(["<", "<=", "==", "!=", "is", ">", "in"])} ${noted()}`, () => `(${expression(depth - 1)} and ${expression(depth - 1)})`, () => `(${expression(depth - 1)} or ${expression(depth - 1)})`, () => `(${expression(depth - 1)} if ${expression(depth - 1)} else ${expression(depth - 1)})`, () => `(not ${expression(depth - 1)})`, () => `(b := ${expression(depth - 1)})`, () => `[${expression(depth - 1)}, ${expression(depth - 1)}]`, () => `(${expression(depth - 1)} ${r.pick(["+", "*", "-", "%"])} ${expression(depth - 1)})`, () => `${r.pick(["any", "all"])}(note(z) ${r.pick(["> 1", "is None", "== a", "in [1, 2]"])} for z in [1, 2, 3])`, () => `{note('k'): ${expression(depth - 1)}, **{}}`, () => `[1, 2, 3][${noted()}:${noted()}]`, () => `note(0) < (a := note(${r.pick(SMALL)})) < 5`])()).replace(/ is (not )?('a'|''|2\.5|-?\d|\[|\{|float)/g, " == $2");
  return [def("note(x)", "print('note', repr(x))", "return x"), `a = ${value()}`, `b = ${value()}`, ...many(r, 5, 9, () => attempt(r.pick([() => `print(${expression(2)})`, () => `a = ${expression(2)}\nprint(a, b)`, () => `print('yes' if ${expression(1)} else 'no')`, () => ({ header: `if ${expression(2)}:`, body: ["print('then')"], clauses: [{ header: `elif ${expression(1)}:`, body: ["print('elif')"] }, { header: "else:", body: ["print('else')"] }] }), () => ({ header: `while (a := note(${r.pick(["a", "b", "0"])})) and note(False):`, body: ["break"] }), () => `assert ${expression(1)}, ${noted()}`])()))];
}

/** Small classes of data, sorted, compared, copied, shown. */
function records(r) {
  const options = r.pick(["", "(order=True)", "(frozen=True)", "(slots=True)", "(order=True, frozen=True)", "(eq=False)", "(kw_only=True)"]);
  const made = () => `Item(${r.pick(["'pen', 3", "'ink', 1", "'pen', 2.5, 4", "name='cup', price=7", "'x'", "'pen', 3, tags=['t']", "1, 2, 3, 4, 5"])})`;
  const action = () => r.pick([() => `print(${options === "(eq=False)" ? `${made()}.name` : made()})`, () => `print(${made()} ${r.pick(["==", "<", "!="])} ${made()})`, () => `items.append(${made()})`, () => "print(sorted(items, key=lambda item: (item.price, item.name))[0].name)", () => "print(max(items).name)", () => "print(sum(item.total() for item in items))", () => `item = ${made()}\nitem.price ${r.pick(["=", "+=", "*="])} ${r.pick(["2", "'x'", "None"])}\nprint(item.price)`, () => `print(replace(${made()}, ${r.pick(["price=9", "nope=1", "name='new'"])}).total())`, () => `print(asdict(${made()}))`, () => `print(astuple(${made()})[:2])`, () => `item = ${made()}\nprint(hash(item) == hash(${made()}))`, () => `print([f.name for f in fields(Item)], Item.__match_args__)`, () => `match ${made()}:\n    case Item(name='pen', price=p) if p > 2:\n        print('dear pen', p)\n    case Item(name, price):\n        print(name, price)`, () => `item = copy.${r.pick(["copy", "deepcopy"])}(${made()})\nitem.tags.append('new')\nprint(item.tags)`, () => `item = ${made()}\ndel item.price\nprint(item.price)`, () => `item = ${made()}\nitem.colour = 'red'\nprint(item.colour)`, () => `print(f'{${made()}.name:>6}|{${made()}.price:6.2f}|')`, () => `print(${made()}.${r.pick(["label", "nothing", "tags", "COUNT"])})`, () => "print(Item.made(items and items[0].name or 'none').name)"])();
  return ["import copy", "from dataclasses import asdict, astuple, dataclass, field, fields, replace", "from typing import ClassVar", `@dataclass${options}`, { header: "class Item:", body: ["name: str", "price: float", `count: int = ${r.pick(["1", "2"])}`, "tags: list = field(default_factory=list, repr=False, compare=False)", "COUNT: ClassVar[int] = 7", ...(r.chance(0.3) ? [def("__post_init__(self)", r.pick(["if self.price < 0:\n    raise ValueError('price')", "print('made', self.name)", "self.tags.append(self.name)"]))] : []), def("total(self)", "return self.price * self.count"), "@property", def("label(self)", "return f'{self.name}/{self.count}'"), "@classmethod", def("made(cls, name)", "return cls(name=name, price=0)")] }, "items = []", ...many(r, 6, 10, () => attempt(action()))];
}

/** Names: of the module, of functions around, rebound, deleted and missing. */
function scopes(r) {
  const change = () => r.pick(["total += 1", "total = [total]", "del total", "items.append(total)", "total -= step", "for total in range(2):\n    pass", "total = total or 5", "with suppressed() as total:\n    pass", "import math as total\ntotal = total.floor(2.5)", "try:\n    1 // 0\nexcept ZeroDivisionError as total:\n    pass", "[total := x for x in (1, 2)]", "def total():\n    return 'function'\ntotal = total()", "total: int = 3"]);
  const inner = () => def("inner(step=1)", ...r.pick([["nonlocal total"], ["global total"], [], ["nonlocal total, items"]]), ...many(r, 1, 2, () => attempt(change())), attempt("print('inner', total)"), "return step");
  return ["from contextlib import contextmanager", "@contextmanager", def("suppressed()", "yield 'managed'"), `total = ${r.pick(INTS)}`, "items = []", "step = 2", def("outer(total, *more)", "items = ['local']", inner(), ...many(r, 1, 3, () => attempt(r.pick(["print('got', inner())", "inner(3)", change(), "print('outer', total, items)", "(lambda: print('lambda', total))()"]))), "return [total for total in more]"), def("counter()", ...(r.chance(0.8) ? ["global total"] : []), ...many(r, 1, 2, () => attempt(change())), "return items"), ...many(r, 3, 6, () => attempt(r.pick([() => `print(outer(${many(r, 0, 3, () => r.pick(INTS)).join(", ")}))`, () => "print(counter())", change, () => "print('module', total, items)", () => { const name = r.pick(["total", "items", "step"]); return `del ${name}\nprint(${name})`; }, () => "print(sorted(k for k in globals() if k in ('total', 'items', 'step')))"])()))];
}

/** Rows and numbers brought into form. */
function tables(r) {
  const value = () => r.pick([...INTS, ...FLOATS, ...TEXTS, "None", "[1, 2]", "True"]);
  const spec = () => formatSpec(r).replace(/[{}"\\]/g, "");
  const line = () => r.pick([() => `for name, value in rows:\n    print(f'{name:${r.pick(["<8", ">8", "^8", ".2", "*^9"])}}|{value:${r.pick(["8.2f", ">8", ",", "08", "+", "e", ".3g", "5d", "%"])}}|')`, () => `print(f'{${value()}${r.pick(["", "!r", "!s", "!a"])}:{width}}|'${r.chance(0.4) ? `, f'{${value()} = }'` : ""})`, () => `v = ${value()}\nprint(f'{v:${spec()}}|', format(v, ${JSON.stringify(spec())}), '{:${spec()}}'.format(v))`, () => `print('${r.pick(["%s", "%r", "%5s", "%-5s|", "%05d", "%.2f", "%+d", "%x", "%e", "%g", "%c", "%%%d", "%5.1f", "%(name)s", "%*d"])}' % ${r.pick([value(), `(${value()},)`, "{'name': 'n'}", "(5, 3)"])})`, () => `print(' '.join(f'{x:>{width}}' for x in ${r.pick(["[1, 22, 333]", "'abc'", "[1.5, 2.25]", "rows"])}))`, () => `print(${r.pick(TEXTS)}.${r.pick(["ljust", "rjust", "center"])}(width, ${r.pick(["'.'", "' '", "'ab'"])}) + '|')`, () => `print(round(${r.pick(FLOATS)}, ${r.pick(["0", "1", "2", "-1", "None"])}), ${r.pick(FLOATS)} // 1, divmod(${r.pick(FLOATS)}, ${r.pick(["3", "0.5", "-2"])}))`, () => `print(f"{'nested ' + f'{width:>{width}}'!r:>20}", f'{{}}{width}', f'{width!s:{"'>5'".slice(1, -1)}}')`, () => `print(${value()}, ${value()}, sep=${r.pick(["', '", "''", "'\\n'", "None", "1"])}, end=${r.pick(["'!\\n'", "'\\n'", "None"])})`, () => `print(*rows, sep='\\n')`, () => `print('\\t'.join(map(str, [${value()}, ${value()}])).expandtabs(${r.pick(["4", "8", "1"])}))`, () => `print(${r.pick(INTS)}, hex(${r.pick(INTS)}), f'{${r.pick(INTS)}:#b} {${r.pick(INTS)}:_} {${r.pick(INTS)}:,}', int(${r.pick(["'12'", "'0x1f', 16", "3.9", "'-7'", "'1e3'", "True"])}), float(${r.pick(["'1e3'", "'nan'", "7", "'x'", "'.5'"])}))`])();
  return ["rows = [('pen', 3.5), ('ink', 1200), ('paper', -2), ('é😀', 0.125)]", `width = ${r.pick(["4", "8", "0", "12"])}`, ...many(r, 6, 10, () => attempt(line()))];
}

/** Slices read, assigned and deleted, of lists known and unknown. */
function slices(r) {
  const bound = () => r.pick(["", "", "0", "1", "2", "-1", "-2", "9", "-9", "None", "n"]);
  const slice = () => `${bound()}:${bound()}${r.chance(0.4) ? `:${r.pick(["1", "2", "-1", "-2", "", "0", "None"])}` : ""}`;
  const items = () => r.pick(["[7, 8]", "[]", "'ab'", "range(3)", "xs", "(9,)", "{5: 6}", "gen(2)", "5", "xs[::-1]", "[[0]]"]);
  return ["n = 1", `xs = ${r.chance(0.3) ? "same([0, 1, 2, 3, 4])" : "[0, 1, 2, 3, 4]"}`, ...many(r, 6, 10, () => attempt(r.pick([() => `xs[${slice()}] = ${items()}`, () => `del xs[${slice()}]`, () => `print(xs[${slice()}], ${r.pick(["'hello'", "(1, 2, 3)", "range(9)", "b'bytes'"])}[${slice()}])`, () => `xs[${slice()}] += [1]`, () => `xs[${r.pick(["0", "-1", "n", "5"])}], xs[${r.pick(["1", "-2"])}] = xs[${r.pick(["1", "-2"])}], xs[0]`, () => `first, *rest = xs[${slice()}]\nprint(first, rest)`, () => `xs *= ${r.pick(["2", "1", "0", "n"])}`, () => `xs.insert(${r.pick(["0", "-1", "99"])}, 'i')`, () => `print(xs.index(${r.pick(SMALL)}, ${r.pick(["0", "1", "-2"])}), xs.count(1), ${r.pick(SMALL)} in xs)`, () => `grid = [[0] * 2 for _ in range(2)]\ngrid[0][1:] = xs[:2]\nprint(grid, [row[::-1] for row in grid], list(zip(*grid)))`, () => `ys = zs = xs[:]\nys.append('y')\nprint(zs is ys, zs == xs)`, () => `print(slice(${r.pick(["1", "None"])}, ${r.pick(["5", "-1"])}, ${r.pick(["2", "None", "-1"])}).indices(${r.pick(["4", "0"])}))`])())), "print(xs)"];
}

/** Generators that are driven by hand, closed and delegated to. */
function byHand(r) {
  const step = () => r.pick(["next(g)", "g.send('sent')", "next(g, 'end')", "g.throw(ValueError('thrown'))", "g.throw(KeyError)", "g.close()", "list(g)", "[x for x in g]", "sum(1 for _ in g)", "'x' in g", "inspect.getgeneratorstate(g)", "list(zip(g, range(2)))", "max(g, key=str)"]);
  const body = [r.pick(["received = yield 'first'", "received = yield from part(2)", "received = (yield) or 'nothing'"]), "print('received', received)", r.pick(["yield received", "yield from [received, 2]", "yield", "for i in range(3):\n    yield i\n    if i == 1:\n        return 'early'", "while True:\n    received = yield received\n    if received is None:\n        break", "yield from part(1)\nyield from part(0)", "yield from {'k': 1}"])];
  return ["import inspect", def("part(n)", { header: "try:", body: [{ header: "for i in range(n):", body: ["got = yield ('part', i)", { header: "if got:", body: ["print('part got', got)"] }] }, "return ['part done', n]"], clauses: [r.pick([{ header: "except ValueError as error:", body: ["print('part caught', error)", "yield 'after'"] }, { header: "finally:", body: ["print('part closed')"] }])] }), def("work()", { header: "try:", body, clauses: [r.pick([{ header: "finally:", body: ["print('work over')"] }, { header: "except (ValueError, KeyError) as error:", body: ["print('work caught', type(error).__name__)", r.pick(["yield 'recovered'", "return 'gave up'", "raise"])] }, { header: "except GeneratorExit:", body: ["print('closing')", r.pick(["raise", "return 'closed'"])] }])] }, "return 'result'"), `g = ${r.pick(["work()", "same(work())", "(x for x in work())", "part(3)"])}`, ...many(r, 4, 8, () => ({ header: "try:", body: [`print(${step()})`], clauses: [{ header: "except BaseException as error:", body: ["print(type(error).__name__, error, getattr(error, 'value', 'no value'))"] }] })), attempt(`print(${anyValue(r)})`)];
}
