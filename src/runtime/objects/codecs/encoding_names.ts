/** Which encoding a name means, however it is spelt (`encodings.normalize_encoding` and CPython's table of aliases). */
import { encodingNames } from "./tables.js";

const modules = new Map<string, string>();

function allNames(): ReadonlyMap<string, string> {
  if (modules.size === 0) {
    for (const module of Object.keys(encodingNames)) modules.set(module, module);
    // an alias goes before a module of that name: `iso8859_1` is `latin_1`
    for (const [module, [, aliases]] of Object.entries(encodingNames)) {
      for (const alias of aliases.split(" ")) if (alias !== "") modules.set(alias, module);
    }
  }
  return modules;
}

/** Letters, digits and dots; what lies between becomes one underscore. */
export function normalizedName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, "")
    .replace(/^[^a-z0-9.]+|[^a-z0-9.]+$/g, "")
    .replace(/[^a-z0-9.]+/g, "_");
}

/** The name of CPython's module for an encoding (`utf_8`, `cp1251`), or undefined. */
export function encodingModule(name: string): string | undefined {
  const names = allNames();
  const plain = normalizedName(name);
  return names.get(plain) ?? names.get(plain.replaceAll(".", "_"));
}
