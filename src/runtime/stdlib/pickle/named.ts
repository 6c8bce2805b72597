/** Classes and functions in a pickle: by module and name (`save_global`, Modules/_pickle.c). */
import { getattr } from "../../objects/attributes.js";
import { Ellipsis, NotImplemented } from "../../objects/singletons.js";
import { tupleOf } from "../../objects/tuple.js";
import { isClass, typeInfo } from "../../objects/type_registry.js";
import { FunctionType, NoneType, type, type_of } from "../../objects/types.js";
import { extensionOf } from "../copyreg.js";
import { PicklingError } from "./errors.js";
import { whereIs } from "./globals.js";
import { namedByTwo } from "./python2_names.js";
import { saveText } from "./values.js";
import type { Writing } from "./writing.js";

/** A class whose class is `type`; those of the singletons have no names. */
export function saveClass(to: Writing, x: Function): void {
  const instance = x === NoneType ? null : x === type_of(Ellipsis) ? Ellipsis : x === type_of(NotImplemented) ? NotImplemented : undefined;
  if (instance === undefined) saveNamed(to, x, null);
  else to.saveReduced(x, tupleOf([type, tupleOf([instance])]));
}

/** What is found under its name; `name` where the object itself said which one. */
export function saveNamed(to: Writing, x: unknown, name: string | null): void {
  const { out, protocol } = to;
  const found = whereIs(x, name);
  if (protocol >= 2 && saveExtension(to, found.module, found.qualname)) return;
  if (protocol >= 4) {
    const kind = kindOf(x);
    saveName(to, found.module, kind === "function of C" ? `function in ${found.module}` : kind === "type of a C module" ? null : found.module);
    saveName(to, found.qualname, kind === "of Python" ? found.qualname : null);
    out.byte(0x93);
    return to.memoize(x);
  }
  const [first = "", ...inner] = found.qualname.split(".");
  for (let i = 0; i < inner.length; i++) {
    to.save(getattr);
    if (protocol < 2) out.ascii("(");
  }
  saveGlobal(to, found.module, first);
  for (const name of inner) {
    to.save(name);
    if (protocol < 2) out.ascii("t");
    else out.byte(0x86);
    out.ascii("R");
  }
  to.memoize(x);
}

function saveGlobal({ out, protocol, fixImports }: Writing, module: string, name: string): void {
  const written = fixImports ? namedByTwo({ module, name }) : { module, name };
  const line = `${written.module}\n${written.name}\n`;
  const data = new TextEncoder().encode(line);
  if (protocol < 3 && data.length !== line.length) throw new PicklingError(`can't pickle global identifier '${written.module}.${written.name}' using pickle protocol ${protocol}`);
  out.ascii("c");
  out.bytes(data);
}

/**
 * Whose texts CPython shares with the program's own equal ones: module and name of what is written in Python, the module of types
 * of the interpreter itself, and among each other the modules of C functions.
 */
function kindOf(x: unknown): "of Python" | "type of the interpreter" | "type of a C module" | "function of C" {
  if (!isClass(x)) return typeof x === "function" && type_of(x) !== FunctionType ? "function of C" : "of Python";
  const { builtin, module, compiled, name } = typeInfo(x);
  if (!builtin || (module !== "builtins" && !compiled)) return "of Python";
  return OF_THE_INTERPRETER.has(module) || name === "OrderedDict" ? "type of the interpreter" : "type of a C module";
}

const OF_THE_INTERPRETER: ReadonlySet<string> = new Set(["builtins", "datetime", "types", "weakref", "_contextvars"]);

function saveName(to: Writing, text: string, key: string | null): void {
  to.out.boundary();
  if (key !== null && to.memo.fetch(key)) return;
  saveText(to.out, to.protocol, text);
  to.memoize(key ?? {});
}

function saveExtension(to: Writing, module: string, name: string): boolean {
  const number = extensionOf(module, name);
  if (number === null) return false;
  const size = number <= 0xff ? 1 : number <= 0xffff ? 2 : 4;
  to.out.byte(size === 1 ? 0x82 : size === 2 ? 0x83 : 0x84);
  to.out.unsigned(number, size);
  return true;
}
