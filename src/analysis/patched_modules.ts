/** Attributes of the library's modules that a program replaces: `time.sleep = quick`, `setattr(math, "pi", 3)`, `mock.patch("builtins.print")`. */
import { differsIn } from "../../grammar-maps/versions.js";
import type * as ast from "../syntax/ast.js";
import { apiEntry, apiModule } from "./api.js";
import { childrenOf, placesOf, someBelow } from "./walk.js";

/** Their names with the module's, as `time.sleep`; such an attribute is looked up whenever it is used, and may be anything. */
export interface PatchedAttributes {
  has(path: string): boolean;
}

const ANY: PatchedAttributes = { has: () => true };

/** What a module replaces: any attribute at all where only the running program knows. */
export function patchedAttributes(module: ast.Module): PatchedAttributes {
  const found = new Set<string>();
  /** Modules of which any attribute may be replaced. */
  const whole = new Set<string>();
  let unknown = false;
  const modules = importedModules(module);
  const mocks = knowsMock(module);
  const texts: string[] = [];
  const add = (owner: ast.Expr, name: string): void => {
    const path = modulePath(owner, modules);
    if (path !== null) found.add(`${path}.${name}`);
  };
  const visit = (node: ast.Node): void => {
    for (const place of placesOf(node)) if (place.kind === "Attribute") add(place.value, place.attr);
    switch (node.kind) {
      case "Call": {
        const [owner, name] = node.args;
        if (owner === undefined) break;
        if (name?.kind === "Str") add(owner, name.value);
        else if (name !== undefined && isSetting(node.func)) {
          const path = modulePath(owner, modules);
          if (path !== null) whole.add(path);
        }
        if (mocks && isPatch(node.func) && owner.kind !== "Str") unknown = true;
        break;
      }
      case "Str":
        texts.push(node.value);
        break;
      default:
        break;
    }
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(module);
  if (mocks) for (const text of texts) if (namesAttribute(text)) found.add(text);
  if (unknown) return ANY;
  return whole.size === 0 ? found : { has: (path) => found.has(path) || whole.has(path.slice(0, path.lastIndexOf("."))) };
}

/** The same, and what another version of Python has otherwise. */
export function withVersion(patched: PatchedAttributes, python: number): PatchedAttributes {
  if (python >= 13) return patched;
  return { has: (path) => patched.has(path) || differsIn(python, path.slice(0, path.lastIndexOf(".")), path.slice(path.lastIndexOf(".") + 1)) };
}

/** `setattr`, `delattr`, `patch.object` */
const isSetting = (func: ast.Expr): boolean => (func.kind === "Name" && (func.id === "setattr" || func.id === "delattr")) || (func.kind === "Attribute" && func.attr === "object");

/** `patch`, `mock.patch` */
const isPatch = (func: ast.Expr): boolean => (func.kind === "Name" && func.id === "patch") || (func.kind === "Attribute" && func.attr === "patch");

/** The names under which a program has modules of the library. */
function importedModules(module: ast.Module): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const visit = (node: ast.Node): void => {
    if (node.kind === "Import") for (const { name, asname } of node.names) names.set(asname ?? name.split(".")[0]!, asname === null ? name.split(".")[0]! : name);
    else if (node.kind === "ImportFrom" && node.level === 0) for (const { name, asname } of node.names) names.set(asname ?? name, `${node.module}.${name}`);
    else for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(module);
  return new Map([...names].filter(([, path]) => apiModule(path) !== null));
}

/** `os.path` of `os.path`; null for what is no module. */
function modulePath(node: ast.Expr, modules: ReadonlyMap<string, string>): string | null {
  if (node.kind === "Name") return modules.get(node.id) ?? null;
  if (node.kind !== "Attribute") return null;
  const owner = modulePath(node.value, modules);
  const path = `${owner}.${node.attr}`;
  return owner !== null && apiModule(path) !== null ? path : null;
}

/** `"time.sleep"` */
function namesAttribute(text: string): boolean {
  const dot = text.lastIndexOf(".");
  const module = dot < 0 ? null : apiModule(text.slice(0, dot));
  return module !== null && apiEntry(module, text.slice(dot + 1)) !== null;
}

/** `from unittest.mock import patch`, `from unittest import mock`, `import unittest.mock`, anywhere. */
export const knowsMock = (module: ast.Node): boolean =>
  someBelow(module, (node) => {
    if (node.kind === "ImportFrom") return node.module === "unittest.mock" || (node.module === "unittest" && node.names.some(({ name }) => name === "mock"));
    return node.kind === "Import" && node.names.some(({ name }) => name === "unittest.mock");
  });
