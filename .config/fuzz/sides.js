/** The two processes that answer programs: CPython, and yieldstar bundled from the sources as they are. */
import { fork, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { runtimeModules } from "../runtime_modules.js";

/** Longer than any program takes that ends. */
const PATIENCE = 15_000;

/**
 * A process that answers one program after another; it is started again when it hangs or dies.
 *
 * @typedef {{ readonly stdout: string, readonly ending: string }} Answer
 * @typedef {{ readonly text: string, readonly compileOnly: boolean }} Question
 */
export class Side {
  #start;
  #patience;
  #running = null;
  #last = Promise.resolve();

  /** @param {() => { send(question: Question): void, onAnswer(f: (answer: Answer) => void): void, onEnd(f: () => void): void, kill(): void }} start @param {number} patience in ms */
  constructor(start, patience = PATIENCE) {
    this.#start = start;
    this.#patience = patience;
  }

  /** Asked while another question is open, it waits its turn. @param {Question} question @returns {Promise<Answer>} */
  ask(question) {
    const answer = this.#last.then(() => this.#ask(question));
    this.#last = answer;
    return answer;
  }

  close() {
    this.#running?.kill();
  }

  #ask(question) {
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
      const timer = setTimeout(() => lost("fault: it hangs"), this.#patience);
      running.onAnswer((answer) => {
        // Its process ends, too: the next program starts another.
        if (answer.ending.startsWith("fault")) lost(answer.ending, answer.stdout);
        else give(answer);
      });
      running.onEnd(() => lost("fault: its process ended"));
      running.send(question);
    });
  }
}

/** @param {string} python the path of a CPython */
export const cpythonSide = (python) =>
  new Side(() => {
    const child = spawn(python, ["-W", "ignore", fileURLToPath(new URL("cpython.py", import.meta.url))], { stdio: ["pipe", "pipe", "ignore"], env: { ...process.env, PYTHONHASHSEED: "0" } });
    let answer = () => {};
    let ended = () => {};
    createInterface({ input: child.stdout }).on("line", (line) => answer(JSON.parse(line)));
    child.on("exit", () => ended());
    return { send: (question) => child.stdin.write(`${JSON.stringify(question)}\n`), onAnswer: (f) => (answer = f), onEnd: (f) => (ended = f), kill: () => child.kill("SIGKILL") };
  });

/** @param {string} root of the repository @param {string} folder for the bundle @param {string} entry the module that answers @param {number} patience in ms */
export async function yieldstarSide(root, folder, entry = fileURLToPath(new URL("ours.ts", import.meta.url)), patience = PATIENCE) {
  const require = createRequire(import.meta.url);
  const bundled = await bundle(root, folder, entry);
  return new Side(() => {
    const wasm = [require.resolve("web-tree-sitter/web-tree-sitter.wasm"), require.resolve("tree-sitter-python/tree-sitter-python.wasm")];
    const child = fork(bundled, wasm, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    let answer = () => {};
    let ended = () => {};
    const ready = new Promise((resolve) => child.once("message", resolve));
    void ready.then(() => child.on("message", (message) => answer(message)));
    child.on("exit", () => ended());
    return { send: (question) => void ready.then(() => child.connected && child.send(question)), onAnswer: (f) => (answer = f), onEnd: (f) => (ended = f), kill: () => child.kill("SIGKILL") };
  }, patience);
}

/** Our side in one file. */
async function bundle(root, folder, entry) {
  const modules = runtimeModules(root);
  const built = await rolldown({
    input: entry,
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
