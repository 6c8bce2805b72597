/**
 * `npm run survey -- FOLDER [--python PATH] [--show]`: converts every Python file below a folder and counts what became of them: converted, refused as
 * CPython's compiler refuses them, refused for what we lack (by reason; `--show` names the files). A crash, a hang, or a refusal that CPython's compiler
 * does not share is printed and makes the exit status 1.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { yieldstarSide } from "../fuzz/sides.js";

const args = process.argv.slice(2);
const at = args.indexOf("--python");
const python = at < 0 ? "python3" : (args.splice(at, 2)[1] ?? "python3");
const shows = args.includes("--show");
const [surveyed] = args.filter((arg) => !arg.startsWith("--"));
if (surveyed === undefined) {
  console.error("survey: which folder? npm run survey -- FOLDER [--python PATH] [--show]");
  process.exit(2);
}

/** A large file takes seconds; none takes this long that ends. */
const PATIENCE = 120_000;

const repository = fileURLToPath(new URL("../..", import.meta.url));
// where the bundle finds Prettier
const folder = mkdtempSync(join(repository, "node_modules", ".survey-"));
const ours = await yieldstarSide(repository, folder, fileURLToPath(new URL("survey_side.ts", import.meta.url)), PATIENCE);

const files = readdirSync(surveyed, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".py") && !name.split("/").some((part) => part === "site-packages" || part === "__pycache__"))
  .toSorted();

/** What CPython's compiler says of a file: "" when nothing. */
const COMPILE = "import sys, warnings\nwarnings.simplefilter('ignore')\ntry: compile(open(sys.argv[1], 'rb').read(), sys.argv[1], 'exec')\nexcept SyntaxError as error: print(error.msg, f'(line {error.lineno})')\nexcept ValueError as error: print(error)";
const compilerSays = (path) => spawnSync(python, ["-X", "utf8", "-c", COMPILE, path], { encoding: "utf8" }).stdout.trim();

const counts = { converted: 0, "refused by CPython, too": 0, "no UTF-8 text": 0, lacking: 0, faults: 0 };
const reasons = new Map();
for (const name of files) {
  const path = join(surveyed, name);
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch {
    counts["no UTF-8 text"]++;
    continue;
  }
  const { ending } = await ours.ask({ text });
  const [kind] = ending.split(":", 1);
  if (ending === "converted") counts.converted++;
  else if (kind === "fault") fault(name, ending);
  else if (kind === "syntax-error") {
    const said = compilerSays(path);
    if (said === "") fault(name, `CPython compiles it: ${ending}`);
    else {
      counts["refused by CPython, too"]++;
      if (shows || ending !== `syntax-error: ${said}`) console.log(`${name}: ${ending}; CPython: ${said}`);
    }
  } else {
    counts.lacking++;
    const reason = ending.replace(/ \(line \d+\)$/, "");
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    if (shows) console.log(`${name}: ${ending}`);
  }
}
for (const [reason, count] of [...reasons].toSorted((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(5)}  ${reason}`);
console.log(`${files.length} files: ${Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(", ")}`);
ours.close();
rmSync(folder, { recursive: true, force: true });
process.exitCode = counts.faults === 0 ? 0 : 1;

function fault(name, what) {
  counts.faults++;
  console.log(`${name}: ${what}`);
}
