/** Calls of builtins, methods and library functions with arguments that mostly fit and sometimes do not. */
import { anyValue, BYTES, FLOATS, INTS, LISTS, OTHERS, TEXTS } from "./values.js";

/** `i` int, `f` float, `n` either, `t` text, `b` bytes, `l` list, `q` any sequence, `*` anything, `k` small count; after `?` arguments that may be left out. */
const CALLS = `
t.split ?tk|t.rsplit ?tk|t.splitlines ?k|t.strip ?t|t.lstrip ?t|t.rstrip ?t|t.find t?kk|t.rfind t?kk|t.index t?kk|t.rindex t|t.count t?kk|t.replace tt?k|t.startswith t?kk|t.endswith t?kk
t.center k?t|t.ljust k?t|t.rjust k?t|t.zfill k|t.join q|t.partition t|t.rpartition t|t.translate *|t.expandtabs ?k|t.title|t.capitalize|t.swapcase|t.upper|t.lower|t.casefold|t.isalpha|t.isdigit|t.isdecimal|t.isnumeric|t.isspace|t.istitle|t.isupper|t.islower|t.isidentifier|t.isprintable|t.isalnum|t.isascii|t.encode ?t|t.removeprefix t|t.removesuffix t|t.format **|t.format_map *|t.__contains__ t|t.__mul__ k|t.__getitem__ *
b.split ?b|b.strip ?b|b.find b|b.hex ?t|b.decode ?t|b.replace bb|b.join l|b.startswith b|b.upper|b.title|b.center k|b.count b|b.partition b|b.isdigit|b.__getitem__ *|b.translate *|b.zfill k|b.rjust k?b
l.append *|l.index *?kk|l.count *|l.pop ?k|l.insert k*|l.remove *|l.extend q|l.__getitem__ *|l.__contains__ *|l.__add__ *|l.__mul__ k|l.sort|l.reverse|l.__eq__ *|l.__lt__ l|l.copy
i.bit_length|i.bit_count|i.to_bytes k?t|int.from_bytes b?t|i.as_integer_ratio|i.__add__ *|i.__floordiv__ n|i.__pow__ k?i|i.__round__ ?k|i.__format__ t|f.is_integer|f.as_integer_ratio|f.hex|float.fromhex t|f.__round__ ?k|f.__floordiv__ n|f.__mod__ n|f.__pow__ n|f.__eq__ *
{'a': 1, 2: 'b'}.get *?*|{'a': 1}.pop *?*|{'a': 1}.setdefault *?*|{'a': 1}.update *|dict.fromkeys q?*|{'a': 1}.__getitem__ *|{'a': 1}.keys|{'a': 1}.__or__ *|{'a': 1}.__contains__ *
{1, 2}.union q|{1, 2}.intersection q|{1, 2}.difference q|{1, 2}.issubset q|{1, 2}.isdisjoint q|{1, 2}.remove *|{1, 2}.symmetric_difference q|{1, 2}.__sub__ *|frozenset q
(1, 'a', 1).count *|(1, 'a', 1).index *|(1, 2).__add__ *|(1, 2).__mul__ k|(1, 2).__getitem__ *|range kkk|range ik|slice ***|(range(1, 10, 3)).index *|(range(9)).__getitem__ *
int ?*|int t?k|float ?*|str ?*|bool ?*|list ?*|tuple ?*|set ?*|dict ?*|bytes ?*|bytearray ?*|complex ?*n|abs *|round n?*|pow nn?n|divmod nn|sum q?*|min q|max q|min **|max ***|sorted q|reversed q|len *|repr *|ascii *|chr *|ord *|hex *|bin *|oct *|hash i|hash f|format *t|isinstance **|issubclass **|callable *|iter *|next *|enumerate qk|zip qq|map *q|filter *q|any q|all q|type *|getattr *t?*|hasattr *t|print **
math.sqrt n|math.floor n|math.ceil n|math.trunc n|math.gcd ii|math.lcm ii|math.factorial k|math.comb kk|math.perm kk|math.isqrt n|math.log n?n|math.log2 n|math.log10 n|math.exp n|math.pow nn|math.fmod nn|math.hypot nn|math.isclose nn|math.copysign nn|math.prod l|math.fsum l|math.dist ll|math.modf f|math.frexp f|math.ldexp fk|math.sin n|math.atan2 nn|math.degrees n|math.isnan *|math.isfinite *|math.remainder nn|math.nextafter ff|math.ulp f|math.cbrt n|math.sumprod ll|math.fabs n|math.gamma n|math.erf n
itertools.chain qq|itertools.chain.from_iterable q|itertools.product qq|itertools.permutations qk|itertools.combinations qk|itertools.combinations_with_replacement qk|itertools.accumulate q|itertools.islice qk?kk|itertools.zip_longest qq|itertools.pairwise q|itertools.batched qk|itertools.compress ql|itertools.starmap *q|itertools.takewhile *q|itertools.dropwhile *q|itertools.filterfalse *q|itertools.repeat *k|itertools.groupby q
functools.reduce *q?*|functools.partial *?*|collections.Counter ?q|collections.OrderedDict ?*|collections.deque q?k|collections.ChainMap ?*|collections.defaultdict ?*|operator.itemgetter *|operator.add **|operator.mul **|operator.mod **|operator.truediv nn|operator.getitem **|operator.contains **|operator.index *|operator.concat **|operator.countOf q*
json.dumps *|json.loads t|re.findall tt|re.split tt|re.sub ttt|re.escape t|re.match tt|re.fullmatch tt|string.capwords t|textwrap.wrap tk|textwrap.shorten tk|textwrap.indent tt|textwrap.dedent t|datetime.date kkk|datetime.date.fromisoformat t|datetime.timedelta n?n|datetime.datetime kkk?kkk|fractions.Fraction n?n|decimal.Decimal t|statistics.mean l|statistics.median l|bisect.bisect ln|bisect.insort ln|heapq.nlargest kq|heapq.nsmallest kq|heapq.heapify l|copy.copy *|copy.deepcopy *|base64.b64encode b|base64.b64decode t|uuid.UUID t
random.randint kk|random.choice q|random.sample qk|random.randrange kkk|random.uniform nn|random.shuffle l|random.choices q|random.gauss nn|random.getrandbits k|random.triangular nn|random.expovariate n|random.betavariate nn`
  .trim().split(/[|\n]/).map((each) => {
    const space = / (?=[a-z?*]+$)/.exec(each)?.index ?? each.length;
    return [each.slice(0, space), each.slice(space + 1)];
  });

const POOLS = { i: INTS, f: FLOATS, n: [...INTS, ...FLOATS], t: TEXTS, b: BYTES, l: LISTS, q: [...LISTS, ...TEXTS, ...OTHERS], k: ["0", "1", "2", "3", "5", "-1", "-2", "None"] };

/** Values a format specification can be right for, and pieces of one. */
const FILLS = ["", "", "*<", ">", "^", "0>", "=", "<", "é^", "{<"];
const TYPES = ["", "", "d", "x", "X", "#x", "b", "#o", "c", "n", "e", "E", "f", "F", "g", "G", "%", "s", "r"];

/** A format specification, right or wrong. */
export function formatSpec(r) {
  const upTo = (...options) => (r.chance(0.5) ? "" : r.pick(options));
  return r.pick(FILLS) + upTo("+", "-", " ", "z") + upTo("#", "0") + upTo("1", "5", "10", "20") + upTo(",", "_") + upTo(".0", ".1", ".3", ".10") + r.pick(TYPES);
}

const MODULES = ["math", "itertools", "functools", "collections", "operator", "json", "re", "string", "textwrap", "datetime", "fractions", "decimal", "statistics", "bisect", "heapq", "copy", "base64", "uuid", "random"];

/** @param {import("../random.js").Random} r @returns {import("../program.js").Statement[]} */
export function calls(r) {
  const out = [];
  const modules = new Set(["random"]);
  for (let i = r.int(8, 16); i > 0; i--) {
    const [text, line] = r.weighted([[6, () => call(r)], [3, () => ["", formatting(r)]], [1, () => ["", parsing(r)]], [2, () => ["", slicing(r)]], [2, () => ["", binary(anyValue(r), anyValue(r), r.pick(["+", "-", "*", "/", "//", "%", "**", "<", "==", "in", "is not", "and", "|", "&", "<<", ">="]))]]])();
    const module = text.split(".")[0];
    if (MODULES.includes(module)) modules.add(module);
    out.push({ header: "try:", body: [`result = ${line}`, "show(result)"], clauses: [{ header: "except Exception as error:", body: ["print(type(error).__name__, error)"] }] });
  }
  return [`import ${[...modules].join(", ")}`, SHOW, "random.seed(5)", ...out];
}

/** Whether equal constants are one object is the compiler's affair. */
const binary = (left, right, sign) => `${left} ${sign === "is not" && left === right ? "==" : sign} ${right}`;

function call(r) {
  const [callee = "", signature = ""] = r.pick(CALLS);
  const owner = /^[a-z]\./.test(callee) ? `(${r.pick(POOLS[callee[0]])})${callee.slice(1)}` : callee;
  const [required, optional = ""] = signature.split("?");
  const letters = required + optional.slice(0, r.int(0, optional.length));
  const args = [...letters].map((letter) => (letter === "*" || (callee !== "hash" && r.chance(0.06)) ? anyValue(r) : r.pick(callee === "hash" ? POOLS[letter].filter((each) => !each.includes("nan")) : POOLS[letter])));
  if (r.chance(0.04)) args.push(anyValue(r));
  if (r.chance(0.03)) args.pop();
  if (r.chance(0.05)) args.push(r.pick(["key=len", "default=0", "reverse=True", "sep='-'", "start=1", "maxsplit=1", "strict=True", "base=2", "nope=1", "*[1]", "**{'a': 1}"]));
  return [callee, `${owner}(${args.join(", ")})`];
}

function formatting(r) {
  const value = anyValue(r);
  return r.pick([
    () => `format(${value}, ${JSON.stringify(formatSpec(r))})`,
    () => (/[\\']/.test(value) ? `'{:${formatSpec(r).replace("{", "")}}'.format(${value})` : `f"{${value}!${r.pick(["r", "s", "a"])}:${formatSpec(r).replace("{", "")}}"`),
    () => `'%${r.pick(["", "-", "0", "+", " ", "#"])}${r.pick(["", "5", "10", "*"])}${r.pick(["", ".2", ".0", ".10"])}${r.pick([..."dixXofFeEgGcrsa%q"])}|' % ${r.pick([value, `(${value},)`, `(${r.pick(INTS)}, ${value})`])}`,
    () => `'${r.pick(["{}", "{0}", "{1}", "{a}", "{0[1]}", "{0.real}", "{!r}", "{:>{}}", "{{}}", "{", "}", "{0!x}", "{} {0}", "{0[a]}"])}|'.format(${value}, ${anyValue(r)})`,
  ])();
}

const NUMERALS = ["' 12 '", "'1_000'", "'1__0'", "'_1'", "'0x1f'", "'0b10'", "'+7'", "'-0'", "'1e5'", "'.5'", "'5.'", "'inf'", "'-Infinity'", "'nan'", "'1.5.2'", "''", "' '", "'٣'", "'1e400'", "'1 2'", "'0o17'", "b'12'", "'1e'", "'+-1'", "'zz'", "'1j'", "'1+2j'", "'007'"];
const parsing = (r) => r.pick([() => `int(${r.pick(NUMERALS)})`, () => `int(${r.pick(NUMERALS)}, ${r.pick(["0", "2", "10", "16", "36", "1", "37", "-1"])})`, () => `float(${r.pick(NUMERALS)})`, () => `complex(${r.pick(NUMERALS)})`])();

const slicing = (r) => {
  const bound = () => r.pick(["", "", "0", "1", "2", "-1", "-2", "5", "-9", "None", "True", "1.0"]);
  return `${r.pick([...TEXTS, ...LISTS, ...BYTES, "range(7)", "(1, 2, 3)"])}[${bound()}:${bound()}${r.chance(0.5) ? `:${bound()}` : ""}]`;
};

const SHOW = {
  header: "def show(value):",
  body: [
    { header: "if isinstance(value, (set, frozenset)):", body: ["print(type(value).__name__, sorted(value, key=repr))"] },
    { header: "elif type(value).__module__ in ('itertools',) or type(value).__name__.endswith(('iterator', 'zip', 'map', 'filter', 'enumerate', 'reversed')) and not isinstance(value, type):", body: ["print(type(value).__name__, list(value)[:20])"] },
    { header: "else:", body: ["print(type(value).__name__, repr(value))"] },
  ],
};
