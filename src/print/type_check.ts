import { TraceMap, originalPositionFor } from "@jridgewell/trace-mapping";
import type { EncodedSourceMap } from "@jridgewell/gen-mapping";
import type { Project as ProjectType, ts } from "ts-morph";

/** A converted file: where it will be written, its text, and its source map. */
export interface ConvertedFile {
  readonly path: string;
  readonly text: string;
  readonly map: EncodedSourceMap;
}

/** What TypeScript refuses, at the Python text it came from. */
export interface TypeProblem {
  readonly path: string;
  /** Python's line, from 1; 0 when the place has no Python text (an import, a registration line). */
  readonly line: number;
  /** Python's column, from 0. */
  readonly column: number;
  /** TypeScript's number of the error: 2322 of TS2322. */
  readonly code: number;
  readonly message: string;
}

/** `--check` was asked for without the package that does it. */
export class TypeCheckUnavailable extends Error {
  constructor(options: ErrorOptions) {
    super("type checking needs the package ts-morph: npm install --save-dev ts-morph", options);
    this.name = "TypeCheckUnavailable";
  }
}

export interface TypeCheckOptions {
  /** Where `yieldstar/runtime` and its subpaths are declared; `*` stands for the module. Without it, this package's own declarations. */
  readonly paths?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Where the runtime is declared, as seen from this file: beside it in the built package, or in the sources.
 * (`dist/` holds all built files side by side; here is `src/print/`.)
 */
const runtimeDeclarations = (): Record<string, string[]> => {
  const here = decodeURIComponent(new URL(".", import.meta.url).pathname);
  return {
    "yieldstar/runtime": [`${here}types/src/runtime/index.d.ts`, `${here}../runtime/index.ts`],
    "yieldstar/runtime/asyncio.*": [`${here}runtime/modules/asyncio.*.d.ts`, `${here}../runtime/stdlib/asyncio/*.ts`],
    "yieldstar/runtime/*": [`${here}runtime/modules/*.d.ts`, `${here}../runtime/stdlib/*.ts`, `${here}../runtime/stdlib/*/index.ts`, `${here}../runtime/*/index.ts`],
  };
};

const load = async (): Promise<typeof import("ts-morph")> => {
  try {
    return await import("ts-morph");
  } catch (error) {
    throw new TypeCheckUnavailable({ cause: error });
  }
};

/** One project serves all checks of a process: the declarations of the library and the runtime are read once. */
const projects = new Map<string, Promise<ProjectType>>();

const projectFor = ({ paths = runtimeDeclarations() }: TypeCheckOptions): Promise<ProjectType> => {
  const key = JSON.stringify(paths);
  let project = projects.get(key);
  if (project === undefined) {
    project = load().then(
      ({ Project, ts: { ModuleKind, ModuleResolutionKind, ScriptTarget } }) =>
        new Project({
          skipAddingFilesFromTsConfig: true,
          compilerOptions: {
            target: ScriptTarget.ES2023,
            lib: ["lib.es2023.d.ts"],
            // Converted files are modules, whatever the package.json above the folder they are written to says.
            module: ModuleKind.ESNext,
            moduleResolution: ModuleResolutionKind.Bundler,
            types: [],
            strict: true,
            noUncheckedIndexedAccess: true,
            noImplicitOverride: true,
            erasableSyntaxOnly: true,
            isolatedModules: true,
            verbatimModuleSyntax: true,
            skipLibCheck: true,
            noEmit: true,
            paths: Object.fromEntries(Object.entries(paths).map(([name, files]) => [name, [...files]])),
          },
        }),
    );
    projects.set(key, project);
  }
  return project;
};

/**
 * Type-checks converted files with ts-morph under `strict`, all in one program, and gives TypeScript's errors at their Python lines.
 * The files need not exist on disk; imports between them are found by path.
 */
export const typeCheck = async (files: readonly ConvertedFile[], options: TypeCheckOptions = {}): Promise<TypeProblem[]> => {
  const { ts: compiler } = await load();
  const project = await projectFor(options);
  const problems: TypeProblem[] = [];
  const sources = files.map((file) => project.createSourceFile(file.path, file.text, { overwrite: true }));
  for (const [i, source] of sources.entries()) {
    const { path, map } = files[i]!;
    const trace = new TraceMap(map);
    for (const diagnostic of source.getPreEmitDiagnostics()) {
      const { line, column } = source.getLineAndColumnAtPos(diagnostic.getStart() ?? 0);
      const original = originalPositionFor(trace, { line, column: column - 1 });
      const text: ts.DiagnosticMessageChain | string = diagnostic.compilerObject.messageText;
      problems.push({ path, line: original.line ?? 0, column: original.column ?? 0, code: diagnostic.getCode(), message: compiler.flattenDiagnosticMessageText(text, "\n") });
    }
  }
  for (const source of sources) project.removeSourceFile(source);
  return unique(problems);
};

const unique = (problems: readonly TypeProblem[]): TypeProblem[] => {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
