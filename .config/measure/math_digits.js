/**
 * `npm run digits [-- --count N] [--seed N] [--python PATH] [--show N] [FUNCTION…]`: how many of N random arguments of each function of `math`
 * (and of `**`) give other bits here than on CPython. Runs on any machine, but the answer key is CPython on x86-64 with a GNU C library that uses
 * fused multiply-add. Exit status 1 when a function that should agree does not.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { Random } from "../fuzz/random.js";

const args = process.argv.slice(2);
const named = [];
const options = { count: "100000", seed: "1", python: "python3", show: "0" };
for (let i = 0; i < args.length; i++) {
  if (args[i].startsWith("--") && Object.hasOwn(options, args[i].slice(2))) options[args[i].slice(2)] = args[++i];
  else named.push(args[i]);
}
const count = Number(options.count);
const show = Number(options.show);
const BATCH = 50_000;

/** Where arguments come from: [low, high) evenly, or any bit pattern. */
const between = (low, high) => (random) => low + (high - low) * random();
const view = new DataView(new ArrayBuffer(8));
const anyFloat = (random) => {
  view.setUint32(0, random() * 2 ** 32);
  view.setUint32(4, random() * 2 ** 32);
  return view.getFloat64(0);
};
const anyPositive = (random) => Math.abs(anyFloat(random));
const whole = (low, high) => (random) => Math.floor(low + (high - low) * random());
const decimal = (low, high) => (random) => Number((low + (high - low) * random()).toFixed(2));

const near = [[between(-2, 2)], [decimal(-100, 100)], [between(-1e4, 1e4)], [anyFloat]];
const unit = [[between(-1, 1)], [decimal(-1, 1)], [between(0.99, 1)], [between(-1e-3, 1e-3)]];
const positive = [[between(0, 3)], [between(0.9, 1.1)], [decimal(0, 1000)], [whole(1, 1e9)], [anyPositive]];
const angles = [[between(-1, 1)], [between(-7, 7)], [decimal(-400, 400)], [whole(-1e6, 1e6)], [between(-1e9, 1e9)], [anyFloat]];
const pairs = [
  [between(-3, 3), between(-3, 3)],
  [decimal(-100, 100), decimal(-100, 100)],
  [anyFloat, anyFloat],
];
/** Rows of argument sources for each function. */
const FUNCTIONS = {
  "**": [[between(-9, 9), whole(2, 3)], [anyPositive, whole(2, 3)], [between(0, 9), () => 0.5], [anyPositive, () => 0.5], [between(0, 3), between(-10, 10)], [decimal(0, 100), whole(-20, 20)], [between(0.5, 1.5), between(-500, 500)], [between(0, 1e6), decimal(-40, 40)], [whole(-100, 100), whole(-9, 9)], [anyPositive, between(-1, 1)], [anyFloat, anyFloat]],
  pow: [[between(0, 3), between(-10, 10)], [decimal(0, 100), decimal(-4, 4)], [anyFloat, between(-2, 2)]],
  exp: [[between(-2, 2)], [decimal(-100, 100)], [between(-746, 710)], [anyFloat]],
  exp2: [[between(-2, 2)], [decimal(-100, 100)], [between(-1076, 1025)], [anyFloat]],
  expm1: [[between(-2, 2)], [decimal(-100, 100)], [between(-60, 710)], [anyFloat]],
  log: positive,
  log2: positive,
  log10: positive,
  log1p: [[between(-1, 3)], [between(-1e-3, 1e-3)], [decimal(0, 1000)], [anyPositive]],
  sqrt: positive,
  cbrt: near,
  sin: angles,
  cos: angles,
  tan: angles,
  asin: unit,
  acos: unit,
  atan: near,
  atan2: pairs,
  sinh: [[between(-2, 2)], [decimal(-30, 30)], [between(-711, 711)], [anyFloat]],
  cosh: [[between(-2, 2)], [decimal(-30, 30)], [between(-711, 711)], [anyFloat]],
  tanh: [[between(-2, 2)], [decimal(-30, 30)], [anyFloat]],
  asinh: near,
  acosh: [[between(1, 3)], [decimal(1, 1000)], [anyPositive]],
  atanh: unit,
  gamma: [[between(-5, 5)], [decimal(-20, 170)], [between(-180, 172)]],
  lgamma: [[between(-5, 5)], [decimal(-20, 1000)], [anyFloat]],
  erf: [[between(-1, 1)], [between(-7, 7)], [anyFloat]],
  erfc: [[between(-1, 1)], [between(-7, 28)], [anyFloat]],
  hypot: pairs,
  fma: [[between(-3, 3), between(-3, 3), between(-3, 3)], [decimal(-9, 9), decimal(-9, 9), decimal(-99, 99)], [anyFloat, anyFloat, anyFloat]],
  fmod: pairs,
  remainder: pairs,
};
/** Not the C library's own method here: they are counted, and may differ. */
const NEAREST = new Set(["asin", "acos", "atan", "atan2", "erf", "erfc"]);

const ANSWERS = `
import math, struct, sys
read = sys.stdin.buffer.read
NAN, VALUE, OVERFLOW, ZERO, OTHER = (struct.pack('<Q', 0x7ff8 << 48 | n) for n in range(5))
pack = struct.Struct('<d').pack
while head := read(8):
    size, places = struct.unpack('<II', head)
    name = read(16).decode().strip()
    f = (lambda a, b: a ** b) if name == '**' else getattr(math, name)
    numbers = struct.unpack(f'<{size * places}d', read(8 * size * places))
    out = []
    for i in range(0, size * places, places):
        try:
            y = f(*numbers[i:i + places])
            out.append(OTHER if isinstance(y, complex) else pack(y) if y == y else NAN)
        except ValueError:
            out.append(VALUE)
        except OverflowError:
            out.append(OVERFLOW)
        except ZeroDivisionError:
            out.append(ZERO)
    sys.stdout.buffer.write(b''.join(out))
    sys.stdout.buffer.flush()
`;

/** CPython, one batch after another. */
class Python {
  constructor(path) {
    this.child = spawn(path, ["-c", ANSWERS], { stdio: ["pipe", "pipe", "inherit"] });
    this.chunks = [];
    this.size = 0;
    this.child.stdout.on("data", (chunk) => {
      this.chunks.push(chunk);
      this.size += chunk.length;
      this.wake?.();
    });
    this.child.on("error", (error) => {
      console.error(`digits: ${error.message}`);
      process.exit(2);
    });
    this.child.on("exit", (status) => {
      if (status !== 0) process.exit(2);
    });
  }

  async answers(name, numbers, places) {
    const size = numbers.length / places;
    const head = Buffer.alloc(24, " ");
    head.writeUInt32LE(size, 0);
    head.writeUInt32LE(places, 4);
    head.write(name, 8);
    this.child.stdin.write(head);
    this.child.stdin.write(Buffer.from(numbers.buffer));
    while (this.size < 8 * size) await new Promise((resolve) => (this.wake = resolve));
    const all = Buffer.concat(this.chunks);
    this.chunks = [];
    this.size = 0;
    return new BigUint64Array(new Uint8Array(all).buffer);
  }
}

/** The project's own functions, bundled as a program gets them. */
async function ourFunctions() {
  const folder = mkdtempSync(join(tmpdir(), "digits-"));
  const file = join(folder, "ours.mjs");
  const built = await rolldown({ input: fileURLToPath(new URL("ours.ts", import.meta.url)), platform: "node", logLevel: "silent" });
  await built.write({ file });
  await built.close();
  const { math, power } = await import(pathToFileURL(file).href);
  rmSync(folder, { recursive: true });
  return (name) => (name === "**" ? power : math[name]);
}

const NAN = 0x7ff8n << 48n;
const cell = new Float64Array(1);
const bits = new BigUint64Array(cell.buffer);

function ourAnswer(f, values) {
  try {
    const y = f(...values);
    if (typeof y !== "number") return NAN | 4n;
    cell[0] = y;
    return y === y ? bits[0] : NAN;
  } catch (error) {
    const kind = ["ValueError", "OverflowError", "ZeroDivisionError"].indexOf(error.constructor.name.replace(/\$\d+$/, ""));
    if (kind < 0) throw error;
    return NAN | BigInt(kind + 1);
  }
}

const floatOf = (pattern) => {
  bits[0] = pattern;
  return String(cell[0]);
};

const ours = await ourFunctions();
const python = new Python(options.python);
let failed = false;
for (const name of named.length > 0 ? named : Object.keys(FUNCTIONS)) {
  const rows = FUNCTIONS[name];
  if (rows === undefined) {
    console.error(`digits: no function ${name}; there are ${Object.keys(FUNCTIONS).join(" ")}`);
    process.exit(2);
  }
  const generator = new Random(Number(options.seed));
  // One draw has 32 bits, a float 53.
  const random = () => generator.next() + generator.next() * 2 ** -32;
  let different = 0;
  let shown = 0;
  let done = 0;
  let most = 0;
  const each = Math.ceil(count / rows.length);
  for (const row of rows) {
    for (let start = 0; start < each; start += BATCH) {
      const size = Math.min(BATCH, each - start);
      const numbers = new Float64Array(size * row.length);
      for (let i = 0; i < numbers.length; i++) numbers[i] = row[i % row.length](random);
      const expected = await python.answers(name, numbers, row.length);
      const f = ours(name);
      for (let i = 0; i < size; i++) {
        const values = Array.from(numbers.subarray(i * row.length, (i + 1) * row.length));
        const actual = ourAnswer(f, values);
        if (actual === expected[i]) continue;
        different += 1;
        const distance = actual > expected[i] ? actual - expected[i] : expected[i] - actual;
        if (distance > most) most = Number(distance > 10n ** 15n ? 10n ** 15n : distance);
        if (shown++ < show) console.log(`  ${name}(${values.join(", ")}): CPython ${floatOf(expected[i])}, here ${floatOf(actual)} (${expected[i].toString(16)}, ${actual.toString(16)})`);
      }
      done += size;
    }
  }
  if (different > 0 && !NEAREST.has(name)) failed = true;
  console.log(`${name.padEnd(10)} ${String(different).padStart(7)} of ${done} differ${different > 0 ? `, by up to ${most} in the last place` : ""}`);
}
python.child.stdin.end();
process.exitCode = failed ? 1 : 0;
