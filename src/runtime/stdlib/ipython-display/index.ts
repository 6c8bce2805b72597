/**
 * How IPython, and so every notebook, shows the value of an expression: containers with one item a line where a line is too short
 * for them, sets in order, `int` for the class. No program can import it; what `verify` runs of a notebook does.
 */
import { len } from "../../builtins/objects.js";
import { sorted } from "../../builtins/aggregates.js";
import { attributesOf, getattr, lookupSpecial } from "../../objects/attributes.js";
import { call_method, invoke } from "../../objects/calls.js";
import { Dict } from "../../objects/dict.js";
import { Exception, ValueError } from "../../objects/exceptions.js";
import { collect, iterate } from "../../objects/iteration.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { mro } from "../../objects/mro.js";
import { address, repr } from "../../objects/repr.js";
import { isClass, typeInfo, type_of } from "../../objects/types.js";
import { PyTuple } from "../../objects/tuple.js";
import { str } from "../../objects/str.js";
import { signature } from "../inspect/index.js";
import { displayText } from "../sys.js";
import { BreakingText } from "./breaking.js";

/** More items than this are left out. */
const mostItems = 1000;

type Show = (x: object, printer: Printer) => void;

class Printer {
  readonly out = new BreakingText();
  private readonly active: unknown[] = [];

  /** One value in a group of its own. */
  value(x: unknown): void {
    this.out.group("", () => this.shown(x), "");
  }

  private shown(x: unknown): void {
    if (typeof x === "function") {
      this.out.text(shownFunction(x));
      return;
    }
    const show = typeof x === "object" && x !== null ? showerOf(x) : null;
    if (show === null) {
      this.text(x);
      return;
    }
    this.active.push(x);
    try {
      show(x as object, this);
    } finally {
      this.active.pop();
    }
  }

  /** True when the value contains itself, and this is the inner occurrence. */
  isInside(x: unknown): boolean {
    return this.active.indexOf(x) < this.active.length - 1;
  }

  /** What `repr` says, whose lines stay lines. */
  private text(x: unknown): void {
    const [first = "", ...rest] = repr(x).split("\n");
    this.out.group(
      "",
      () => {
        this.out.text(first);
        for (const line of rest) {
          this.out.line();
          this.out.text(line);
        }
      },
      "",
    );
  }

  /** What `each` shows, with commas between. */
  items<T>(values: Iterable<T>, each: (value: T) => void): void {
    let i = 0;
    for (const value of values) {
      if (i > 0) {
        this.out.text(",");
        this.out.place();
      }
      if (i++ === mostItems) {
        this.out.text("...");
        return;
      }
      each(value);
    }
  }

  /** `name(value, name=value)` */
  call(name: string, values: readonly unknown[], named: readonly (readonly [string, unknown])[] = []): void {
    this.out.group(
      `${name}(`,
      () =>
        this.items([...values.map((value) => ["", value] as const), ...named], ([key, value]) => {
          if (key === "") this.value(value);
          else this.out.group(`${key}=`, () => this.value(value), "");
        }),
      ")",
    );
  }
}

/** How a value is shown that is not shown as its `repr` is: the first of its class and what that inherits from says; null for the others. */
function showerOf(x: object): Show | null {
  for (const cls of mro(type_of(x))) {
    const { module, name } = typeInfo(cls);
    const known = showers.get(`${module}.${name}`);
    // Named tuples have a `repr` of their own, though no class of theirs says so.
    if (known !== undefined) return known !== exception && lookupSpecial(x, "__repr__") !== undefined && module === "builtins" ? null : known;
    if (Object.hasOwn(cls.prototype as object, "__repr__")) return null;
  }
  // What has no `__repr__` of its own is shown without the word.
  return repr(x) === `<${nameOf(x)} object at ${address(x)}>` ? unspecific : null;
}

/** The class's name as a class is shown. */
function nameOf(x: object): string {
  const { module, qualname } = typeInfo(type_of(x));
  return module === "builtins" ? qualname : `${module}.${qualname}`;
}

const unspecific: Show = (x, { out }) => out.text(`<${nameOf(x)} at ${address(x)}>`);

const sequence = (begin: string, end: string): Show => (x, printer) => {
  if (printer.isInside(x)) {
    printer.out.text(`${begin}...${end}`);
    return;
  }
  const items = collect(x);
  printer.out.group(
    begin,
    () => {
      printer.items(items, (item) => printer.value(item));
      if (items.length === 1 && x instanceof PyTuple) printer.out.text(",");
    },
    end,
  );
};

const inOrder = (begin: string, end: string): Show => (x, printer) => {
  if (len(x) === 0) {
    printer.out.text(`${typeInfo(type_of(x)).name}()`);
    return;
  }
  const items = len(x) >= mostItems ? collect(x) : sortedItems(x);
  printer.out.group(begin, () => printer.items(items, (item) => printer.value(item)), end);
};

/** The items sorted, by their texts when they can't be compared. */
function sortedItems(x: object): unknown[] {
  try {
    return sorted(x as Iterable<unknown>);
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    return sorted(x as Iterable<unknown>, { key: (item: unknown) => str(item) });
  }
}

const mapping = (begin: string, end: string): Show => (x, printer) => {
  if (printer.isInside(x)) {
    printer.out.text("{...}");
    return;
  }
  printer.out.group(
    begin,
    () =>
      printer.items(iterate(call_method(x, "items") as Iterable<readonly [unknown, unknown]>), ([key, value]) => {
        printer.value(key);
        printer.out.text(": ");
        printer.value(value);
      }),
    end,
  );
};

/** A call of its class with what `partsOf` says. */
const construction = (partsOf: (x: object) => readonly unknown[], namedOf: (x: object) => readonly (readonly [string, unknown])[] = () => []): Show => (x, printer) => {
  const { name } = typeInfo(type_of(x));
  if (printer.isInside(x)) printer.out.text(`${name}(...)`);
  else printer.call(name, partsOf(x), namedOf(x));
};

const exception: Show = (x, printer) => printer.call(nameOf(x), collect(getattr(x, "args")));

const flags = ["IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG"] as const;
const flagBits: Readonly<Record<(typeof flags)[number], number>> = { IGNORECASE: 2, LOCALE: 4, MULTILINE: 8, DOTALL: 16, UNICODE: 32, VERBOSE: 64, DEBUG: 128 };

const pattern: Show = (x, { out }) => {
  const set = Number(getattr(x, "flags"));
  const names = flags.filter((flag) => (set & flagBits[flag]) !== 0).map((flag) => `re.${flag}`);
  const written = repr(getattr(x, "pattern")).replaceAll("\\\\", "\\");
  out.group(
    "re.compile(",
    () => {
      out.text(`r${written}`);
      if (names.length === 0) return;
      out.text(",");
      out.place();
      out.text(names.join("|"));
    },
    ")",
  );
};

/** By module and name of the class. */
const showers: ReadonlyMap<string, Show> = new Map<string, Show>([
  ["builtins.list", sequence("[", "]")],
  ["builtins.tuple", sequence("(", ")")],
  ["builtins.set", inOrder("{", "}")],
  ["builtins.frozenset", inOrder("frozenset({", "})")],
  ["builtins.dict", mapping("{", "}")],
  ["builtins.mappingproxy", mapping("mappingproxy({", "})")],
  ["os._Environ", mapping("environ{", "}")],
  ["builtins.BaseException", exception],
  ["re.Pattern", pattern],
  ["types.SimpleNamespace", (x, printer) => printer.call("namespace", [], Array.from(attributesOf(x).items(), ([name, value]) => [String(name), value] as const))],
  ["collections.Counter", construction((x) => (len(x) === 0 ? [] : [new Dict(collect(call_method(x, "most_common")))]))],
  ["collections.OrderedDict", construction((x) => (len(x) === 0 ? [] : [collect(call_method(x, "items"))]))],
  ["collections.defaultdict", construction((x) => [getattr(x, "default_factory"), new Dict(collect(call_method(x, "items")))])],
  ["collections.deque", construction((x) => [collect(x)], (x) => (getattr(x, "maxlen") === null ? [] : [["maxlen", getattr(x, "maxlen")]]))],
  ["collections.UserList", construction((x) => [getattr(x, "data")])],
]);

/** Classes by their names, functions with their parameters; methods as `repr` shows them. */
function shownFunction(f: Function): string {
  const shown = repr(f);
  if (isClass(f)) return /^<class '(.*)'>$/s.exec(shown)?.[1] ?? shown;
  if (!/^<(?:function|built-in (?:function|method)) /.test(shown)) return shown;
  const module: unknown = getattr(f, "__module__", null);
  const name = `${typeof module === "string" && module !== "builtins" ? `${module}.` : ""}${getattr(f, "__qualname__")}`;
  return `<function ${name}${parametersOf(f)}>`;
}

function parametersOf(f: Function): string {
  try {
    return str(invoke(signature, f));
  } catch (error) {
    if (error instanceof ValueError) return "";
    throw error;
  }
}

/** The text that IPython shows for a value. */
export function pretty(x: unknown): string {
  const printer = new Printer();
  printer.value(x);
  return printer.out.finished();
}

/** Shows the value of a notebook's cell. */
export function displayhook(value: unknown): void {
  displayText(value, pretty);
}

pythonFunctions("ipython-display", { displayhook: [displayhook, "value"], pretty: [pretty, "value"] });
