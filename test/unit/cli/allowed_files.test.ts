/** `verify --allow-read` and `--allow-env`: what is allowed, and no way to anything else. Without a build left out. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const top = realpathSync(mkdtempSync(join(tmpdir(), "allowed-test-")));
const notes = join(top, "notes");

beforeAll(() => {
  for (const folder of [notes, join(notes, "data"), join(top, "notes-secret"), join(top, "shelf")]) mkdirSync(folder);
  writeFileSync(join(notes, "tea.txt"), "green\nblack\n");
  writeFileSync(join(notes, "data", "cups.csv"), "3,4\n");
  writeFileSync(join(top, "secret.txt"), "secret");
  writeFileSync(join(top, "notes-secret", "secret.txt"), "secret");
  writeFileSync(join(top, "shelf", "book.txt"), "a book");
  symlinkSync(join(top, "secret.txt"), join(notes, "link.txt"));
  symlinkSync(top, join(notes, "up"));
  symlinkSync(join(notes, "tea.txt"), join(notes, "inside.txt"));
  spawnSync("mkfifo", [join(notes, "pipe")]);
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Verifies these programs as examples of one document; the verdict of each with what it printed. */
function verified(programs: readonly string[], ...options: string[]): string[] {
  writeFileSync(join(notes, "notes.md"), programs.map((code) => `\`\`\`python\n${code}\n\`\`\`\n\n`).join(""));
  const { stdout } = spawnSync(process.execPath, [cli, "verify", "--json", "--jobs", "1", ...options, "notes.md"], { cwd: notes, env: { ...process.env, YIELDSTAR_CACHE: join(top, "cache"), SHOP: "Kettle & Co", KEY: "hidden" }, encoding: "utf8" });
  const report: { documents: { examples: { verdict: string; reason: string; actual: string | null }[] }[] } = JSON.parse(stdout);
  return report.documents.flatMap(({ examples }) => examples.map(({ verdict, reason, actual }) => (verdict === "unclaimed" ? (actual ?? "").trim() : reason)));
}

describe.skipIf(!existsSync(cli))("what is allowed", { timeout: 60_000 }, () => {
  it("files beside the document are read, and changed in memory only", () => {
    expect(
      verified(
        [
          "print(open('tea.txt').read().split())",
          "from pathlib import Path\nprint(Path('data/cups.csv').read_text().strip(), sorted(p.name for p in Path('data').iterdir()), Path('data').is_dir())",
          "print(open('inside.txt').readline().strip())",
          "with open('tea.txt', 'a') as file:\n    file.write('white')\nprint(open('tea.txt').read().split())",
          "import os\nprint(os.path.getsize('data/cups.csv'))\nos.remove('data/cups.csv')\nprint(os.path.exists('data/cups.csv'), os.listdir('data'))",
          "import os\nos.rename('inside.txt', 'data/moved.txt')\nprint(os.path.exists('inside.txt'), open('data/moved.txt').readline().strip())",
          "open('tea.txt', 'x')",
          "open('data', 'w')",
        ],
        "--allow-read",
      ),
    ).toEqual([
      "['green', 'black']",
      "3,4 ['cups.csv'] True",
      "green",
      "['green', 'black', 'white']",
      "4\nFalse []",
      "False green",
      "raised FileExistsError: [Errno 17] File exists: 'tea.txt'",
      "raised IsADirectoryError: [Errno 21] Is a directory: 'data'",
    ]);
    expect(readFileSync(join(notes, "tea.txt"), "utf8")).toBe("green\nblack\n");
    expect(readdirSync(join(notes, "data"))).toEqual(["cups.csv"]);
    expect(existsSync(join(notes, "inside.txt"))).toBe(true);
  });

  it("no link, no `..` and no likeness of names leads out of the folder; pipes are not there", () => {
    const paths = ["../secret.txt", join(top, "secret.txt"), "link.txt", "up/secret.txt", "up/notes-secret/secret.txt", "data/../../secret.txt", join(top, "notes-secret", "secret.txt"), `${notes}/../secret.txt`, "pipe", "/etc/passwd", "/proc/self/environ", "tea.txt/../../secret.txt"];
    for (const allowed of ["--allow-read", "--allow-read=."]) {
      expect(verified(paths.map((path) => `import os\nprint(os.path.exists(${JSON.stringify(path)}))\nopen(${JSON.stringify(path)})`), allowed).map((reason) => reason.replace(/: '.*/, ""))).toEqual(paths.map(() => "raised FileNotFoundError: [Errno 2] No such file or directory"));
    }
    expect(verified(["import os\nprint('secret.txt' in os.listdir('up') if os.path.exists('up') else 'no')", "import os\nprint('link.txt' in os.listdir('.'))"], "--allow-read")).toEqual(["no", "False"]);
  });

  it("what reads real files is read again when they change", () => {
    expect(verified(["print(open('data/cups.csv').read().strip())"], "--allow-read")).toEqual(["3,4"]);
    writeFileSync(join(notes, "data", "cups.csv"), "5\n");
    expect(verified(["print(open('data/cups.csv').read().strip())"], "--allow-read")).toEqual(["5"]);
  });

  it("a folder that is named is the only one; without the option there is none", () => {
    const programs = [`print(open(${JSON.stringify(join(top, "shelf", "book.txt"))}).read())`, "open('tea.txt')"];
    const refused = (name: string): string => `raised FileNotFoundError: [Errno 2] No such file or directory: '${name}'`;
    expect(verified(programs, "--allow-read=../shelf")).toEqual(["a book", refused("tea.txt")]);
    expect(verified(programs)).toEqual([refused(join(top, "shelf", "book.txt")), refused("tea.txt")]);
    const { status, stderr } = spawnSync(process.execPath, [cli, "verify", "--allow-read=nowhere", "notes.md"], { cwd: notes, encoding: "utf8" });
    expect([status, stderr]).toEqual([2, "yieldstar: --allow-read must be a folder, not 'nowhere'\n"]);
  });

  it("variables of the environment are seen by their names", () => {
    const program = "import os\nprint(os.environ.get('SHOP'), os.getenv('KEY'), len(os.environ) > 1)";
    expect(verified([program], "--allow-env=SHOP,NOWHERE")).toEqual(["Kettle & Co None False"]);
    expect(verified([program], "--allow-env")).toEqual(["Kettle & Co hidden True"]);
    expect(verified([program])).toEqual(["None None False"]);
    for (const names of ["", "SHOP,"]) {
      const { status, stderr } = spawnSync(process.execPath, [cli, "verify", `--allow-env=${names}`, "notes.md"], { cwd: notes, encoding: "utf8" });
      expect([status, stderr]).toEqual([2, `yieldstar: --allow-env must be names separated by commas, not '${names}'\n`]);
    }
  });
});
