/**
 * `npm run fuzz [-- --mode language|scheduling|mutation] [--topic calls|classes|everyday|flow|functions|protocols] [--seed N] [--count N] [--python PATH] [--keep FOLDER] [--refusals]`: random
 * programs on CPython and on yieldstar; what differs is made small and printed (and kept). Exit status 1 when something differs.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LanguageFuzzer } from "./language.js";
import { MutationFuzzer } from "./mutation.js";
import { shrink, textOf } from "./program.js";
import { Random } from "./random.js";
import { SchedulingFuzzer } from "./scheduling.js";
import { cpythonSide, yieldstarSide } from "./sides.js";

const args = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : args[at + 1];
};
const mode = option("mode", "language");
const seed = Number(option("seed", "1"));
const count = Number(option("count", "1000"));
const python = option("python", "python3");
const topic = option("topic", null);
const keep = option("keep", null);
const fuzzers = { language: LanguageFuzzer, scheduling: SchedulingFuzzer, mutation: MutationFuzzer };
if (!Object.hasOwn(fuzzers, mode) || !Number.isInteger(seed) || !Number.isInteger(count)) {
  console.error("fuzz: --mode language|scheduling|mutation, --seed N, --count N");
  process.exit(2);
}
const compileOnly = mode === "mutation";
/** So many programs are under way that neither side waits for the other. */
const AHEAD = 8;

const folder = mkdtempSync(join(tmpdir(), "yieldstar-fuzz-"));
const cpython = cpythonSide(python);
const ours = await yieldstarSide(fileURLToPath(new URL("../..", import.meta.url)), folder);
let refused = 0;
let endless = 0;

/** Addresses and the numbers of tasks differ from run to run, and CPython's library stands anywhere. */
const settled = (text) => text.replaceAll(/0x[0-9a-f]{6,}/g, "0x…").replaceAll(/Task-\d+/g, "Task-…").replaceAll(/\/[^' ]*\/lib\/python3/g, "/usr/local/lib/python3");

/** What both sides did, when it is not the same; a refusal is no difference, since nothing wrong is shown, and neither is a lack of time or memory. */
async function difference(statements) {
  const text = `${textOf(statements)}\n`;
  const question = { text, compileOnly };
  const [asText, own] = await Promise.all([cpython.ask(question), ours.ask(question)]);
  // Of a text it compiles CPython shows other parts than of a file; what it refuses as a file does not run.
  const theirs = compileOnly && asText.ending !== "" && asText.ending !== own.ending ? { stdout: "", ending: refusalOfFile(text) } : asText;
  if (own.ending.startsWith("refused: ")) {
    refused++;
    if (args.includes("--refusals")) console.log(own.ending);
    return null;
  }
  if (theirs.ending === "too long" || theirs.ending.startsWith("fault") || /\bMemoryError\b/.test(theirs.stdout + theirs.ending)) return null;
  // Who waits for himself is cancelled without end: how deep that goes before it is an error is no matter of the program's.
  if (/maximum recursion depth/.test(theirs.stdout + theirs.ending)) {
    endless++;
    return null;
  }
  const same = settled(theirs.stdout) === settled(own.stdout) && settled(theirs.ending) === settled(own.ending);
  return same ? null : { text, theirs, own, kind: [kindOf(theirs, own), kindOf(own, theirs), theirs.ending, own.ending].map(withoutValues).join(" | ") };
}

function refusalOfFile(text) {
  const file = join(folder, "program.py");
  writeFileSync(file, text);
  const said = spawnSync(python, ["-W", "ignore", file], { encoding: "utf8" }).stderr.replaceAll(file, "program.py");
  // Near the end of a file it may show two lines, what it has just read, instead of one.
  return said.replace(/^(.*\n) {4}.*\n(?! *\^+\n| {4}|\w+: ).*\n((?: +\^+\n)?\w+: .*\n)$/, "$1$2");
}

/** The first line that the other does not show, without the values in it; so that making a program smaller keeps the difference that was found. */
function kindOf({ stdout, ending }, other) {
  const lines = `${stdout}${ending}`.split("\n");
  const others = `${other.stdout}${other.ending}`.split("\n");
  const line = lines.find((each, i) => each !== others[i]) ?? "";
  return line.match(/\b(?:\w*(?:Error|Exception|Stop\w*Iteration)\b|fault).*/)?.[0] ?? "a value";
}

const withoutValues = (text) => text.replaceAll(/'[^']*'|\d+|[(,].*/g, "…");

async function reportDifference(program, found, at) {
  // A smaller program must not lose a definition on the way: that would be another difference, or none of interest.
  const small = await shrink(program, async (candidate) => {
    const still = await difference(candidate);
    return still !== null && still.kind === found.kind;
  });
  const { text, theirs, own } = (await difference(small)) ?? found;
  const report = `# seed ${at}\n${text}# ─── CPython ───\n${commented(theirs)}# ─── yieldstar ───\n${commented(own)}`;
  console.log(report);
  if (keep === null) return;
  mkdirSync(keep, { recursive: true });
  writeFileSync(join(keep, `${mode}_${at}.py`), report);
}

let differences = 0;
/** How often each kind was found: making small takes the time of hundreds of programs. */
const kinds = new Map();
const started = Date.now();
const underWay = [];
for (let i = 0; i < count + AHEAD; i++) {
  if (i < count) {
    const program = new fuzzers[mode](new Random(seed + i), topic).program();
    underWay.push({ at: seed + i, program, found: difference(program) });
  }
  if (i < AHEAD) continue;
  const next = underWay.shift();
  const found = await next?.found;
  if (found === null || found === undefined) continue;
  differences++;
  const times = (kinds.get(found.kind) ?? 0) + 1;
  kinds.set(found.kind, times);
  if (times <= (found.kind.startsWith("a value | a value") ? 20 : 2)) await reportDifference(next.program, found, next.at);
  else console.log(`# seed ${next.at}: ${found.kind}, for the ${times}th time\n`);
}
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(`${count} programs (${mode}, seeds ${seed} to ${seed + count - 1}) in ${minutes} minutes: ${differences} differ${refused === 0 ? "" : `, ${refused} refused`}${endless === 0 ? "" : `, ${endless} not compared (endless recursion)`}`);
cpython.close();
ours.close();
rmSync(folder, { recursive: true, force: true });
process.exitCode = differences === 0 ? 0 : 1;

function commented({ stdout, ending }) {
  return `${stdout}${ending}\n`.replace(/^(?=.)/gm, "# ");
}
