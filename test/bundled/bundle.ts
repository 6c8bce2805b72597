/** Converts programs and bundles them as a user of the package would: it is found in `node_modules`, as built in `dist`. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type InputOptions, rolldown } from "rolldown";
import { convertToTypeScript } from "../../src/convert.js";
import { formatTypeScript } from "../../src/print/format.js";
import { SourceText } from "../../src/syntax/source.js";
import { wasmParser } from "../unit/syntax/parsers.js";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** The build comes with `npm ci`; without one, tests of what is built are left out. */
export const isBuilt = existsSync(join(root, "dist/runtime/index.js"));

/** A user's project: a folder of modules beside `node_modules/yieldstar`. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), "yieldstar-project-"));

  constructor() {
    mkdirSync(join(this.folder, "node_modules"));
    symlinkSync(root, join(this.folder, "node_modules/yieldstar"), "dir");
    this.write("package.json", '{ "type": "module" }');
  }

  /** Writes a file; answers with its path. */
  write(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  /** Converts a program to `<name>.ts`; answers with its path. */
  async convert(name: string, python: string): Promise<string> {
    const path = `${name}.py`;
    const { typescript, diagnostics } = await convertToTypeScript(wasmParser, new SourceText(path, python), { path, main: true });
    const [error] = diagnostics.filter(({ severity }) => severity === "error");
    if (error !== undefined) throw new Error(`${path}: ${error.message}`);
    return this.write(`${name}.ts`, await formatTypeScript(typescript));
  }

  /** Bundles a module with all that it imports into one text, and the warnings that the bundler had. */
  async bundle(options: InputOptions): Promise<{ readonly code: string; readonly warnings: string[] }> {
    const warnings: string[] = [];
    const built = await rolldown({ cwd: this.folder, ...options, onLog: (_, { message }) => void warnings.push(message) });
    try {
      const { output } = await built.generate({ format: "esm", codeSplitting: false });
      return { code: output[0].code, warnings };
    } finally {
      await built.close();
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
