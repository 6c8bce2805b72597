import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { runtimeModules } from "./runtime_modules.js";

/** The flags of the launcher: a large young generation halves the time of programs with many tasks. */
const SHEBANG = "#!/usr/bin/env -S node --max-semi-space-size=64\n";

/** Two modules may each have a class `Lock`: a bundle renames one, but Python programs see its name. */
const NAMES_STAY = { keepNames: true };

/** Scripts are smaller to read without white space; in ASCII, V8 keeps them as one byte a character. */
const SCRIPTS = { minify: { compress: false, mangle: false, codegen: { removeWhitespace: true, asciiOnly: true } } };

/** `{ name: file }` of those that exist. */
const present = (entries) => Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));

/**
 * What is built, as Rolldown's options:
 *
 * 1. the compiler and the command line: `cli.js`, `index.js`, `node.js` and chunks, loaded as they are needed;
 * 2. the runtime as modules that converted programs import: `runtime/index.js`, `runtime/node.js`, `runtime/modules/*.js`;
 * 3. the engine and the compiler of `run` and `verify` as classic scripts, which V8's code cache makes quick to start.
 *
 * @param {string} root the repository
 * @param {string} output the folder to build into
 * @returns {import("rolldown").BuildOptions[]}
 */
export const builds = (root, output) => {
  const { version, dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const packages = [...Object.keys(dependencies), ...Object.keys(peerDependencies), "tree-sitter-python"];
  const external = (id) => id.startsWith("node:") || builtinModules.includes(id) || packages.some((name) => id === name || id.startsWith(`${name}/`));
  const source = (file) => join(root, "src", file);
  const shared = { cwd: root, logLevel: "warn" };

  const tools = present({ cli: source("cli/main.ts"), index: source("index.ts"), node: source("node.ts"), worker: source("execute/node/worker.ts"), runner_process: source("execute/node/runner_process.ts"), vitest: source("vitest/plugin.ts"), vitest_examples: source("vitest/examples.ts"), text_compiler: source("cli/text_compiler.ts") });
  const modules = runtimeModules(root);
  const runtime = present({
    index: source("runtime/index.ts"),
    node: source("runtime/node.ts"),
    ...Object.fromEntries(modules.map(([name, file]) => [`modules/${name}`, file])),
  });
  const options = [];
  // Each by itself: a shared chunk would be the launcher, which starts to work when it is loaded; and a cached `run` loads one file only.
  for (const [name, file] of Object.entries(tools)) {
    options.push({
      ...shared,
      input: { [name]: file },
      platform: "node",
      external,
      transform: { define: { __YIELDSTAR_VERSION__: JSON.stringify(version) } },
      plugins: name === "cli" ? [quickBuiltins] : [],
      output: {
        dir: output,
        format: "esm",
        entryFileNames: "[name].js",
        // Beside the entries, so that what they find relative to themselves is where they look.
        chunkFileNames: `${name}.[name].js`,
        ...(name === "cli" ? { codeSplitting: { groups: [{ name: "start", test: START }] } } : {}),
        banner: (chunk) => (chunk.fileName === "cli.js" ? SHEBANG : ""),
      },
    });
  }
  if (runtime.index !== undefined) {
    options.push({
      ...shared,
      input: runtime,
      platform: "neutral",
      output: { dir: join(output, "runtime"), format: "esm", entryFileNames: "[name].js", chunkFileNames: "chunks/[name].js", ...NAMES_STAY },
    });
  }
  const compiler = source("cli/compile_script.ts");
  if (existsSync(compiler)) {
    options.push({
      ...shared,
      input: { compiler },
      platform: "neutral",
      external,
      // The parser comes from outside: what is left of its packages' imports does nothing.
      treeshake: { moduleSideEffects: (id) => !external(id) },
      output: { dir: join(output, "compiler"), format: "cjs", entryFileNames: "[name].js", chunkFileNames: "part.[name].js", ...SCRIPTS },
    });
  }
  const engine = source("execute/engine.ts");
  if (existsSync(engine) && runtime.index !== undefined) {
    options.push({
      ...shared,
      input: { engine: SCRIPT, ...Object.fromEntries(modules.map(([name, file]) => [`module.${name}`, file])) },
      platform: "neutral",
      plugins: [engineScript(engine, modules)],
      output: {
        dir: join(output, "engine"),
        format: "cjs",
        entryFileNames: "[name].js",
        chunkFileNames: "part.[name].js",
        codeSplitting: { groups: [{ name: "core", test: CORE }] },
        ...NAMES_STAY,
        ...SCRIPTS,
      },
    });
  }
  return options;
};

/** What a cached `run` needs: one file, since each further one costs a millisecond. */
const START = /src\/(cli\/(main|engine_flags|run|run_arguments|options|failure|python_file|built_folder|version)|execute\/node\/(cache|engine_folder|make_folder|program_file|script|script_folder|sha256|interruptible)|diagnostics\/printable)\.ts$/;

/**
 * The launcher takes Node's modules with `process.getBuiltinModule`: an ES import of `node:fs` asks for each of its exports, and
 * so loads Node's streams, which costs a tenth of a program's start.
 */
const quickBuiltins = {
  name: "quick-builtins",
  renderChunk: (code, chunk) =>
    chunk.fileName !== "cli.js"
      ? null
      : { code: code.replace(/^import \{([^}]*)\} from ("node:[\w/]+");$/gm, (_, names, from) => `const {${names.replace(/ as /g, ": ")}} = process.getBuiltinModule(${from});`) },
};

const SCRIPT = "virtual:engine";

/** What every program needs is one script; the modules of Python's library are scripts of their own, loaded when they are imported. */
const CORE = /src\/(execute|runtime\/(objects|builtins|asyncio|threads)|runtime\/\w+\.ts)/;

/** The entry of the engine: what starts programs, and the names of the Python modules beside it. */
const engineScript = (engine, modules) => ({
  name: "engine-script",
  resolveId: (id) => (id === SCRIPT ? id : null),
  load: (id) =>
    id !== SCRIPT ? null : `export * from ${JSON.stringify(engine)};\nexport const moduleNames = ${JSON.stringify(modules.map(([name]) => name))};`,
});
