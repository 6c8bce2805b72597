/** What happens when a name is used before it is bound, or never was. */
import { NameError, UnboundLocalError } from "./exceptions.js";
import { version } from "../python_version.js";

/** Where an unbound name was meant to come from. */
export type Scope = "local" | "free" | "global";

/**
 * A variable that may not be assigned yet: `bound(x, "x", "local")`; of the module when no scope is given. Similar names that are
 * bound there are for "Did you mean".
 */
export function bound<T>(value: T | undefined, name: string, scope: Scope = "global", similar?: readonly string[]): T {
  if (value === undefined) throw withSimilar(unbound(name, scope), similar);
  return value;
}

function withSimilar(error: NameError, similar: readonly string[] | undefined): NameError {
  error.$candidates = similar;
  return error;
}

function unbound(name: string, scope: Scope): NameError {
  switch (scope) {
    case "local":
      return new UnboundLocalError(version.minor < 11 ? `local variable '${name}' referenced before assignment` : `cannot access local variable '${name}' where it is not associated with a value`);
    case "free":
      return new NameError(version.minor < 11 ? `free variable '${name}' referenced before assignment in enclosing scope` : `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`, { name });
    case "global":
      return new NameError(`name '${name}' is not defined`, { name });
  }
}

/** A name that nothing binds: raises NameError, with similar names as `bound` takes them, and a method's `self`, whose attribute may have been meant. */
export function unknown_name(name: string, similar?: readonly string[], self?: unknown): never {
  const error = withSimilar(unbound(name, "global"), similar);
  error.$self = self;
  throw error;
}

/** `del x` of a local variable: the next use raises. Returns `undefined`, to be assigned to the variable. */
export function unbind(value: unknown, name: string, scope: Scope = "global"): undefined {
  bound(value, name, scope);
  return undefined;
}

/** What `import.meta` may say of a module. */
export interface MainMeta {
  readonly main?: boolean;
  readonly url?: string;
  readonly filename?: string;
  /** The dotted name of an imported module, where whoever runs it knows its package. */
  readonly name?: string;
}

let mainModule: (meta: MainMeta) => boolean = (meta) => meta.main === true;

/** The host tells how it knows the module that the program was started with. */
export function setMainModule(isMain: (meta: MainMeta) => boolean): void {
  mainModule = isMain;
}

/** `__name__` as a value. */
export function module_name(meta: MainMeta): string {
  if (is_main(meta)) return "__main__";
  if (meta.name !== undefined) return meta.name;
  const file = module_file(meta);
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.(?:py|ts|js|mjs)$/, "");
}

/** `__package__`: the package that relative imports start from. */
export function module_package(meta: MainMeta): string | null {
  const name = meta.name ?? module_name(meta);
  if (name === "__main__") return null;
  if (/(?:^|\/)__init__\.\w+$/.test(module_file(meta))) return name;
  return name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "";
}

/** `__file__`. */
export function module_file(meta: MainMeta): string {
  return meta.filename ?? (meta.url ?? "").replace(/^file:\/\//, "");
}

/** `__name__ == "__main__"`. */
export function is_main(meta: object): boolean {
  return mainModule(meta);
}
