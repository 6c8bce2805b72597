/**
 * `npm run bench [-- --python PATH] [--rounds N] [--json] [part of a name …]`: each program of test/benchmarks on yieldstar and, where
 * there is a Python, on CPython, in turn; minima and ratios. Programs time their own hot part, so that start-up is measured apart.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runEach, writeCorpus } from "./documents.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "test/benchmarks");
const cli = join(root, "dist/cli.js");
const args = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : args.splice(at, 2)[1];
};
const flag = (name) => args.includes(name) && args.splice(args.indexOf(name), 1).length === 1;
const python = option("--python", "python3");
const rounds = Number(option("--rounds", "5"));
const json = flag("--json");
const wanted = (name) => args.length === 0 || args.some((part) => name.includes(part));

/** How many times as fast as CPython each program has to be. */
const targets = {
  ...{ ping_pong: 20, queue: 10, gather: 6, deep_chain: 20, recursive_await: 2.5, timers: 6, async_generators: 6, echo: 1 },
  ...{ async_tree_none: 10, async_tree_io: 6, async_tree_memo: 8, async_tree_mixed: 3, async_tree_groups: 5, async_tree_eager: 10, fib: 4 },
  ...{ floats_typed: 5, floats_untyped: 1, integer_loop: 3, methods: 8, dict_keys: 1.5, dict_tuples: 0.9, exceptions: 0.7, generators: 3, sort: 1 },
  ...{ documents: 2, documents_sleeping: 20, documents_cached: 10 },
};

if (!existsSync(cli)) {
  console.error("bench: there is no build; npm run build");
  process.exit(2);
}
const version = spawnSync(python, ["-c", "import sys; print(sys.version.split()[0])"], { encoding: "utf8" }).stdout?.trim() || null;
const cache = mkdtempSync(join(tmpdir(), "yieldstar-bench-"));
const environment = { ...process.env, XDG_CACHE_HOME: cache };
/** As `npx yieldstar run` does: the launcher's first line has its flags. */
const yieldstar = [...readFileSync(cli, "utf8").split("\n", 1)[0].replace(/^.* -S /, "").split(" "), cli, "run"];

const run = (command, file) => {
  const started = process.hrtime.bigint();
  const { stdout, stderr, status } = spawnSync(command[0], [...command.slice(1), file], { encoding: "utf8", env: environment, maxBuffer: 1 << 26 });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`${command.join(" ")} ${file} ended with status ${status}: ${stderr}`);
  return { stdout, milliseconds };
};

/** The times a program measured by itself, one a round, and what else it printed. */
const timed = (command, file) => {
  const { stdout } = run(command, file);
  const rounds = /^seconds (.+)$/m.exec(stdout)?.[1].split(" ").map((seconds) => Number(seconds) * 1000);
  return { rounds, answer: stdout.replace(/^seconds .*\n/m, "") };
};

/** Both in turn, so that a busy moment of the machine hits both. */
const compare = (measureOurs, measureTheirs, prepare = () => {}) => {
  const ours = [];
  const theirs = [];
  for (let i = 0; i < rounds; i++) {
    prepare();
    ours.push(measureOurs());
    if (version !== null) theirs.push(measureTheirs());
  }
  return { ours: Math.min(...ours), theirs: theirs.length === 0 ? null : Math.min(...theirs) };
};

const rows = [];
const row = (name, ours, theirs, unit, target, higherIsBetter = true) => {
  const ratio = theirs === null ? null : higherIsBetter ? theirs / ours : ours / theirs;
  const met = ratio === null || target === undefined ? null : higherIsBetter ? ratio >= target : ratio <= target;
  rows.push({ name, yieldstar: ours, cpython: theirs, unit, ratio, target: target ?? null, met });
  if (!json) console.log(line(rows.at(-1), higherIsBetter));
};
const number = (x, digits = 1) => (x === null ? "–" : x.toFixed(digits));
const line = ({ name, yieldstar: ours, cpython, unit, ratio, target, met }, higherIsBetter) =>
  `| ${name.padEnd(30)} | ${`${number(ours)} ${unit}`.padStart(14)} | ${(cpython === null ? "–" : `${number(cpython)} ${unit}`).padStart(14)} | ${(ratio === null ? "–" : `${number(ratio, 2)} ×`).padStart(9)} | ${(target === null ? "" : `${higherIsBetter ? "≥" : "≤"} ${target} ×${met === null ? "" : met ? " ✓" : " ✗"}`).padStart(10)} |`;

if (!json) {
  console.log(`Node ${process.versions.node}, CPython ${version ?? "not found"}, ${rounds} rounds, minima; of programs that repeat their work the best round, and the first; a ratio ≥ is times as fast, ≤ times as much\n`);
  console.log(`| ${"program".padEnd(30)} | ${"yieldstar".padStart(14)} | ${"CPython".padStart(14)} | ${"ratio".padStart(9)} | ${"target".padStart(10)} |`);
  console.log(`| ${"-".repeat(30)} | ${"-".repeat(13)}: | ${"-".repeat(13)}: | ${"-".repeat(8)}: | ${"-".repeat(9)}: |`);
}

try {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".py")).sort()) {
    const name = file.slice(0, -3);
    if (name === "hello" || name === "waiting_tasks" || !wanted(name)) continue;
    const path = join(folder, file);
    if (version !== null && timed(yieldstar, path).answer !== timed([python, "-P"], path).answer) throw new Error(`${name} does not print what CPython prints`);
    const first = { ours: Infinity, theirs: Infinity };
    let repeats = false;
    const measured = (side, command) => () => {
      const { rounds: times } = timed(command, path);
      repeats = times.length > 1;
      first[side] = Math.min(first[side], times[0]);
      return Math.min(...times);
    };
    const { ours, theirs } = compare(measured("ours", yieldstar), measured("theirs", [python, "-P"]));
    row(name, ours, theirs, "ms", targets[name]);
    if (repeats) row(`${name}, first round`, first.ours, theirs === null ? null : first.theirs, "ms");
  }
  if (wanted("startup")) {
    const hello = join(folder, "hello.py");
    const first = compare(() => run(yieldstar, hello).milliseconds, () => run([python, "-P"], hello).milliseconds, () => rmSync(join(cache, "yieldstar"), { recursive: true, force: true }));
    row("startup, first run", first.ours, first.theirs, "ms", 2, false);
    run(yieldstar, hello);
    const cached = compare(() => run(yieldstar, hello).milliseconds, () => run([python, "-P"], hello).milliseconds);
    row("startup, cached", cached.ours, cached.theirs, "ms", 1.3, false);
  }
  if (wanted("memory")) {
    const waiting = join(folder, "waiting_tasks.py");
    run(yieldstar, waiting);
    const { ours, theirs } = compare(() => peak(yieldstar, waiting), () => peak([python, "-P"], waiting));
    row("memory, 100,000 tasks", ours, theirs, "MB", 2, false);
  }
  if (wanted("conversion")) conversion();
  if (wanted("documents")) await documents();
} finally {
  rmSync(cache, { recursive: true, force: true });
}
if (json) console.log(JSON.stringify({ node: process.versions.node, python: version, rounds, rows }, null, 2));

/** Peak resident memory, as the kernel counted it for the child. */
function peak(command, file) {
  const measured = spawnSync("/usr/bin/env", ["bash", "-c", `exec "$@" & pid=$!; top=0; while kill -0 $pid 2>/dev/null; do now=$(awk '/VmHWM/ {print $2}' /proc/$pid/status 2>/dev/null); [ "\${now:-0}" -gt "$top" ] && top=$now; sleep 0.01; done; echo $top >&2`, "peak", ...command, file], { encoding: "utf8", env: environment });
  return Number(measured.stderr.trim().split("\n").at(-1)) / 1024;
}

/** Lines a second over one large file made of the samples. */
function conversion() {
  const samples = join(root, "samples");
  const parts = ["queues/workers", "classes/dunders", "functions/generators", "errors/flow", "containers/lists", "gather/failures"].map((name) => readFileSync(join(samples, `${name}.py`), "utf8"));
  let text = "";
  for (let i = 0; text.split("\n").length < 10_000; i++) text += `def part_${i}():\n${parts[i % parts.length].replace(/^from __future__.*\n/gm, "").split("\n").map((each) => (each === "" ? "" : `    ${each}`)).join("\n")}\n\n\n`;
  const file = join(cache, "large.py");
  writeFileSync(file, text);
  const lines = text.split("\n").length;
  const convert = ["node", "--max-semi-space-size=64", cli, "convert", "--no-map", "-o", join(cache, "large.ts")];
  for (const [name, more] of [["conversion, unformatted", ["--no-format"]], ["conversion, with Prettier", []]]) {
    const times = [];
    for (let i = 0; i < Math.min(rounds, 3); i++) times.push(run([...convert, ...more], file).milliseconds);
    row(name, lines / Math.min(...times), null, "lines/ms");
  }
}

/** `verify` with two jobs against CPython with one process for each block, two at a time; then again, with what the first run kept. */
async function documents() {
  const verify = [...yieldstar.slice(0, -1), "verify", "--json", "--jobs", "2"];
  const verified = (notes, count, ...more) => {
    const { stdout, milliseconds } = run([...verify, ...more], notes);
    const { matched } = JSON.parse(stdout).totals;
    if (matched !== count) throw new Error(`only ${matched} of ${count} examples in ${notes} matched`);
    return milliseconds;
  };
  const least = async (times, measure) => {
    let best = Infinity;
    for (let i = 0; i < times; i++) best = Math.min(best, await measure());
    return best;
  };
  const few = Math.min(rounds, 2);
  const plain = writeCorpus(join(cache, "plain"), 1000, false);
  const theirs = (examples, times) => (version === null ? null : least(times, () => runEach([python, "-P"], examples)));
  row("documents", await least(few, () => verified(plain.notes, 1000, "--no-cache")), await theirs(plain.examples, few), "ms", targets.documents);
  // CPython sleeps through two minutes of these.
  const sleeping = writeCorpus(join(cache, "sleeping"), 400, true);
  row("documents_sleeping", await least(few, () => verified(sleeping.notes, 400, "--no-cache")), await theirs(sleeping.examples, 1), "ms", targets.documents_sleeping);
  rmSync(join(cache, "yieldstar"), { recursive: true, force: true });
  const first = verified(plain.notes, 1000);
  row("documents_cached, to first run", await least(few, () => verified(plain.notes, 1000)), first, "ms", targets.documents_cached);
}
