import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The options under which converted code must compile. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ["node"],
  typeRoots: [resolve(root, "node_modules/@types")],
  strict: true,
  noUncheckedIndexedAccess: true,
  erasableSyntaxOnly: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
};

const specifier = /^yieldstar\/runtime(?:\/(.+))?$/;

/** Where an import of the runtime leads in this repository. */
const runtimeFile = (name: string): string | undefined => {
  const match = specifier.exec(name);
  if (match === null) return undefined;
  const [, module] = match;
  const candidates = module === undefined ? ["index.ts"] : module === "asyncio" ? ["asyncio/index.ts"] : [`stdlib/${module}.ts`, `stdlib/${module}/index.ts`, `stdlib/${module.replace("asyncio.", "asyncio/")}.ts`];
  return candidates.map((file) => resolve(root, "src/runtime", file)).find((file) => ts.sys.fileExists(file));
};

/** Source files of the library and the runtime are parsed once for all checks. */
const parsed = new Map<string, ts.SourceFile | undefined>();
let previous: ts.Program | undefined;

export interface CompileError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: number;
  readonly message: string;
}

/**
 * Compiles TypeScript texts (`{ "a.ts": "…" }`) under the options for converted code, against the types of `src/runtime`,
 * in one program. The texts may import each other as `./a.js`. Gives the errors in these texts.
 */
export const compileTypeScript = (texts: Readonly<Record<string, string>>): CompileError[] => {
  const folder = resolve(root, "test/unit/print/compiled");
  const files = new Map(Object.entries(texts).map(([name, text]) => [resolve(folder, name), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(resolve(name)) || fileExists(name);
  host.directoryExists = (name) => [...files.keys()].some((path) => path.startsWith(`${resolve(name)}/`)) || ts.sys.directoryExists(name);
  host.readFile = (name) => files.get(resolve(name)) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = files.get(resolve(name));
    if (text !== undefined) return ts.createSourceFile(name, text, version);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, version, ...rest));
    return parsed.get(name);
  };
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);
  host.resolveModuleNameLiterals = (literals, containing, redirected, _, source) =>
    literals.map((literal) => {
      const resolvedFileName = runtimeFile(literal.text);
      if (resolvedFileName !== undefined) return { resolvedModule: { resolvedFileName, extension: ts.Extension.Ts, isExternalLibraryImport: false } };
      return ts.resolveModuleName(literal.text, containing, options, host, cache, redirected, ts.getModeForUsageLocation(source, literal, options));
    });
  const program = ts.createProgram([...files.keys()], options, host, previous);
  previous = program;
  const errors: CompileError[] = [];
  for (const [path] of files) {
    const source = program.getSourceFile(path);
    for (const diagnostic of [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]) {
      const { line, character } = source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0) ?? { line: 0, character: 0 };
      errors.push({
        file: path.slice(folder.length + 1),
        line: line + 1,
        column: character,
        code: diagnostic.code,
        message: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
      });
    }
  }
  return errors;
};
