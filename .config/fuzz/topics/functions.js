/** Functions with every kind of parameter and calls that fit or do not; closures, decorators, annotations that are wrong. */
import { anyValue, INTS, TEXTS } from "./values.js";

const NAMES = ["a", "b", "c", "length", "name", "constructor", "then", "arguments", "self", "new", "this", "undefined", "NaN", "delete", "__proto__", "eval", "var", "typeof", "prototype", "caller", "toString"];
const ANNOTATIONS = ["int", "str", "'list[int]'", "float", "bool", "list[str]", "int | None", "dict[str, int]", "'Nope'", "None", "object"];

/** @param {import("../random.js").Random} r @returns {import("../program.js").Statement[]} */
export function functions(r) {
  const out = [];
  for (let i = r.int(1, 3); i > 0; i--) out.push(...oneFunction(r, `f${i}`));
  out.push(...r.pick([closures, decorators, nested, recursion])(r));
  return out;
}

function parameters(r) {
  const names = [...NAMES].sort(() => r.next() - 0.5).slice(0, r.int(0, 5));
  const out = [];
  const bound = [];
  let defaults = false;
  let state = "plain";
  for (const name of names) {
    if (state === "plain" && out.length > 0 && r.chance(0.15) && !out.includes("/")) out.push("/");
    if (state === "plain" && r.chance(0.2)) {
      state = "keyword";
      if (r.chance(0.6)) {
        out.push("*rest");
        bound.push("rest");
      } else out.push("*");
    }
    const annotation = r.chance(0.25) ? `: ${r.pick(ANNOTATIONS)}` : "";
    if (r.chance(0.4) || (defaults && state === "plain")) {
      if (state === "plain") defaults = true;
      out.push(`${name}${annotation}=${anyValue(r)}`);
    } else out.push(`${name}${annotation}`);
    bound.push(name);
  }
  if (out.at(-1) === "*") out.pop();
  if (r.chance(0.25)) {
    out.push("**more");
    bound.push("more");
  }
  return { text: out.join(", "), bound, names };
}

const show = (names) => `print(${names.map((name) => `repr(${name})`).join(", ") || "'nothing'"})`;
const attempt = (...body) => ({ header: "try:", body, clauses: [{ header: "except Exception as error:", body: ["print(type(error).__name__, error)"] }] });

function oneFunction(r, name) {
  const { text, bound, names } = parameters(r);
  const call = () => {
    const args = Array.from({ length: r.int(0, 4) }, () => anyValue(r));
    for (const each of names) if (r.chance(0.3)) args.push(`${each}=${anyValue(r)}`);
    if (r.chance(0.1)) args.push(`nope=1`);
    if (r.chance(0.15)) args.push(`*${r.pick(["[1, 2]", "'ab'", "()", "None", "range(2)"])}`);
    if (r.chance(0.15)) args.push(`**${r.pick(["{}", "{'a': 1}", "{'then': 2, 'zz': 3}", "{1: 2}", "None", "{'constructor': 1}"])}`);
    // what has no name comes before what has
    return args.sort((x, y) => rank(x) - rank(y)).join(", ");
  };
  const returned = r.pick([...bound, "None", "1"]);
  const asynchronous = r.chance(0.15);
  const body = [show(bound), ...(asynchronous ? ["await asyncio.sleep(0)"] : []), ...(r.chance(0.3) && bound.length > 0 ? [attempt(`${r.pick(bound)} ${r.pick(["+=", "*=", "="])} ${anyValue(r)}`), show(bound)] : []), `return ${returned}`];
  const annotation = r.chance(0.2) ? ` -> ${r.pick(ANNOTATIONS)}` : "";
  const out = [...(asynchronous ? ["import asyncio"] : []), { header: `${asynchronous ? "async " : ""}def ${name}(${text})${annotation}:`, body }];
  const hidden = r.chance(0.3) ? `same(${name})` : name;
  for (let i = r.int(2, 4); i > 0; i--) out.push(attempt(asynchronous ? `print(asyncio.run(${hidden}(${call()})))` : `print(${hidden}(${call()}))`));
  return out;
}

const rank = (arg) => (arg.startsWith("**") ? 3 : /^[a-z_A-Z]\w*=/.test(arg) ? 2 : 1);

function closures(r) {
  const variable = r.pick(["i", "length", "n"]);
  return [
    "made = []",
    { header: `for ${variable} in ${r.pick(["range(3)", "[1, 'a', None]", "'xyz'"])}:`, body: [...(r.chance(0.5) ? [`other = ${variable}`] : []), r.pick([`made.append(lambda: ${variable})`, `made.append(lambda ${variable}=${variable}: ${variable})`, `made.append(lambda *a, k=${variable}: (a, k, ${variable}))`, { header: "def inner():", body: [`return ${variable}, globals().get('other')`], clauses: ["made.append(inner)"] }])] },
    attempt("print([f() for f in made])"),
    ...(r.chance(0.5) ? [`${variable} = ${anyValue(r)}`, attempt("print([f() for f in made])")] : []),
    ...(r.chance(0.3) ? [`del ${variable}`, attempt("print([f() for f in made])")] : []),
    attempt(`print([(lambda: ${variable})() for ${variable} in range(2)], [f() for f in [lambda: z for z in range(3)]])`),
    attempt(`print(${variable})`),
  ];
}

function decorators(r) {
  return [
    "import functools",
    { header: "def logged(*marks):", body: [{ header: "def decorate(f):", body: [...(r.chance(0.6) ? ["@functools.wraps(f)"] : []), { header: "def wrapper(*args, **kwargs):", body: ["print('call', marks, args, sorted(kwargs))", `return ${r.pick(["f(*args, **kwargs)", "[f(*args, **kwargs)]", "f(*args)"])}`] }, "return wrapper"] }, "return decorate"] },
    `@logged(${anyValue(r)})`,
    ...(r.chance(0.4) ? ["@logged()"] : []),
    ...(r.chance(0.3) ? ["@functools.lru_cache"] : []),
    { header: "def target(x, y=2, *, z=3):", body: ["'doc'", r.pick(["return (x, y, z)", "return x + y", "raise ValueError(x)"])] },
    attempt(`print(target(${r.pick(["1", "1, 2", "1, z=5", "'a', 'b'", "", "1, 2, 3", "x=4", "[]"])}))`),
    "print(target.__name__, target.__doc__)",
  ];
}

function nested(r) {
  const declare = r.pick(["nonlocal n", "global n", ""]);
  return [
    `n = ${r.pick(INTS)}`,
    { header: "def outer(m):", body: [r.pick([`n = ${r.pick(TEXTS)}`, "n = m", "n: int = m"]), { header: "def inner(by):", body: [...(declare === "" ? [] : [declare]), attempt("before = n"), attempt(`n ${r.pick(["+=", "=", "*="])} by`), attempt("print('inner', n)"), ...(r.chance(0.3) ? ["del n"] : []), "return by"] }, attempt("print('got', inner(m), inner(2))"), attempt("print('outer', n)"), "return inner"] },
    attempt(`kept = outer(${anyValue(r)})`),
    attempt("print(kept('z'), n)"),
    ...(r.chance(0.4) ? [{ header: "def conditional(flag):", body: [{ header: "if flag:", body: ["value = 1"] }, "return value"] }, attempt(`print(conditional(${anyValue(r)}))`)] : []),
  ];
}

function recursion(r) {
  const typed = r.chance(0.5);
  return [
    { header: typed ? `def walk(x: ${r.pick(ANNOTATIONS)}, depth: int = 0) -> ${r.pick(ANNOTATIONS)}:` : "def walk(x, depth=0):", body: [{ header: `if depth > ${r.int(0, 6)} or not x:`, body: [`return ${r.pick(["depth", "x", "[x]", "0", "1.0"])}`] }, { header: "try:", body: [`return ${r.pick(["walk(x[1:], depth + 1) + x[:1]", "walk(x - 1, depth + 1) * x", "walk(x // 2, depth + 1) + walk(x - 1, depth + 2)", "[walk(y, depth + 1) for y in x]", "walk(x + x, depth + 1)"])}`], clauses: [{ header: "except TypeError as error:", body: ["return str(error)"] }] }] },
    attempt(`print(walk(${anyValue(r)}))`),
    attempt(`print(walk(${anyValue(r)}))`),
  ];
}
