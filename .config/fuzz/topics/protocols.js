/** Protocols: reflected operators of related classes, descriptors, containers by hand, managers in managers, coroutines that are gathered, text of every script. */
import { anyValue, INTS, TEXTS } from "./values.js";

const attempt = (...body) => ({ header: "try:", body, clauses: [{ header: "except Exception as error:", body: ["print(type(error).__name__, error)"] }] });
const def = (signature, ...body) => ({ header: `def ${signature}:`, body });

/** @param {import("../random.js").Random} r @returns {import("../program.js").Statement[]} */
export function protocols(r) {
  return r.pick([operators, descriptors, containers, managers, coroutines, texts, leaving])(r);
}

const SIGNS = [["add", "+"], ["sub", "-"], ["mul", "*"], ["truediv", "/"], ["floordiv", "//"], ["mod", "%"], ["pow", "**"], ["lshift", "<<"], ["and", "&"], ["or", "|"], ["xor", "^"], ["matmul", "@"]];
const COMPARISONS = [["lt", "<"], ["le", "<="], ["gt", ">"], ["ge", ">="], ["eq", "=="], ["ne", "!="]];

/** Who is asked first, and what NotImplemented leads to. */
function operators(r) {
  const chosen = SIGNS.filter(() => r.chance(0.3));
  const signs = chosen.length > 0 ? chosen : [SIGNS[0]];
  const compared = COMPARISONS.filter(() => r.chance(0.4));
  const result = (text) => r.pick([`'${text}'`, `'${text}'`, "NotImplemented", `('${text}', type(other).__name__)`]);
  const methods = (cls) => [...signs.flatMap(([name]) => ["", "r", "i"].filter(() => r.chance(0.5)).map((kind) => `__${kind}${name}__`)), ...compared.filter(() => r.chance(0.6)).map(([name]) => `__${name}__`)].map((name) => def(`${name}(self, other)`, ...(r.chance(0.4) ? [`print('${cls} ${name}')`] : []), `return ${result(`${cls}${name}`)}`));
  const cls = (name, base) => ({ header: `class ${name}${base}:`, body: [...methods(name), "pass"] });
  const operand = () => r.pick(["A()", "B()", "C()", "D()", anyValue(r)]);
  const sign = () => r.pick([...signs, ...compared])[1];
  return [
    cls("A", ""),
    cls("B", "(A)"),
    cls("C", ""),
    cls("D", r.pick(["(int)", "(str)", "(list)", "(float)", "(tuple)"])),
    def("tell(value)", "return value if 'object at' not in repr(value) else type(value).__name__"),
    ...Array.from({ length: r.int(5, 10) }, () => {
      const text = sign();
      if (r.chance(0.2) && !/[<>!=]=?$/.test(text) && text !== "<<") return attempt(`value = ${operand()}`, `value ${text}= ${operand()}`, "print(tell(value))");
      return attempt(`print(tell(${operand()} ${text} ${operand()}))`);
    }),
  ];
}

/** Attributes that have a say when they are looked up. */
function descriptors(r) {
  const has = (name, ...body) => (r.chance(0.7) ? [def(name, ...body)] : []);
  const place = () => r.pick(["o", "p", "T"]);
  const name = () => r.pick(["a", "b", "size", "plain", "made", "zz"]);
  return [
    { header: "class Field:", body: [def("__init__(self, start)", "self.start = start"), ...has("__set_name__(self, owner, name)", "self.name = name", "print('named', owner.__name__, name)"), ...has("__get__(self, obj, owner=None)", "print('get', obj is None, owner.__name__)", `return ${r.pick(["self if obj is None else obj.__dict__.get('_' + self.name, self.start)", "self.start", "(self.start, obj is None)"])}`), ...has("__set__(self, obj, value)", "print('set', value)", `${r.pick(["obj.__dict__['_' + self.name] = value", "self.start = value", "raise AttributeError('no set')"])}`), ...(r.chance(0.3) ? [def("__delete__(self, obj)", "print('delete')")] : []), "pass"] },
    { header: "class T:", body: [`a = Field(${anyValue(r)})`, `b = Field(${anyValue(r)})`, `plain = ${anyValue(r)}`, ...(r.chance(0.5) ? [def("__init__(self, value=1)", `self.${r.pick(["a", "plain", "size", "x"])} = value`)] : []), "@property", def("size(self)", r.pick(["return self.plain", "return self.a", "raise AttributeError('hidden')"])), ...(r.chance(0.5) ? ["@size.setter", def("size(self, value)", "print('size set', value)", "self.__dict__['plain'] = value")] : []), ...(r.chance(0.3) ? [def("__getattr__(self, name)", "print('missing', name)", r.pick(["return name * 2", "raise AttributeError(name)"]))] : []), "@classmethod", def("made(cls, *args)", "return cls.__name__, args")] },
    "o = p = None",
    attempt(`o = T(${r.chance(0.3) ? anyValue(r) : ""})`),
    attempt("p = same(T())"),
    ...Array.from({ length: r.int(6, 12) }, () => {
      const [where, what] = [place(), name()];
      const shown = `print(str(${where}.${what}).split(' object at')[0].split(' at 0x')[0])`;
      return attempt(r.weighted([[5, shown], [3, `${where}.${what} = ${anyValue(r)}`], [1, `del ${where}.${what}`], [1, `print(hasattr(${where}, '${what}'))`], [1, `print(sorted(vars(o)))`], [1, `print(getattr(${where}, '${what}', 'none') is not None)`], [1, `${where}.${what} += ${anyValue(r)}`]]));
    }),
  ];
}

/** Objects that are walked, measured, searched and unpacked. */
function containers(r) {
  const has = (probability, ...lines) => (r.chance(probability) ? lines : []);
  return [
    {
      header: "class Row:",
      body: [
        def("__init__(self, *items)", "self.items = list(items)"),
        ...has(0.7, def("__getitem__(self, key)", ...has(0.4, "print('item', key)"), r.pick(["return self.items[key]", "if isinstance(key, int) and key > 2:\n    raise IndexError('end')\nreturn key", "raise KeyError(key)", "raise IndexError"]))),
        ...has(0.5, def("__iter__(self)", r.pick(["return iter(self.items)", "yield from self.items", "return self", "return 5"]))),
        ...has(0.4, def("__next__(self)", r.pick(["raise StopIteration", "return self.items.pop()", "raise ValueError('next')"]))),
        ...has(0.6, def("__len__(self)", r.pick(["return len(self.items)", "return -1", "return 'a'", "return True", "return 2.0"]))),
        ...has(0.4, def("__contains__(self, x)", r.pick(["return x in self.items", "return 'yes'", "return None", "raise TypeError('in')"]))),
        ...has(0.3, def("__reversed__(self)", "return iter(['back'])")),
        ...has(0.4, def("__setitem__(self, key, value)", "print('set item', key, value)", "self.items[key] = value")),
        ...has(0.3, def("__delitem__(self, key)", "print('del item', key)")),
        ...has(0.3, def("__bool__(self)", r.pick(["return False", "return 1", "return True"]))),
        ...has(0.3, def("__length_hint__(self)", "return 3")),
        "pass",
      ],
    },
    `row = Row(${Array.from({ length: r.int(0, 4) }, () => anyValue(r)).join(", ")})`,
    ...Array.from({ length: r.int(5, 10) }, () => {
      const value = anyValue(r);
      return attempt(r.pick([() => "print(list(row))", () => "print(len(row))", () => `print(${value} in row)`, () => "a, *b = row\nprint(a, b)", () => "a, b = row\nprint(a, b)", () => "print(*row)", () => `print(row[${r.pick(["0", "-1", "1:", "::2", "'k'", "5", "0, 1"])}])`, () => `row[${r.pick(["0", "1", "9"])}] = ${value}`, () => "del row[0]", () => "print(bool(row), not row)", () => "print(list(reversed(row)))", () => "print([x for x in row if x])", () => "print(dict(zip(row, 'abc')))", () => "print(sorted(row, key=repr))", () => "print(sum(1 for _ in row))", () => "print(max(row, key=str, default='none'))", () => "for i, x in enumerate(row):\n    print(i, x)\n    if i > 3:\n        break", () => "print('yes' if row else 'no')", () => "print([1, 2] + [*row])", () => "print(tuple(row), set(map(repr, row)) == set())", () => "match row:\n    case [x, *_]:\n        print('sequence', x)\n    case Row(items=[x, *_]):\n        print('row', x)\n    case _:\n        print('other')", () => "print(next(iter(row), 'none'))"])());
    }),
  ];
}

/** `with` statements whose managers fail, suppress and nest. */
function managers(r) {
  const outcome = () => r.pick(["False", "True", "None", "kind is ValueError", "1 // 0"]);
  const inner = (depth) => [
    ...(r.chance(0.5) ? [`print('in', ${r.int(1, 9)})`] : []),
    ...(depth > 0 && r.chance(0.6) ? [statement(depth - 1)] : []),
    r.pick(["pass", "raise ValueError('body')", "raise KeyError('k')", `return ${r.int(1, 9)}`, "x = [][1]", "print('end')"]),
  ];
  const one = () => r.pick(["M('a')", "M('b')", "Quiet()", "suppress(ValueError)", "made('c')", "closing(M('d'))", "nullcontext(5)"]);
  const statement = (depth) => ({ header: `with ${r.pick([one(), `${one()} as x`, `${one()} as x, ${one()} as y`, `(${one()}, ${one()} as y)`])}:`, body: inner(depth) });
  return [
    "from contextlib import closing, contextmanager, ExitStack, nullcontext, suppress",
    { header: "class M:", body: [def("__init__(self, name)", "self.name = name"), def("__enter__(self)", "print('enter', self.name)", ...(r.chance(0.15) ? ["raise KeyError('enter')"] : []), `return ${r.pick(["self.name", "self.name", "None"])}`), def("__exit__(self, kind, error, tb)", "print('exit', self.name, kind and kind.__name__, str(error))", `return ${outcome()}`), def("close(self)", "print('closed', self.name)")] },
    { header: "class Quiet(M):", body: [def("__init__(self)", "super().__init__('quiet')"), def("__exit__(self, *args)", "super().__exit__(*args)", "return True")] },
    "@contextmanager",
    def("made(name)", "print('before', name)", ...(r.chance(0.7) ? [{ header: "try:", body: ["yield name"], clauses: [r.pick([{ header: "finally:", body: ["print('after', name)"] }, { header: "except ValueError as error:", body: ["print('made caught', error)"] }, { header: "except KeyError:", body: ["raise RuntimeError('made') from None"] }])] }] : [`yield ${r.pick(["name", "", "1\n    yield 2"])}`])),
    def("run()", statement(2), "return 'done'"),
    ...Array.from({ length: r.int(1, 3) }, () => ({ header: "try:", body: ["print(run())"], clauses: [{ header: "except Exception as error:", body: ["print(type(error).__name__, error, type(error.__context__).__name__, type(error.__cause__).__name__)"] }] })),
    ...(r.chance(0.5) ? [attempt({ header: "with ExitStack() as stack:", body: [`stack.enter_context(${one()})`, "stack.callback(print, 'callback', 1)", `stack.enter_context(${one()})`, r.pick(["raise ValueError('stack')", "pass", "stack.pop_all().close()"])] })] : []),
  ];
}

/** Coroutines: gathered, awaited one by one, cancelled, with asynchronous loops, managers and comprehensions. */
function coroutines(r) {
  const delay = () => r.pick(["0", "0.1", "0.2", "0.3"]);
  const awaited = () => r.pick([`await step(${r.int(1, 9)}, ${delay()})`, `await asyncio.gather(step(1, ${delay()}), step(2, ${delay()}))`, `await asyncio.gather(step(1, 0.1), fail(${delay()}), return_exceptions=True)`, `[x async for x in count(${r.int(0, 3)})]`, `[await step(i, 0) for i in range(${r.int(0, 3)})]`, `await asyncio.wait_for(step(3, 0.2), ${r.pick(["0.1", "0.3"])})`, `{i: x async for i, x in pairs(2) if x}`, `await anext(pairs(${r.int(0, 2)}), 'none')`, "await fail(0)", "await Ready()", "sum([x async for x in count(3)])", "await same(step(4, 0))"]);
  const shown = () => `print(${awaited().replace("return_exceptions=True)", "return_exceptions=True) and 'gathered'")})`;
  return [
    "import asyncio",
    { header: "async def step(n, delay):", body: ["await asyncio.sleep(delay)", "print('step', n)", `return ${r.pick(["n", "n * 2", "[n]"])}`] },
    { header: "async def fail(delay):", body: ["await asyncio.sleep(delay)", `raise ${r.pick(["ValueError('failed')", "KeyError('k')", "asyncio.CancelledError('c')", "StopIteration(1)", "TimeoutError"])}`] },
    { header: "async def count(n):", body: [{ header: "try:", body: [{ header: "for i in range(n):", body: ["yield i", `await asyncio.sleep(${delay()})`] }], clauses: [{ header: "finally:", body: ["print('counted')"] }] }] },
    { header: "async def pairs(n):", body: [{ header: "for i in range(n):", body: [`yield i, ${anyValue(r)}`] }] },
    { header: "class Ready:", body: [def("__await__(self)", ...(r.chance(0.5) ? ["yield"] : []), "return 'ready'", "yield")] },
    { header: "class Lock:", body: [{ header: "async def __aenter__(self):", body: ["print('aenter')", "return self"] }, { header: "async def __aexit__(self, kind, error, tb):", body: ["print('aexit', kind and kind.__name__)", `return ${r.pick(["False", "True", "kind is ValueError"])}`] }] },
    { header: "async def main():", body: Array.from({ length: r.int(2, 5) }, () => r.weighted([[4, () => attempt(shown())], [1, () => attempt({ header: "async with Lock() as held:", body: [shown(), ...(r.chance(0.3) ? ["raise ValueError('held')"] : [])] })], [1, () => attempt({ header: `async for x in count(${r.int(1, 3)}):`, body: [shown(), ...(r.chance(0.3) ? ["break"] : [])], clauses: r.chance(0.4) ? [{ header: "else:", body: ["print('all')"] }] : [] })], [1, () => attempt(`task = asyncio.create_task(step(7, ${delay()}))`, "await asyncio.sleep(0.1)", "print(task.done(), task.cancel())", { header: "try:", body: ["print(await task)"], clauses: [{ header: "except asyncio.CancelledError as error:", body: ["print('cancelled', error.args)"] }] })], [1, () => attempt({ header: "async with asyncio.TaskGroup() as group:", body: [`a = group.create_task(step(5, ${delay()}))`, `b = group.create_task(${r.pick(["step(6, 0)", "fail(0.1)"])})`] }, "print(a.result(), b.result())")]])()).concat(["return 'main'"]) },
    { header: "try:", body: ["print(asyncio.run(main()))"], clauses: [{ header: "except BaseException as error:", body: ["print('out', type(error).__name__, error.args)"] }] },
  ];
}

const ODD = ["'ǆungla ǅ'", "'ﬁn ﬂ'", "'Σίσυφος ΣΑΣ'", "'İstanbul ı'", "'straße ẞ'", "'e\\u0301é'", "'\\u2028a\\x85b\\x1cc'", "'٣٤ ²½Ⅷ'", "'𝔘𝔫𝔦 😀👍🏽'", "'a\\u00a0b\\u3000c'", "'\\ud800'", "'tab\\there\\x00'", "'ʼn ŉ'", "'한글 ｱ'", "'\\u200bzero\\ufeff'"];

/** Methods of texts, f-strings within f-strings, formats of every kind. */
function texts(r) {
  const text = () => r.pick(r.chance(0.7) ? ODD : TEXTS);
  const method = () => r.pick(["upper()", "lower()", "title()", "capitalize()", "swapcase()", "casefold()", "split()", "splitlines()", "splitlines(True)", "strip()", "isalpha()", "isdigit()", "isdecimal()", "isnumeric()", "isspace()", "isprintable()", "isidentifier()", "istitle()", "isupper()", "islower()", "isalnum()", "encode('utf-8', 'surrogatepass')", "encode('ascii', 'backslashreplace')", "encode('utf-16-le', 'replace')", "center(20, '·')", "zfill(12)", "partition(' ')", "rsplit(None, 1)", "expandtabs(4)", "translate({97: 'AA', 233: None})", "find('a')", "count('')", "replace('', '-')", "ljust(9, '✓')"]);
  const number = () => r.pick([...INTS, "3.14159", "1e21", "-0.0", "1e-9", "12345.678", "float('inf')", "1+2j"]);
  return Array.from({ length: r.int(6, 12) }, () =>
    attempt(
      r.pick([
        () => `print(ascii(${text()}.${method()}))`,
        () => `print(ascii(${text()}.${method().replace(/\(.*/, "()")}))`,
        () => `print(ascii(${text()}[${r.pick(["0", "-1", "1:3", "::-1", "::2", "5:"])}]), len(${text()}))`,
        () => `v = ${number()}\nprint(f'{v:{${r.pick(["'>'", "'+'", "'0'", "''", "'^'", "','"])}}${r.pick(["12", "20", "5", ""])}${r.pick([".3f", "e", "g", "", "d", "x", ",", "_b", "%", "n", ".2"])}}|')`,
        () => `print(ascii(f"{${text()}!r:>12.5} {${number()}=} {f'{${number()}:>5}':<7}|"))`,
        () => `print('%${r.pick(["", "-", "+", "0", " ", "#"])}${r.pick(["8", "12", ""])}${r.pick(["", ".3", ".0"])}${r.pick([..."dixofegGsra"])}|' % ${number()})`,
        () => `print(ascii(${text()}) ${r.pick(["<", "==", ">"])} ascii(${text()}), ${text()} ${r.pick(["<", "==", "in"])} ${text()})`,
        () => `print(sorted([${text()}, ${text()}, ${text()}]) == sorted([${text()}]), [ascii(c) for c in ${text()}][:4])`,
        () => `print('{0:{1}}|{2!a:>8}'.format(${number()}, ${r.pick(["'>10'", "'x'", "''", "'010'", "'^+12'"])}, ${text()}))`,
        () => `print(${text()}.isidentifier(), ${text()}.join(['1', '2']).encode('unicode_escape'))`,
        () => `print(int(${r.pick(["'٣٤'", "' 12 '", "'1_0'", "'²'", "'-٣'", "'x'"])}) + ${r.pick(INTS)})`,
      ])(),
    ),
  );
}

/** `return`, `break` and `continue` through `finally` blocks of loops and generators. */
function leaving(r) {
  const leave = () => r.pick(["break", "continue", `return ${r.int(1, 9)}`, "raise ValueError(i)", "pass", "pass", "total += i"]);
  const block = (depth) =>
    depth === 0
      ? [`print('at', i, total)`, leave()]
      : [r.pick([{ header: "try:", body: block(depth - 1), clauses: [...(r.chance(0.5) ? [{ header: `except ${r.pick(["ValueError", "Exception", "KeyError"])} as error:`, body: ["print('caught', error)", leave()] }] : []), ...(r.chance(0.3) ? [{ header: "except ZeroDivisionError:", body: [leave()] }] : [])].concat({ header: "finally:", body: [`print('finally', ${depth})`, leave()] }) }, { header: `for j in range(${r.int(1, 2)}):`, body: block(depth - 1).concat(r.chance(0.4) ? [r.pick(["break", "continue"])] : []), clauses: r.chance(0.4) ? [{ header: "else:", body: ["print('else')", leave()] }] : [] }, { header: `if i ${r.pick(["==", ">"])} ${r.int(0, 2)}:`, body: block(depth - 1), clauses: [{ header: "else:", body: [leave()] }] }]), ...(r.chance(0.4) ? ["total += 10"] : [])];
  const generator = r.chance(0.4);
  return [
    def("run(n)", "total = 0", { header: r.pick(["for i in range(n):", "for i, total in enumerate(range(n)):"]), body: [...(generator ? ["got = yield total", "print('got', got)"] : []), ...block(r.int(1, 3))], clauses: r.chance(0.4) ? [{ header: "else:", body: ["print('no break')"] }] : [] }, "return total"),
    ...["0", "1", "3"].map((n) => ({ header: "try:", body: generator ? [`g = run(${n})`, "print(next(g, 'empty'))", `print(g.${r.pick(["send(1)", "throw(KeyError('in'))", "close()", "send(None)", "throw(ValueError)"])})`, "print(list(g))"] : [`print(run(${n}))`], clauses: [{ header: "except Exception as error:", body: ["print(type(error).__name__, error.args)"] }] })),
  ];
}
