/** Classes: inheritance, special methods, properties, class attributes, dataclasses, enums, slots; attributes set, read and deleted. */
import { anyValue, INTS, TEXTS } from "./values.js";

const ATTRIBUTES = ["x", "y", "name", "length", "constructor", "__proto__", "then", "prototype", "toString", "_private", "__mangled", "valueOf", "arguments", "count"];
const attempt = (...body) => ({ header: "try:", body, clauses: [{ header: "except Exception as error:", body: ["print(type(error).__name__, error)"] }] });

const OPERATORS = [["__add__", "+"], ["__radd__", "+"], ["__sub__", "-"], ["__mul__", "*"], ["__rmul__", "*"], ["__lt__", "<"], ["__gt__", ">"], ["__le__", "<="], ["__eq__", "=="], ["__ne__", "!="], ["__contains__", "in"], ["__truediv__", "/"], ["__mod__", "%"], ["__and__", "&"], ["__iadd__", "+="], ["__matmul__", "@"]];
const UNARY = [["__len__", "len({})"], ["__bool__", "bool({})"], ["__str__", "str({})"], ["__repr__", "repr({})"], ["__hash__", "(hash({0}) if C.__hash__ is not object.__hash__ else 'by id')"], ["__iter__", "list({})"], ["__int__", "int({})"], ["__float__", "float({})"], ["__index__", "[1, 2, 3][{}]"], ["__neg__", "-{}"], ["__abs__", "abs({})"], ["__call__", "{}()"], ["__format__", "format({}, 'x')"], ["__reversed__", "list(reversed({}))"], ["__enter__", "{}.__enter__()"], ["__next__", "next({})"], ["__getattr__", "{}.missing"], ["__getitem__", "{}[1]"], ["__complex__", "complex({})"], ["__round__", "round({})"]];
const RESULTS = ["1", "'a'", "None", "self", "[1]", "2.5", "True", "NotImplemented", "iter([1, 2])", "self.x", "-1", "args", "type(self).__name__"];

/** @param {import("../random.js").Random} r @returns {import("../program.js").Statement[]} */
export function classes(r) {
  return r.weighted([[4, plain], [2, dataclasses], [1, enums], [2, inheritance]])(r);
}

function plain(r) {
  const binary = OPERATORS.filter(() => r.chance(0.25));
  const unary = UNARY.filter(() => r.chance(0.25));
  const stored = r.pick(ATTRIBUTES);
  const classAttribute = r.pick(ATTRIBUTES);
  const body = [
    ...(r.chance(0.15) ? [`__slots__ = ${r.pick([`('x', '${stored}')`, "('x',)", "['x', 'y']"])}`] : []),
    ...(r.chance(0.5) ? [`${classAttribute} = ${anyValue(r)}`] : []),
    { header: `def __init__(self, x=${anyValue(r)}):`, body: ["self.x = x", ...(r.chance(0.5) ? [`self.${stored} = x`] : [])] },
    ...binary.map(([name]) => ({ header: `def ${name}(self, other):`, body: [...(r.chance(0.3) ? [`print('${name}', type(other).__name__)`] : []), `return ${r.pick(RESULTS).replace("args", "other")}`] })),
    ...unary.map(([name]) => ({ header: `def ${name}(self, *args):`, body: [`return ${r.pick(RESULTS)}`] })),
    ...(r.chance(0.4) ? ["@property", { header: `def ${r.pick(["area", "length", "x2"])}(self):`, body: [r.pick(["return self.x", "raise AttributeError('inner')", "return self.nope"])] }] : []),
    ...(r.chance(0.3) ? [r.pick(["@staticmethod", "@classmethod"]), { header: "def make(cls, *more):", body: ["return (cls if isinstance(cls, (int, str)) else getattr(cls, '__name__', cls), more)"] }] : []),
  ];
  const out = [{ header: "class C:", body }, "objects = []", attempt(`objects.append(C())`, `objects.append(C(${anyValue(r)}))`)];
  const subject = () => r.pick(["objects[0]", "objects[-1]", "same(objects[0])"]);
  for (let i = r.int(4, 9); i > 0; i--) {
    const attribute = r.pick([stored, classAttribute, ...ATTRIBUTES]);
    const [, sign] = r.pick(binary.length > 0 && r.chance(0.8) ? binary : OPERATORS);
    const [, form] = r.pick(unary.length > 0 && r.chance(0.8) ? unary : UNARY);
    const expression = r.pick([() => (sign === "+=" ? `[${subject()} + 1]` : r.chance(0.5) ? `${subject()} ${sign} ${anyValue(r)}` : `${anyValue(r)} ${sign} ${subject()}`), () => form.replace(/\{0?\}/, subject()), () => `${subject()}.${attribute}`, () => `getattr(${subject()}, '${attribute}', 'none')`, () => `C.${attribute}`, () => `hasattr(${subject()}, '${attribute}')`, () => `sorted(vars(${subject()}))`, () => `${subject()} == ${subject()}`, () => `C.make(${anyValue(r)})`, () => `isinstance(${subject()}, C)`, () => `C(${anyValue(r)}, ${anyValue(r)})`, () => `f"{${subject()}.x!r} {${subject()}.${attribute}}"`])();
    const place = r.pick([`${subject()}.${attribute}`, `C.${attribute}`]);
    out.push(attempt(r.weighted([[6, `print(tell(${expression}))`], [2, `${place} = ${anyValue(r)}`], [1, `del ${place}`], [1, `${subject()}.${attribute} += ${anyValue(r)}`], [1, `setattr(${subject()}, '${attribute}', ${anyValue(r)})`]])));
  }
  return [TELL, ...out];
}

/** What a value is, without the address it may show. */
const TELL = { header: "def tell(value):", body: ["return type(value).__name__ if type(value).__repr__ is object.__repr__ or callable(value) and not isinstance(value, type) else (type(value).__name__, value) if isinstance(value, (int, float, str, tuple, list, dict, type(None))) and 'C object' not in repr(value) and '<' not in repr(value) else type(value).__name__"] };

function dataclasses(r) {
  const options = ["frozen=True", "order=True", "slots=True", "kw_only=True", "eq=False", "repr=False", "unsafe_hash=True"].filter(() => r.chance(0.2));
  const fields = ["x: int", `y: ${r.pick(["str", "float", "int", "list[int]"])} = ${r.pick([...INTS, ...TEXTS])}`, `z: list = field(default_factory=${r.pick(["list", "lambda: [1]", "dict"])})`, `w: int = field(default=${r.pick(INTS)}, ${r.pick(["repr=False", "compare=False", "init=False", "kw_only=True"])})`, `v: ClassVar[int] = ${r.pick(INTS)}`].filter((_, i) => i === 0 || r.chance(0.5));
  const call = () => `P(${r.pick(["1", "x=1", "1, 'b'", "2, y=3", "", "1, 2, 3, 4, 5", anyValue(r), `${anyValue(r)}, ${anyValue(r)}`, "x=1, q=2"])})`;
  return [
    "from dataclasses import dataclass, field, asdict, astuple, replace, fields",
    "from typing import ClassVar",
    `@dataclass${options.length > 0 ? `(${options.join(", ")})` : ""}`,
    { header: "class P:", body: [...fields, ...(r.chance(0.3) ? [{ header: "def __post_init__(self):", body: [r.pick(["self.extra = self.x", "print('post', self.x)", "self.x = self.x + 1"])] }] : []), ...(r.chance(0.2) ? [{ header: "def __str__(self):", body: ["return f'P/{self.x}'"] }] : [])] },
    ...(r.chance(0.3) ? [`@dataclass${options.length > 0 && r.chance(0.8) ? `(${options.join(", ")})` : ""}`, { header: "class Q(P):", body: [`q: str = ${r.pick(TEXTS)}`, ...(r.chance(0.3) ? ["x: str = 'over'"] : [])] }, attempt("print(Q(1).q, Q(1) == P(1))")] : []),
    ...Array.from({ length: r.int(3, 6) }, () => attempt(r.pick([() => `print(str(${call()})[:60] if 'object at' not in repr(${call()}) else 'plain')`, () => `print(${call()} ${r.pick(["==", "<", "!=", ">="])} ${call()})`, () => `print(asdict(${call()}), astuple(${call()}))`, () => `print(replace(${call()}, ${r.pick(["x=5", "y=2", "nope=1", "w=3"])}).x)`, () => `p = ${call()}\np.${r.pick(["x", "y", "new"])} = ${anyValue(r)}\nprint(p.x)`, () => `print([f.name for f in fields(P)], [hash(a) == hash(b) for a, b in [(${call()}, ${call()})]])`, () => `print(sorted([${call()}, ${call()}])[0].x)`])())),
  ];
}

function enums(r) {
  const base = r.pick(["Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"]);
  const value = () => (r.chance(0.3) ? "auto()" : base === "StrEnum" ? r.pick(TEXTS) : base === "Enum" ? anyValue(r) : r.pick(["1", "2", "4", "3", "0", "8"]));
  return [
    `from enum import ${base}, auto, unique`,
    attempt(...[{ header: `class E(${base}):`, body: ["A = 1".replace("1", value()), `B = ${value()}`, `C = ${value()}`, ...(r.chance(0.3) ? [{ header: "def shout(self):", body: ["return self.name.lower() + '!'"] }] : []), ...(r.chance(0.3) ? ["@property", { header: "def twice(self):", body: ["return self.value * 2"] }] : [])] }]),
    ...Array.from({ length: r.int(4, 8) }, () => attempt(`print(${r.pick([() => `E(${anyValue(r)})`, () => `E[${r.pick(["'A'", "'Z'", "0"])}]`, () => "list(E)", () => "E.A", () => "repr(E.B), str(E.B), f'{E.B}'", () => "E.A == E.B, E.A is E.B", () => `E.A == ${anyValue(r)}`, () => `E.A ${r.pick(["|", "&", "+", "<", "^"])} E.B`, () => "E.C.value, E.C.name", () => "len(E), E.A in E", () => "list(E.__members__)", () => "E.A.shout()", () => "E.B.twice", () => `${anyValue(r)} in E`, () => "{E.A: 1}[E.A]", () => "~E.A", () => "E.A.B"])()})`)),
    attempt(r.pick(["E.A = 5", "del E.A", "E.A.value = 2", "class F(E): pass", "E.D", "E('A', 'B')"])),
  ];
}

function inheritance(r) {
  const method = (name, body) => ({ header: `def ${name}:`, body });
  const said = (name) => method("say(self, *args)", [`print('${name}', args)`, ...(r.chance(0.6) ? [r.pick(["return super().say(*args)", `return super().say('${name}')`, "return [super().say()]", "return super(type(self), self).say() if False else 1"])] : ["return 1"])]);
  const bases = { A: "", B: r.pick(["(A)", "(A)", ""]), C: r.pick(["(A)", "(A)", "(B)"]), D: r.pick(["(B, C)", "(C, B)", "(B)", "(A, B)", "(C, A)"]) };
  const out = [];
  for (const [name, base] of Object.entries(bases)) {
    const body = [];
    if (r.chance(0.5)) body.push(`kind = ${anyValue(r)}`);
    if (r.chance(0.6)) body.push(said(name));
    if (r.chance(0.4)) body.push(method("__init__(self, *args, **kwargs)", [`print('init ${name}', args, sorted(kwargs))`, ...(r.chance(0.7) ? [r.pick(["super().__init__(*args, **kwargs)", "super().__init__()", "super().__init__(1)"])] : []), `self.made = '${name}'`]));
    if (r.chance(0.2)) body.push(method("__init_subclass__(cls, **kwargs)", ["print('subclass', cls.__name__)", "super().__init_subclass__(**kwargs)"]));
    if (r.chance(0.3)) body.push("@property", method("size(self)", [`return '${name}'`]));
    if (r.chance(0.2)) body.push("@classmethod", method("build(cls)", ["return cls.__name__"]));
    if (r.chance(0.2)) body.push(method("__getattr__(self, name)", [`return ('${name}', name)`]));
    if (body.length === 0) body.push("pass");
    out.push(attempt({ header: `class ${name}${base}:`, body }));
  }
  for (let i = r.int(5, 9); i > 0; i--) {
    const name = r.pick(["A", "B", "C", "D"]);
    const object = `${name}(${r.pick(["", "", "1", "k=2"])})`;
    out.push(attempt(`print(${r.pick([`${object}.say()`, `${object}.say(1, 2)`, `${object}.kind`, `${name}.kind`, `[c.__name__ for c in ${name}.__mro__]`, `${object}.made`, `${object}.size`, `${object}.build()`, `${name}.build()`, `issubclass(${name}, ${r.pick(["A", "B", "C"])})`, `isinstance(${object}, ${r.pick(["A", "(B, C)", "object"])})`, `${name}.say(${object})`, `type(${object}).__name__`, `${object}.nothing`, `${name}.__bases__[0].__name__`, `hasattr(${name}, 'size')`])})`));
    if (r.chance(0.2)) out.push(attempt(r.pick([`${name}.kind = ${anyValue(r)}`, `${name}.say = lambda self, *a: ('patched', a)`, `del ${name}.kind`])));
  }
  return out;
}
