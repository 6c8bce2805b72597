/** Random programs over the language: expressions of every type, known to the analysis or hidden from it, in every kind of statement. */
import { calls } from "./topics/calls.js";
import { classes } from "./topics/classes.js";
import { everyday } from "./topics/everyday.js";
import { flow } from "./topics/flow.js";
import { functions } from "./topics/functions.js";
import { protocols } from "./topics/protocols.js";

const NAMES = { int: ["a", "b", "n"], float: ["x", "y"], str: ["s", "t"], bool: ["p", "q"], list: ["xs", "ys"], dict: ["d", "e"], tuple: ["u", "v"], set: ["w"] };
const TYPES = Object.keys(NAMES);

const LITERALS = {
  int: ["0", "1", "2", "3", "-1", "7", "10", "-13", "255", "2**31", "2**53", "-(2**53)", "2**64 + 1", "10**20"],
  float: ["0.0", "-0.0", "1.0", "0.5", "2.5", "-1.5", "0.1", "3.14159", "1e16", "1e-7", "1e300", "123456789.125", "float('inf')", "float('nan')"],
  str: ["''", "'a'", "'abc'", "'Hello, World'", "'héllo'", "'日本語'", "'😀x'", "' pad '", "'a,b,,c'", "'x\\ty\\n'", "\"it's\"", "'123'", "'-4'", "'AbC'", "'ß'"],
  bool: ["True", "False"],
  list: ["[]", "[1, 2, 3]", "[3, 1, 2]", "[0]", "[5, 5, -5, 10]"],
  dict: ["{}", "{'a': 1}", "{'b': 2, 'a': 1}", "{'x': -1, 'y': 0, 'z': 3}"],
  tuple: ["()", "(1,)", "(1, 2)", "(3, 'a')", "('b', 2.5)"],
  set: ["set()", "{1, 2, 3}", "{3, 4}"],
};

/** `{i}`, `{f}` … stand for expressions of that type: int float str(t) bool list dict tuple set(w), and `*` for any. */
const FORMS = {
  int: ["{i} + {i}", "{i} - {i}", "{i} * {i}", "{i} // {i}", "{i} % {i}", "{i} ** {k}", "-{i}", "~{i}", "{i} & {i}", "{i} | {i}", "{i} ^ {i}", "{i} << {k}", "{i} >> {k}", "abs({i})", "len({t})", "len({l})", "len({d})", "int({f})", "int({b})", "round({f})", "max({i}, {i})", "min({l}, default={i})", "sum({l})", "{l}[{i}]", "{l}.count({i})", "{l}.index({i})", "{d}.get({t}, {i})", "{d}[{t}]", "{t}.find({t})", "{t}.count({t})", "ord({t}[0])", "divmod({i}, {i})[1]", "({i} if {b} else {i})", "({i} or {i})", "({i} and {i})", "{i}.bit_length()", "int({t})", "pow({i}, {k}, {i})", "(lambda z: z * 2)({i})", "sum(z * z for z in {l})", "hash(int({i}))", "len({w})", "{u}.count({i})", "next(iter({l}))"],
  float: ["{f} + {f}", "{f} - {i}", "{f} * {f}", "{f} / {i}", "{i} / {i}", "{f} // {f}", "{f} % {f}", "-{f}", "float({i})", "abs({f})", "round({f}, {k})", "max({f}, {i})", "({f} if {b} else {i})", "float({t})", "sum([{f}, {f}])", "{f} ** {k}", "divmod({f}, {i})[0]", "math.sqrt(abs({f}))", "math.floor({f}) + 0.5"],
  str: ["{t} + {t}", "{t} * {k}", "{t}[{i}]", "{t}[{i}:{i}]", "{t}[::-1]", "{t}.upper()", "{t}.lower()", "{t}.title()", "{t}.strip()", "{t}.replace({t}, {t})", "{t}.join([{t}, {t}])", "str({*})", "repr({*})", "f'{{{i}}}:{{{f}:.2f}}'", "f'{{{t}!r:>10}}|{{{i}:05d}}'", "f'{{{i}:,}} {{{i}:x}} {{{f}:e}}'", "'%s-%d' % ({*}, {i})", "'{} {!r}'.format({*}, {*})", "'{0:>{1}}'.format({t}, {k})", "{t}.center({k}, '*')", "{t}.zfill({k})", "{t}.capitalize()", "{t}.swapcase()", "{t}.partition({t})[2]", "chr(abs({i}) % 1000 + 32)", "hex({i})", "bin({i})", "type({*}).__name__", "{t}.ljust({k}) + '|'", "{t}.casefold()", "({t} or {t})", "ascii({t})", "format({f}, '.3g')", "format({i}, '>8')", "','.join(map(str, {l}))", "{t}.removeprefix({t})", "{t}.expandtabs({k})", "{t}.encode().decode()"],
  bool: ["{i} < {i}", "{f} <= {i}", "{t} == {t}", "{l} == {l}", "{i} in {l}", "{t} in {t}", "{t} in {d}", "not {*}", "{b} and {b}", "{b} or {b}", "bool({*})", "{t} < {t}", "{i} < {i} <= {i}", "isinstance({*}, int)", "isinstance({*}, (str, float))", "{u} < {u}", "{w} <= {w}", "any({l})", "all({l})", "{t}.isdigit()", "{t}.startswith({t})", "{*} is None", "{*} == {*}", "{*} != {*}", "callable({*})", "{f}.is_integer()", "{i} not in {w}", "hasattr({*}, 'append')"],
  list: ["[{i}, {i}]", "{l} + {l}", "{l} * {k}", "{l}[{i}:{i}]", "{l}[::{i}]", "sorted({l})", "sorted({l}, reverse={b})", "sorted({l}, key=lambda z: -z)", "list({w})", "[z + {i} for z in {l}]", "[z for z in {l} if z > {i}]", "list(range({k}, {k}))", "list(map(abs, {l}))", "[*{l}, {i}]", "list(reversed({l}))", "[len(z) for z in {t}.split(',')]", "list({d}.values())", "[i * z for i, z in enumerate({l})]", "[m + z for m, z in zip({l}, {l})]", "{l}.copy()", "list(filter(None, {l}))", "[y for z in [{l}, {l}] for y in z]", "list(gen({k}))"],
  dict: ["{{'k': {i}}}", "{{**{d}, {t}: {i}}}", "dict(zip({t}, {l}))", "{{z: len(z) for z in {t}.split(',')}}", "{d} | {d}", "dict(sorted({d}.items()))", "{d}.copy()", "dict.fromkeys({t}, {i})", "dict({t}={i})"],
  tuple: ["({i}, {t})", "({f}, {i}, {b})", "{u} + {u}", "{u}[{i}:]", "tuple({l})", "divmod({i}, {i})", "{u} * {k}", "(*{l}, {i})", "tuple(sorted({d}.items()))"],
  set: ["{{{i}, {i}}}", "set({l})", "{w} | {w}", "{w} & {w}", "{w} - {w}", "{w} ^ {w}", "{{z % 3 for z in {l}}}", "set(range({k}))"],
};
const LETTERS = { i: "int", f: "float", t: "str", b: "bool", l: "list", d: "dict", u: "tuple", w: "set" };

/** Statements of one line; the same letters, and `I`, `F` … for a variable of the type. */
const LINES = ["{L}.append({i})", "{L}.extend({l})", "{L}.insert({i}, {i})", "{L}.pop()", "{L}.sort()", "{L}.reverse()", "{L}[{i}] = {i}", "{L}[{i}:{i}] = {l}", "del {L}[{i}]", "{D}[{t}] = {i}", "{D}.update({d})", "{D}.pop({t}, None)", "{D}.setdefault({t}, {i})", "{W}.add({i})", "{W}.discard({i})", "{I} += {i}", "{I} -= {i}", "{I} //= {i}", "{F} *= {f}", "{T} += {t}", "{L} += {l}", "{I}, {F} = {i}, {f}", "{I}, *{L} = {l}", "({I}, {T}) = {u}", "{L}[0], {L}[-1] = {L}[-1], {L}[0]", "assert {b}, {t}", "print({*}, {*}, sep={t})", "print(*{l})", "{L}.remove({i})", "{D}[{t}] += {i}", "{I} = {L} = {i}", "raise ValueError({*})", "raise KeyError({t})", "obj.value = {*}", "obj.bump({i})", "print(obj, obj.value, obj == Box({i}))", "del {D}[{t}]", "{L}.clear()"];

/** Programs about one thing each. */
const TOPICS = { calls, classes, everyday, flow, functions, protocols };

export class LanguageFuzzer {
  #random;
  #topic;

  /** @param {import("./random.js").Random} random @param {string | null} topic the only one wanted */
  constructor(random, topic) {
    this.#random = random;
    this.#topic = topic;
  }

  /** A program: some definitions, variables of each type, then statements that may each fail. @returns {import("./program.js").Statement[]} */
  program() {
    const r = this.#random;
    if (this.#topic !== null || r.chance(0.7)) return [...DEFINITIONS.slice(0, 2), ...TOPICS[this.#topic ?? r.pick(Object.keys(TOPICS))](r)];
    const out = ["import math", ...DEFINITIONS];
    for (const type of TYPES) for (const name of NAMES[type]) out.push(`${name} = ${r.pick(LITERALS[type])}`);
    out.push("obj = Box(1)");
    const count = r.int(4, 12);
    for (let i = 0; i < count; i++) out.push(...this.#guarded(r.chance(0.25) ? this.#function(i) : [this.#statement(2)]));
    out.push(`print(${Object.values(NAMES).flat().filter((name) => name !== "w").join(", ")}, sorted(w, key=repr))`);
    return out;
  }

  #guarded(body) {
    return [{ header: "try:", body, clauses: [{ header: "except Exception as error:", body: ["print(type(error).__name__, error)"] }] }];
  }

  /** A function with a body of its own, and calls of it. */
  #function(i) {
    const r = this.#random;
    const name = `f${i}`;
    const [first, second] = [r.pick(TYPES), r.pick(TYPES)];
    const typed = r.chance(0.3);
    const params = `${NAMES[first][0]}${typed ? `: ${first}` : ""}, ${NAMES[second].at(-1)}${r.chance(0.4) ? `=${this.#literal(second)}` : ""}`;
    const names = params.includes("=") || first !== second || NAMES[first].length > 1 ? params : `${NAMES[first][0]}`;
    const body = Array.from({ length: r.int(1, 3) }, () => this.#statement(1, true));
    const locals = [...new Set(Object.values(NAMES).flat())].map((each) => `${each} = ${this.#literal(typeOf(each))}`).filter((line) => !names.match(new RegExp(`\\b${line.split(" ")[0]}\\b`)));
    const args = names.split(",").length === 2 ? `${this.expression(first, 1)}, ${this.expression(second, 1)}` : this.expression(first, 1);
    return [{ header: `def ${name}(${names}):`, body: [...locals, ...body, `return ${this.#unordered(r.pick(TYPES), 2)}`] }, `print(${name}(${args}))`];
  }

  #statement(depth, inFunction = false) {
    const r = this.#random;
    const block = (n = 2) => Array.from({ length: r.int(1, n) }, () => this.#statement(depth - 1, inFunction));
    const show = () => {
      const type = r.pick(TYPES);
      return type === "set" ? `print(sorted(${this.expression(type, 3)}, key=repr))` : `print(${this.expression(type, 3)})`;
    };
    if (depth <= 0) return r.chance(0.5) ? show() : this.#line();
    return r.weighted([
      [5, show],
      [4, () => this.#line()],
      [4, () => this.#assignment()],
      [1, () => ({ header: `if ${this.expression("bool", 2)}:`, body: block(), clauses: r.chance(0.5) ? [{ header: "else:", body: block() }] : [] })],
      [1, () => ({ header: `for ${r.pick(NAMES.int)} in ${r.pick([this.expression("list", 2), `range(${r.int(0, 4)})`])}:`, body: [...block(), ...(r.chance(0.3) ? [{ header: `if ${this.expression("bool", 1)}:`, body: [r.pick(["break", "continue"])] }] : [])], clauses: r.chance(0.2) ? [{ header: "else:", body: ["print('no break')"] }] : [] })],
      [1, () => ({ header: `for ${r.pick(NAMES.str)} in ${r.pick([this.expression("str", 1), `${r.pick(NAMES.dict)}`, `sorted(${r.pick(NAMES.dict)})`])}:`, body: block(1) })],
      [1, () => ({ header: "try:", body: block(), clauses: [{ header: `except ${r.pick(["ZeroDivisionError", "(TypeError, ValueError)", "LookupError", "Exception"])} as error:`, body: ["print('caught', type(error).__name__)", ...block(1)] }, ...(r.chance(0.3) ? [{ header: "else:", body: block(1) }] : []), ...(r.chance(0.3) ? [{ header: "finally:", body: ["print('finally')"] }] : [])] })],
      [1, () => ({ header: `with Box(${this.expression("int", 1)}) as obj:`, body: block() })],
      [1, () => ({ header: `match ${this.expression(r.pick(TYPES), 1)}:`, body: PATTERNS.filter(() => r.chance(0.6)).map((pattern) => ({ header: `case ${pattern}:`, body: [`print(${JSON.stringify(pattern)})`] })) .concat([{ header: "case _:", body: ["print('other')"] }]) })],
    ])();
  }

  #assignment() {
    const r = this.#random;
    // Now and then a variable gets a value of another type: the analysis must see it.
    const type = r.pick(TYPES);
    const name = r.pick(NAMES[r.chance(0.07) ? r.pick(TYPES) : type]);
    return `${name} = ${this.expression(type, 3)}`;
  }

  #line() {
    const r = this.#random;
    return r.pick(LINES).replace(/\{([A-Z])\}/g, (_, letter) => r.pick(NAMES[LETTERS[letter.toLowerCase()]])).replace(/\{([a-z*])\}/g, (_, letter) => this.#hole(letter, 2));
  }

  #literal(type) {
    return this.#random.pick(LITERALS[type]);
  }

  #hole(letter, depth) {
    const r = this.#random;
    if (letter === "k") return String(r.int(0, 5));
    if (letter === "*") return r.chance(0.1) ? r.pick(["None", "obj", "gen(2) is None", "...", "b'ab'", "1j"]) : this.#unordered(r.pick(TYPES), depth);
    return this.expression(LETTERS[letter], depth);
  }

  /** Of any type, but without the order of a set. */
  #unordered(type, depth) {
    return type === "set" ? `sorted(${this.expression(type, depth)}, key=repr)` : this.expression(type, depth);
  }

  /** An expression of a type, or rarely of another. */
  expression(type, depth) {
    const r = this.#random;
    if (r.chance(0.02)) type = r.pick(TYPES);
    if (depth <= 0 || r.chance(0.3)) return this.#hidden(r.chance(0.6) ? r.pick(NAMES[type]) : this.#literal(type));
    // Braces that stand for themselves are doubled, in f-strings and displays.
    const text = r.pick(FORMS[type]).replace(/\{([a-z*])\}/g, (_, letter) => `\u0001${this.#hole(letter, depth - 1)}\u0002`);
    const inString = text.startsWith("f'");
    const made = text.replaceAll("{{", "{").replaceAll("}}", "}").replace(/\u0001([^\u0001\u0002]*)\u0002/g, (_, inner) => (inString || /^[\w.[\]()']+$/.test(inner) ? inner : `(${inner})`)).replaceAll("\u0001", "(").replaceAll("\u0002", ")");
    return this.#hidden(/^[\w.]+\(.*\)$|^[[{(f']/.test(made) ? made : `(${made})`);
  }

  /** Sometimes behind a function that returns values of all types, so that nothing is known of it. */
  #hidden(expression) {
    return this.#random.chance(0.12) ? `same(${expression})` : expression;
  }
}

const typeOf = (name) => TYPES.find((type) => NAMES[type].includes(name));

const PATTERNS = ["0 | 1", "int(m)", "str() as m", "[m, *rest]", "[1, m]", "{'a': m}", "(m, str())", "Box(value=m)", "float()", "True", "None", "[]", "{}"];

const DEFINITIONS = [
  { header: "def same(x):", body: ["return x"] },
  "for kept in [same(1), same('a'), same(1.5), same([1]), same(None), same({}), same((1,)), same(True)]:\n    pass",
  { header: "def gen(n):", body: [{ header: "for i in range(n):", body: ["got = yield i * i"] }] },
  {
    header: "class Box:",
    body: [
      { header: "def __init__(self, value):", body: ["self.value = value"] },
      { header: "def __repr__(self):", body: ["return f'Box({self.value!r})'"] },
      { header: "def __eq__(self, other):", body: ["return isinstance(other, Box) and self.value == other.value"] },
      { header: "def __enter__(self):", body: ["print('enter', self)", "return self"] },
      { header: "def __exit__(self, kind, error, tb):", body: ["print('exit', kind and kind.__name__)", "return kind is ValueError"] },
      { header: "def bump(self, by):", body: ["self.value += by", "return self"] },
    ],
  },
];
