/**
 * `npm run build`: everything in `dist`, from a clean slate, without a network, Python or a compiler.
 * With `--if-changed` (`prepare`: npm runs it after `npm ci`, and again when `npx` is first used in the clone) only if a source is newer.
 */
import { spawn } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { builds } from "./rolldown.js";
import { runtimeModules } from "./runtime_modules.js";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Built beside `dist` and put in its place at the end, so that nobody sees half of it, not even another build. */
const dist = join(root, `dist-${process.pid}`);
const final = join(root, "dist");
const require = createRequire(import.meta.url);

const bundle = async (options) => {
  const built = await rolldown(options);
  await built.write(options.output);
  await built.close();
};

/** Declarations are printed, not checked: checking is what `npm run typecheck` is for, and takes several times as long. */
const declarations = () =>
  new Promise((resolve, reject) => {
    const tsc = spawn(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", join(root, ".config/declarations.json"), "--outDir", join(dist, "types")], { stdio: "inherit" });
    tsc.on("error", reject);
    tsc.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`tsc ended with status ${code}`))));
  });

/** `yieldstar/runtime/time` finds its types beside its code. */
const moduleDeclarations = () => {
  const folder = join(dist, "runtime/modules");
  for (const [name, file] of runtimeModules(root)) {
    const target = relative(folder, join(dist, "types", relative(root, file))).replace(/\.ts$/, ".js");
    writeFileSync(join(folder, `${name}.d.ts`), `export * from "${target}";\n`);
  }
};

/** Runs a small program, and keeps V8's code of the engine and the compiler beside them: without it the first run takes twice as long. */
async function codeAhead() {
  const launcher = join(final, "cli.js");
  const code = join(final, "code");
  if (!existsSync(launcher)) return;
  const flags = readFileSync(launcher, "utf8").split("\n", 1)[0].replace(/^.* -S node /, "").split(" ");
  const program = "import asyncio\n\n\nasync def main():\n    await asyncio.gather(asyncio.sleep(0), asyncio.sleep(0))\n    print(f'{sum([1, 2])} {dict(a=1)}')\n\n\nasyncio.run(main())\n";
  await new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, launcher, "run", "-c", program], { stdio: "ignore", env: { ...process.env, YIELDSTAR_CACHE: code } });
    child.on("error", resolve); // it only saves time: the tool is whole without it
    child.on("exit", resolve);
  });
  for (const name of existsSync(code) ? readdirSync(code) : []) if (!/^[\w.]+\.js-/.test(name)) rmSync(join(code, name));
}

/** The parser's two WebAssembly files travel with us, so that nobody's install has to build a grammar. */
const webAssembly = () => {
  copyFileSync(require.resolve("web-tree-sitter/web-tree-sitter.wasm"), join(dist, "web-tree-sitter.wasm"));
  copyFileSync(require.resolve("tree-sitter-python/tree-sitter-python.wasm"), join(dist, "tree-sitter-python.wasm"));
};

/** Written last: a build that failed leaves none. */
const stamp = join(root, "node_modules/.yieldstar-built");

const newest = (path) => {
  const { mtimeMs } = statSync(path);
  return statSync(path).isDirectory() ? Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : mtimeMs;
};
const sources = ["src", "grammar-maps", ".config", "package.json", "package-lock.json", "tsconfig.json"];
if (process.argv.includes("--if-changed") && existsSync(final) && existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources.map((name) => newest(join(root, name))))) {
  process.exit();
}

mkdirSync(join(dist, "runtime/modules"), { recursive: true });
const parts = await Promise.allSettled([declarations(), ...builds(root, dist).map(bundle)]);
const failures = parts.filter((part) => part.status === "rejected");
if (failures.length > 0) {
  // What was built before stays.
  rmSync(dist, { recursive: true, force: true });
  for (const { reason } of failures) console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}
moduleDeclarations();
webAssembly();
const launcher = join(dist, "cli.js");
if (existsSync(launcher)) chmodSync(launcher, 0o755);
rmSync(stamp, { force: true });
if (existsSync(final)) renameSync(final, `${dist}-old`);
renameSync(dist, final);
rmSync(`${dist}-old`, { recursive: true, force: true });
await codeAhead();
writeFileSync(stamp, "");
