/** Control flow: generators that are sent to and closed, exceptions through finally, loops that change what they walk, patterns. */
import { anyValue, INTS } from "./values.js";

const attempt = (...body) => ({ header: "try:", body, clauses: [{ header: "except Exception as error:", body: ["print(type(error).__name__, error)"] }] });
const ERRORS = ["ValueError", "KeyError", "TypeError", "ZeroDivisionError", "LookupError", "RuntimeError", "StopIteration", "GeneratorExit", "Exception", "IndexError"];

/** @param {import("../random.js").Random} r @returns {import("../program.js").Statement[]} */
export function flow(r) {
  return r.pick([generators, exceptions, changes, patterns, comprehensions, assignments])(r);
}

/** Statements that may leave what they are in. */
function leaving(r, { loop, depth, yields }) {
  const inside = () => Array.from({ length: r.int(1, 2) }, () => leaving(r, { loop, depth: depth - 1, yields })).flat();
  const mark = () => `print(${r.int(1, 99)})`;
  const simple = [
    [3, () => [mark()]],
    [1, () => [`raise ${r.pick(ERRORS)}(${anyValue(r)})`]],
    [1, () => [`raise ${r.pick(ERRORS)}('why') from ${r.pick(["None", "ValueError('cause')", "error"])}`]],
    [1, () => [`return ${r.int(1, 99)}`]],
    ...(loop ? [[1, () => ["break"]], [1, () => ["continue"]]] : []),
    [1, () => [`x = 1 // ${r.pick(["0", "1", "n"])}`]],
    ...(yields ? [[4, () => [`got = yield ${r.int(1, 99)}`, "print('got', got)"]], [1, () => [`print('from', (yield from ${r.pick(["[7, 8]", "inner()", "(z for z in 'ab')", "inner(2)"])}))`]]] : []),
  ];
  if (depth <= 0) return r.weighted(simple)();
  return r.weighted([
    ...simple,
    [5, () => [{ header: "try:", body: inside(), clauses: [...(r.chance(0.7) ? [{ header: `except ${r.pick([...ERRORS, "(ValueError, KeyError)"])} as error:`, body: ["print('caught', type(error).__name__, error.args, type(error.__cause__).__name__, type(error.__context__).__name__)", ...(r.chance(0.3) ? ["raise"] : inside())] }] : []), ...(r.chance(0.3) ? [{ header: "except Exception as error:", body: ["print('last', repr(error))", ...inside()] }] : [])].concat(r.chance(0.6) ? [{ header: "finally:", body: inside() }] : []) }].map(withClause)],
    [2, () => [{ header: `for i in range(${r.int(1, 3)}):`, body: inside2(r, { depth, yields }), clauses: r.chance(0.3) ? [{ header: "else:", body: [mark()] }] : [] }]],
    [1, () => [{ header: "while n > 0:", body: ["n -= 1", ...inside2(r, { depth, yields })] }]],
    [1, () => [{ header: `if n ${r.pick(["==", "<", ">"])} ${r.int(0, 3)}:`, body: inside() }]],
    [1, () => [{ header: `with guard(${r.pick(["True", "False"])}):`, body: inside() }]],
  ])();
}

const inside2 = (r, { depth, yields }) => leaving(r, { loop: true, depth: depth - 1, yields });
/** `try` needs one. */
const withClause = (statement) => (statement.clauses.length > 0 ? statement : { ...statement, clauses: [{ header: "finally:", body: ["print('finally')"] }] });

const GUARD = { header: "class guard:", body: [{ header: "def __init__(self, quiet):", body: ["self.quiet = quiet"] }, { header: "def __enter__(self):", body: ["print('enter')"] }, { header: "def __exit__(self, kind, error, tb):", body: ["print('exit', kind and kind.__name__)", "return self.quiet"] }] };

function exceptions(r) {
  const asynchronous = r.chance(0.3);
  const body = ["error = None", ...Array.from({ length: r.int(2, 3) }, () => leaving(r, { loop: false, depth: 3, yields: false })).flat(), "return 'end'"];
  return [
    GUARD,
    ...(asynchronous ? ["import asyncio"] : []),
    { header: `${asynchronous ? "async " : ""}def run(n):`, body },
    ...["0", "2"].map((n) => ({ header: "try:", body: [`print('result', ${asynchronous ? `asyncio.run(run(${n}))` : `run(${n})`})`], clauses: [{ header: "except BaseException as error:", body: ["links = 0", { header: "while error is not None and links < 9:", body: ["links += 1", "print('out', type(error).__name__, error, error.__suppress_context__)", "error = error.__cause__ or error.__context__"] }] }] })),
  ];
}

function generators(r) {
  const body = () => ["error = None", ...Array.from({ length: r.int(1, 3) }, () => leaving(r, { loop: false, depth: 2, yields: true })).flat(), "yield 'last'", "return 'done'"];
  const step = () => r.pick(["next(g)", "g.send(None)", `g.send(${anyValue(r)})`, `g.throw(${r.pick(ERRORS)}('in'))`, `g.throw(${r.pick(ERRORS)})`, "g.close()", "next(g, 'none')", "list(g)", "g.gi_frame is None", "next(g)", "next(g)"]);
  return [
    GUARD,
    { header: "def inner(n=1):", body: ["error = None", { header: "try:", body: [`got = yield ${r.int(1, 9)}`, "print('inner got', got)", ...(r.chance(0.5) ? ["yield n"] : [])], clauses: [r.pick([{ header: "finally:", body: ["print('inner out')"] }, { header: "except ValueError:", body: ["yield 'handled'"] }])] }, "return 'inner value'"] },
    { header: "def gen(n):", body: body() },
    `g = ${r.pick(["gen(2)", "gen(0)", "same(gen(1))"])}`,
    ...Array.from({ length: r.int(3, 8) }, () => ({ header: "try:", body: [`print(${step()})`], clauses: [{ header: "except BaseException as error:", body: ["print(type(error).__name__, error.args, getattr(error, 'value', None))"] }] })),
  ];
}

/** What happens when a container changes while it is walked. */
function changes(r) {
  const [made, items, edits] = r.pick([
    ["[1, 2, 3, 4]", ["c", "enumerate(c)", "reversed(c)", "c[:]", "zip(c, c)"], ["c.append(1)", "c.pop()", "c.remove(c[0])", "del c[:1]", "c[:] = [9]", "c.insert(0, 7)", "c.clear()", "c *= 2", "c[::2] = c[1::2]", "c.sort(key=lambda z: c.append(1) or z)"]],
    ["{'a': 1, 'b': 2, 'c': 3}", ["c", "c.items()", "c.values()", "c.keys()", "list(c)", "reversed(c)", "c.copy()"], ["c['a'] = 5", "c['new'] = 1", "c.pop('a', None)", "del c['b']", "c.clear()", "c.update(a=2)", "c.popitem()", "c.setdefault('q', 1)"]],
    ["{1, 2, 3}", ["c", "sorted(c)", "list(c)"], ["c.add(9)", "c.discard(1)", "c.clear()", "c |= {2}", "c.pop()"]],
    ["deque([1, 2, 3])", ["c", "list(c)", "reversed(c)"], ["c.append(1)", "c.popleft()", "c.rotate(1)", "c.clear()", "c[0] = 4"]],
  ]);
  const count = r.int(0, 3);
  return [
    "from collections import deque",
    `c = ${r.chance(0.3) ? `same(${made})` : made}`,
    "steps = 0",
    attempt({ header: `for item in ${r.pick(items)}:`, body: ["steps += 1", { header: "if steps > 12:", body: ["break"] }, `print(steps, item${made.startsWith("{1") ? " is not None" : ""})`, { header: `if steps ${r.pick(["==", ">="])} ${count}:`, body: [r.pick(edits)] }], clauses: [{ header: "else:", body: ["print('end')"] }] }),
    "print(len(c), sorted(map(repr, c)))",
    attempt(`print([item for item in c if ${r.pick(["c.pop()", "c.clear() is None", "True"])}][:3] if not isinstance(c, set) else 0)`),
    "print(len(c))",
  ];
}

function pattern(r, depth, bound) {
  const name = () => {
    const fresh = `v${bound.length}`;
    bound.push(fresh);
    return fresh;
  };
  const inner = () => pattern(r, depth - 1, bound);
  const simple = [() => "_", name, () => r.pick(["0", "1", "-1", "2.5", "'a'", "None", "True", "b'a'", "1+2j"]), () => r.pick(["int()", "str()", "float()", "list()", "dict()", "tuple()", "bool()", "Point()"]), () => `${r.pick(["int", "str", "list", "float"])}(${name()})`];
  if (depth <= 0) return r.pick(simple)();
  return r.pick([...simple, () => `[${inner()}, ${inner()}]`, () => `[${inner()}, *${r.chance(0.5) ? "_" : name()}]`, () => `(${inner()}, ${inner()}, *_, ${inner()})`, () => `{'a': ${inner()}}`, () => `{'a': ${inner()}, **${name()}}`, () => "{}", () => "[]", () => `Point(x=${inner()}, y=${inner()})`, () => `Point(${inner()}, ${inner()})`, () => `(${r.pick(["1", "'a'", "None"])} | ${r.pick(["int()", "[_]", "2", "str()"])})`, () => `${inner()} as ${name()}`.replace(/^_ as|^(v\d+) as/, (all, v) => { if (v !== undefined) bound.splice(bound.indexOf(v), 1); return "object() as"; }), () => `(1 | 2 | ${r.pick(["[_, _]", "{'b': 1}", "Point(x=1)"])}) as ${name()}`])();
}

function patterns(r) {
  const cases = Array.from({ length: r.int(2, 5) }, (_, i) => {
    const bound = [];
    const text = pattern(r, 2, bound);
    const guard = r.chance(0.25) ? ` if ${r.pick([...bound.map((b) => `${b} != 1`), "len(str(subject)) > 3"])}` : "";
    // a name alone takes everything, and nothing may follow it
    const irrefutable = guard === "" && /^(?:_|v\d+|object\(\) as v\d+)$/.test(text);
    return { header: `case ${irrefutable ? `[${text}]` : text}${guard}:`, body: [`return (${[i, ...bound].join(", ")},)`] };
  });
  return [
    { header: "class Point:", body: ["__match_args__ = ('x', 'y')", { header: "def __init__(self, x, y):", body: ["self.x = x", "self.y = y"] }] },
    { header: "def which(subject):", body: [{ header: "match subject:", body: [...cases, { header: "case _:", body: ["return 'none'"] }] }] },
    { header: `for subject in [${Array.from({ length: 8 }, () => r.pick([anyValue(r), `Point(${anyValue(r)}, 1)`, `[${anyValue(r)}, ${anyValue(r)}]`, `{'a': ${anyValue(r)}}`, `{'a': 1, 'b': ${anyValue(r)}}`, `(${anyValue(r)}, 1, 2)`, "1", "2", "'a'"])).join(", ")}]:`, body: [attempt("print(str(which(subject)).split(' object at')[0])")] },
  ];
}

function comprehensions(r) {
  const source = () => r.pick(["range(4)", "[1, 2, 3]", "'abc'", "{'a': 1, 'b': 2}", "[[1, 2], [3]]", "xs", "(z for z in [3, 4])", "enumerate('ab')", anyValue(r)]);
  const made = () => {
    const second = r.chance(0.4) ? ` for j in ${r.pick(["i", "range(2)", "[i]", source()])}` : "";
    const test = r.chance(0.5) ? ` if ${r.pick(["i", "i != 1", "(w := i)", "(last := i) is not None", "str(i) > '1'", "i in xs"])}` : "";
    const value = r.pick(["i", "(i, i)", "str(i)", "i * 2", "(last := i)", second === "" ? "[i]" : "(i, j)", "[k for k in range(2)]", "lambda: i", "(i, last)"]);
    const body = ` for i in ${source()}${second}${test}`;
    return r.pick([`[${value}${body}]`, `list(${value}${body})`, `sorted(map(str, {${value}${body}}))`, `{str(i): ${value}${body}}`, `tuple(${value}${body})`, `sum(1${body})`, `next((${value}${body}), None)`, `any(${value}${body})`]);
  };
  return [
    "xs = [2, 1, 2]",
    "last = 'unset'",
    ...Array.from({ length: r.int(3, 6) }, () => attempt(`made = ${made()}`, "print(str(made).split('<function')[0])", "print(last)")),
    { header: "def within(xs, i=5):", body: ["last = 0", ...Array.from({ length: r.int(1, 2) }, () => attempt(`print(str(${made()}).split('<function')[0], last, i)`)), "return last, i"] },
    attempt("print(within([1, 0]))"),
    attempt("print(i)"),
  ];
}

/** Unpacking, slices that are assigned and deleted, augmented assignment of everything. */
function assignments(r) {
  const targets = ["a, b", "a, *b", "*a, b", "a, (b, c)", "[a, *b, c]", "a", "a, b, c", "(a, b), c", "xs[0], xs[1]", "d['k'], a", "xs[0], *xs", "a.b, c", "*a,", "xs[1:2]", "xs[::2]", "xs[:]", "xs[5:1]", "xs[-1]", "d['a']", "d['z']", "o.then", "o.length"];
  return [
    { header: "class O:", body: ["pass"] },
    "a = b = c = None",
    "xs = [1, 2, 3]",
    "d = {'a': 1}",
    "o = O()",
    ...Array.from({ length: r.int(4, 9) }, () =>
      attempt(r.weighted([[5, `${r.pick(targets)} = ${r.pick([anyValue(r), anyValue(r), "xs", "1, 2", "[1, [2, 3]]", "xs[::-1]", "a, b", "d", "d.items()", "'ab', 'c'"])}`], [2, `del ${r.pick(["xs[0]", "xs[1:]", "xs[::2]", "d['a']", "a", "o.then", "xs[9]", "xs['a']", "d[[]]", "b, c"])}`], [3, `${r.pick(["a", "xs[0]", "d['a']", "o.length", "xs", "b"])} ${r.pick(["+=", "-=", "*=", "|=", "//=", "%=", "**=", "<<=", "@="])} ${r.pick([...INTS.slice(0, 7), anyValue(r)])}`], [1, `a: int = ${anyValue(r)}`], [1, `(a := ${anyValue(r)})`], [1, `a = b = ${anyValue(r)}`]])),
    ),
    attempt("print(a, b, c, xs, d, vars(o))"),
  ];
}
