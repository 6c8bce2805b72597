/**
 * `npm run fuzz [-- --mode language|scheduling] [--seed N] [--count N] [--python PATH] [--keep FOLDER]`: random programs on CPython
 * and on yieldstar; what differs is made small and printed (and kept). Exit status 1 when something differs.
 */
import { fork, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { runtimeModules } from "../runtime_modules.js";
import { LanguageFuzzer } from "./language.js";
import { shrink, textOf } from "./program.js";
import { Random } from "./random.js";
import { SchedulingFuzzer } from "./scheduling.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);
const args = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : args[at + 1];
};
const mode = option("mode", "language");
const seed = Number(option("seed", "1"));
const count = Number(option("count", "1000"));
const python = option("python", "python3");
const keep = option("keep", null);
const fuzzers = { language: LanguageFuzzer, scheduling: SchedulingFuzzer };
if (!Object.hasOwn(fuzzers, mode) || !Number.isInteger(seed) || !Number.isInteger(count)) {
  console.error("fuzz: --mode language|scheduling, --seed N, --count N");
  process.exit(2);
}
/** Longer than any program takes that ends. */
const PATIENCE = 15_000;

/** A process that answers one program after another; it is started again when it hangs or dies. */
class Runner {
  #start;
  #running = null;

  /** @param {() => { send(text: string): void, onAnswer(f: (answer: object) => void): void, onEnd(f: () => void): void, kill(): void }} start */
  constructor(start) {
    this.#start = start;
  }

  run(text) {
    const running = (this.#running ??= this.#start());
    return new Promise((resolve) => {
      const give = (answer) => {
        clearTimeout(timer);
        resolve(answer);
      };
      const lost = (ending, stdout = "") => {
        if (this.#running === running) this.#running = null;
        running.kill();
        give({ stdout, ending });
      };
      const timer = setTimeout(() => lost("fault: it hangs"), PATIENCE);
      running.onAnswer((answer) => {
        // Its process ends, too: the next program starts another.
        if (answer.ending === "deadlock" || answer.ending.startsWith("fault")) lost(answer.ending, answer.stdout);
        else give(answer);
      });
      running.onEnd(() => lost("fault: its process ended"));
      running.send(text);
    });
  }

  close() {
    this.#running?.kill();
  }
}

const cpython = new Runner(() => {
  const child = spawn(python, ["-W", "ignore", fileURLToPath(new URL("cpython.py", import.meta.url))], { stdio: ["pipe", "pipe", "ignore"], env: { ...process.env, PYTHONHASHSEED: "0" } });
  let answer = () => {};
  let ended = () => {};
  createInterface({ input: child.stdout }).on("line", (line) => answer(JSON.parse(line)));
  child.on("exit", () => ended());
  return { send: (text) => child.stdin.write(`${JSON.stringify(text)}\n`), onAnswer: (f) => (answer = f), onEnd: (f) => (ended = f), kill: () => child.kill("SIGKILL") };
});

const folder = mkdtempSync(join(tmpdir(), "yieldstar-fuzz-"));
const bundled = await bundle();
const ours = new Runner(() => {
  const wasm = [require.resolve("web-tree-sitter/web-tree-sitter.wasm"), require.resolve("tree-sitter-python/tree-sitter-python.wasm")];
  const child = fork(bundled, wasm, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let answer = () => {};
  let ended = () => {};
  const ready = new Promise((resolve) => child.once("message", resolve));
  void ready.then(() => child.on("message", (message) => answer(message)));
  child.on("exit", () => ended());
  return { send: (text) => void ready.then(() => child.connected && child.send(text)), onAnswer: (f) => (answer = f), onEnd: (f) => (ended = f), kill: () => child.kill("SIGKILL") };
});

/** Addresses differ from run to run. */
const settled = (text) => text.replaceAll(/0x[0-9a-f]{6,}/g, "0x…");
/** What both sides did, when it is not the same; a refusal is no difference, since nothing wrong is shown. */
async function difference(statements) {
  const text = `${textOf(statements)}\n`;
  const [theirs, own] = await Promise.all([cpython.run(text), ours.run(text)]);
  if (own.ending.startsWith("refused: ")) {
    refused++;
    if (args.includes("--refusals")) console.log(own.ending);
    return null;
  }
  if (theirs.ending.startsWith("TimeoutError: the program")) return null;
  const same = settled(theirs.stdout) === settled(own.stdout) && settled(theirs.ending) === settled(own.ending);
  return same ? null : { text, theirs, own };
}

let differences = 0;
let refused = 0;
const started = Date.now();
for (let i = 0; i < count; i++) {
  const program = new fuzzers[mode](new Random(seed + i)).program();
  const found = await difference(program);
  if (found === null) continue;
  differences++;
  // A smaller program must not lose a definition on the way: that would be another difference, or none of interest.
  const lost = ({ theirs }) => theirs.ending.startsWith("NameError") && !found.theirs.ending.startsWith("NameError");
  const small = await shrink(program, async (candidate) => {
    const still = await difference(candidate);
    return still !== null && !lost(still);
  });
  const { text, theirs, own } = (await difference(small)) ?? found;
  const report = `# seed ${seed + i}\n${text}# ─── CPython ───\n${commented(theirs)}# ─── yieldstar ───\n${commented(own)}`;
  console.log(report);
  if (keep !== null) {
    mkdirSync(keep, { recursive: true });
    writeFileSync(join(keep, `${mode}_${seed + i}.py`), report);
  }
}
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(`${count} programs (${mode}, seeds ${seed} to ${seed + count - 1}) in ${minutes} minutes: ${differences} differ${refused === 0 ? "" : `, ${refused} refused`}`);
cpython.close();
ours.close();
rmSync(folder, { recursive: true, force: true });
process.exitCode = differences === 0 ? 0 : 1;

function commented({ stdout, ending }) {
  return `${stdout}${ending}\n`.replace(/^(?=.)/gm, "# ");
}

/** Our side in one file, from the sources as they are. */
async function bundle() {
  const modules = runtimeModules(root);
  const built = await rolldown({
    input: fileURLToPath(new URL("ours.ts", import.meta.url)),
    cwd: root,
    platform: "node",
    logLevel: "silent",
    external: (id) => id.startsWith("node:") || /^(prettier|ts-morph|tree-sitter)(\/|$)/.test(id),
    plugins: [
      {
        name: "library",
        resolveId: (id) => (id === "virtual:library" ? id : null),
        load: (id) => (id === "virtual:library" ? `${modules.map(([, file], i) => `import * as m${i} from ${JSON.stringify(file)};`).join("\n")}\nexport const modules = { ${modules.map(([name], i) => `${JSON.stringify(name)}: m${i}`).join(", ")} };` : null),
      },
    ],
  });
  await built.write({ dir: folder, format: "esm", entryFileNames: "ours.mjs", keepNames: true });
  await built.close();
  return join(folder, "ours.mjs");
}
