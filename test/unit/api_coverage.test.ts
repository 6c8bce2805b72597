/**
 * Every name that the API maps say is supported is used by a program that CPython answered: a module's name by a program that
 * imports the module, a method or an attribute by one that also imports the module of its class.
 */
import { expect, test } from "vitest";
import type { ApiMap, ClassEntry } from "../../grammar-maps/api.js";
import { apiMaps, builtinMap } from "../../grammar-maps/index.js";
import { descendants } from "../../src/syntax/cst.js";
import { recordedCalls, recordedPrograms } from "./recorded_programs.js";
import { parser } from "./sample_program.js";

interface Used {
  readonly modules: ReadonlySet<string>;
  /** Identifiers, and the words of texts: `getattr(errno, "ENOENT")` uses the name, too. */
  readonly names: ReadonlySet<string>;
}

function usedBy(text: string): Used {
  const modules = new Set<string>();
  const names = new Set<string>();
  for (const { type, start, end } of descendants(parser.parse(text))) {
    const words = text.slice(start, end);
    if (type === "identifier") names.add(words);
    else if (type === "dotted_name") modules.add(words);
    else if (type === "string_content") for (const [word] of words.matchAll(/\w+/g)) names.add(word);
  }
  return { modules, names };
}

/** `math.sqrt(-1)`: what is before the dots is the module. */
function usedByCall(text: string): Used {
  const path = /^[\w.]+/.exec(text)?.[0] ?? "";
  return { modules: new Set([...path.matchAll(/\./g)].map(({ index }) => path.slice(0, index))), names: new Set(path.split(".")) };
}

const programs = [...recordedPrograms().map(usedBy), ...recordedCalls().map(usedByCall)];

/** What a map supports: the module's own names, and the members of its classes. */
function* supported(map: ApiMap, around: ApiMap = {}): Generator<{ readonly name: string; readonly shown: string }> {
  for (const [name, entry] of Object.entries(map)) {
    // what a module has from the package around it is used there
    if (entry.kind === "unsupported" || around[name] === entry) continue;
    // the type of `sys.flags` is used with it, and has no name of its own
    const isTypeOfConstant = entry.kind === "class" && entry.init === undefined && Object.values(map).some((other) => other.kind === "constant" && other.type === name);
    if (!isTypeOfConstant) yield { name, shown: name };
    if (entry.kind === "class") for (const member of membersOf(entry)) yield { name: member, shown: `${name}.${member}` };
  }
}

/** Special methods are used by the syntax that stands for them. */
const membersOf = ({ methods, attributes }: ClassEntry): string[] => [...Object.keys(methods).filter((name) => methods[name]?.kind === "function"), ...Object.keys(attributes)].filter((name) => !name.startsWith("__"));

const missing = (map: ApiMap, users: readonly Used[], around?: ApiMap): string[] => [...supported(map, around)].filter(({ name }) => !users.some(({ names }) => names.has(name))).map(({ shown }) => shown);

test.each(Object.entries(apiMaps))("%s: every name is in a program that CPython answered", (module, map) => {
  const around = module.includes(".") ? apiMaps[module.slice(0, module.lastIndexOf("."))] : undefined;
  expect(missing(map, programs.filter(({ modules }) => modules.has(module)), around)).toEqual([]);
});

test("builtins: every name is in a program that CPython answered", () => {
  expect(missing(builtinMap, programs)).toEqual([]);
});
