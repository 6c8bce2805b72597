import { stringLiteral } from "./literals.js";

/**
 * The name a runtime export gets in a program: its own, or with `$` when the user's program has that name.
 * The emitter writes annotation texts by the same rule.
 */
export const runtimeLocalName = (name: string, taken: ReadonlySet<string>): string => {
  let local = name;
  while (taken.has(local)) local += "$";
  return local;
};

/** What one runtime module contributes to a program. */
interface ModuleImports {
  /** Exported name → local names. */
  readonly values: Map<string, Set<string>>;
  readonly types: Map<string, string>;
  readonly namespaces: Set<string>;
}

const ignoringCase = (a: string, b: string): number => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
};

/** What printed programs use of JavaScript: `multiprocessing.Array` is another. */
const JAVASCRIPT_VALUES = ["Array"];

/** Gathers what a program takes from the runtime while it is printed; afterwards prints the imports. */
export class RuntimeImports {
  readonly #userNames: ReadonlySet<string>;
  readonly #modules = new Map<string, ModuleImports>();
  /** Local name → the "module/export" that has it. */
  readonly #owners = new Map<string, string>();

  /** `reserved` are names the printer itself binds. */
  constructor(userNames: ReadonlySet<string>, reserved: ReadonlySet<string> = new Set()) {
    this.#userNames = userNames;
    for (const name of [...JAVASCRIPT_VALUES, ...reserved]) this.#owners.set(name, "");
  }

  /** The local name of an export; `local` is the user's own (`from asyncio import Queue as Q`). */
  value(module: string, name: string, local?: string): string {
    const chosen = local ?? this.#free(module, name);
    if (local !== undefined) this.#owners.set(local, `${module}/${name}`);
    const { values } = this.#module(module);
    const locals = values.get(name);
    if (locals === undefined) values.set(name, new Set([chosen]));
    else locals.add(chosen);
    return chosen;
  }

  type(module: string, name: string, local = runtimeLocalName(name, this.#userNames)): void {
    this.#module(module).types.set(name, local);
  }

  namespace(module: string, local: string): string {
    // `import glob` beside `from glob import glob`
    const owner = `${module}/*`;
    let chosen = local;
    while ((this.#owners.get(chosen) ?? owner) !== owner) chosen += "$";
    this.#owners.set(chosen, owner);
    this.#module(module).namespaces.add(chosen);
    return chosen;
  }

  /** `import { … } from "yieldstar/runtime"`, first the root, then modules by name. */
  typescript(root: string): string[] {
    const lines: string[] = [];
    for (const [module, imports] of this.#sorted()) {
      const from = stringLiteral(module === "" ? root : `${root}/${module}`);
      for (const local of imports.namespaces) lines.push(`import * as ${local} from ${from};`);
      const names = this.#bindings(imports, " as ");
      const types = [...imports.types]
        .filter(([name, local]) => !(imports.values.get(name)?.has(local) ?? false))
        .sort(([a], [b]) => ignoringCase(a, b))
        .map(([name, local]) => (name === local ? name : `${name} as ${local}`));
      if (names.length > 0) lines.push(`import { ${[...names, ...types.map((type) => `type ${type}`)].join(", ")} } from ${from};`);
      else if (types.length > 0) lines.push(`import type { ${types.join(", ")} } from ${from};`);
    }
    return lines;
  }

  /** `const { … } = $.runtime;` and `const asyncio = $.module("asyncio");`. */
  javascript(): string[] {
    const lines: string[] = [];
    for (const [module, imports] of this.#sorted()) {
      const from = module === "" ? "$.runtime" : `$.module(${stringLiteral(module)})`;
      for (const local of imports.namespaces) lines.push(`const ${local} = ${from};`);
      const names = this.#bindings(imports, ": ");
      if (names.length > 0) lines.push(`const { ${names.join(", ")} } = ${from};`);
    }
    return lines;
  }

  #bindings(imports: ModuleImports, as: string): string[] {
    return [...imports.values]
      .sort(([a], [b]) => ignoringCase(a, b))
      .flatMap(([name, locals]) => [...locals].sort().map((local) => (name === local ? name : `${name}${as}${local}`)));
  }

  #sorted(): [string, ModuleImports][] {
    return [...this.#modules].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #module(module: string): ModuleImports {
    let imports = this.#modules.get(module);
    if (imports === undefined) {
      imports = { values: new Map(), types: new Map(), namespaces: new Set() };
      this.#modules.set(module, imports);
    }
    return imports;
  }

  #free(module: string, name: string): string {
    const owner = `${module}/${name}`;
    let local = runtimeLocalName(name, this.#userNames);
    while (this.#userNames.has(local) || (this.#owners.get(local) ?? owner) !== owner) local += "$";
    this.#owners.set(local, owner);
    return local;
  }
}
