/** `verify --allow-read`, `--allow-write`, `--allow-net`, `--allow-run` and `--allow-env`: what is allowed, and no way to anything else. Without a build left out. */
import { spawn, spawnSync } from "node:child_process";
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

  it("files are written below the folder that is allowed, once, and nowhere else", () => {
    const garden = join(top, "garden");
    mkdirSync(garden);
    symlinkSync(join(top, "secret.txt"), join(garden, "out.txt"));
    symlinkSync(join(top, "new.txt"), join(garden, "dangling.txt"));
    symlinkSync(top, join(garden, "up"));
    const at = (name: string): string => JSON.stringify(join(garden, name));
    const programs = [
      `import os\nos.makedirs(${at("beds/north")})\nwith open(${at("beds/north/list.txt")}, 'a') as f:\n    f.write('rose ')\nprint(os.listdir(${at("beds")}), open(${at("beds/north/list.txt")}).read())`,
      // claimed wrongly: in other circumstances it would be run again
      `import time\nwith open(${at("log.txt")}, 'a') as f:\n    f.write('run ')\nprint(time.time())\n\`\`\`\n\nOutput:\n\n\`\`\`\nanother time`,
      `import os\nos.rename(${at("beds/north/list.txt")}, ${at("list.txt")})\nos.rmdir(${at("beds/north")})\nprint(sorted(os.listdir(${at("")})))`,
      `open(${at("list.txt")}, 'x')`,
      ...["out.txt", "dangling.txt", "up/new.txt", "../new.txt"].map((name) => `with open(${at(name)}, 'w') as f:\n    f.write('broken in')`),
      "with open('beside.txt', 'w') as f:\n    f.write('in memory')\nprint(open('beside.txt').read())",
    ];
    const refused = (name: string, why = "[Errno 2] No such file or directory"): string => `${why}: '${join(garden, name)}'`;
    const reasons = verified(programs, "--allow-write=../garden");
    expect(reasons).toEqual([
      "['north'] rose",
      "prints something else than the document says",
      "['beds', 'list.txt', 'log.txt']",
      `raised FileExistsError: ${refused("list.txt", "[Errno 17] File exists")}`,
      ...reasons.slice(4, 8),
      "in memory",
    ]);
    for (const reason of reasons.slice(4, 8)) expect(reason).toMatch(/^raised (?:OSError|FileNotFoundError|PermissionError): |^runs and prints nothing$|^$/);
    expect([readFileSync(join(top, "secret.txt"), "utf8"), existsSync(join(top, "new.txt")), existsSync(join(notes, "beside.txt"))]).toEqual(["secret", false, false]);
    expect([readFileSync(join(garden, "list.txt"), "utf8"), readFileSync(join(garden, "log.txt"), "utf8")]).toEqual(["rose ", "run "]);
    expect(verified([`open(${at("other.txt")}, 'w')`])).toEqual([`raised FileNotFoundError: ${refused("other.txt")}`]);
  });

  it("other programs run in the document's folder, and what they print is the example's", () => {
    const programs = [
      "import subprocess\nprint('before', flush=True)\nsubprocess.run(['sh', '-c', 'echo from $0; pwd', 'a child'])\nprint('after')",
      "import asyncio\n\nasync def main():\n    child = await asyncio.create_subprocess_exec('cat', stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)\n    print(await child.communicate(b'meow'), child.returncode)\n\nasyncio.run(main())",
      "import subprocess\nprint(subprocess.run('echo $SHOP$KEY', shell=True, capture_output=True, text=True).stdout)",
    ];
    expect(verified(programs, "--allow-run", "--allow-env=SHOP")).toEqual([`before\nfrom a child\n${notes}\nafter`, "(b'meow', None) 0", "Kettle & Co"]);
    expect(verified(programs.slice(0, 1))).toEqual(["`subprocess.Popen` is not available: this host starts no processes"]);
  });

  it("the network is reached where that is allowed", async () => {
    const server = spawn(process.execPath, ["-e", "const server = require('net').createServer((socket) => socket.end('welcome\\n')).listen(0, '127.0.0.1', () => console.log(server.address().port))"]);
    try {
      const port = await new Promise<string>((resolve) => server.stdout.once("data", (data: Buffer) => resolve(data.toString().trim())));
      const program = `import asyncio\n\nasync def main():\n    reader, writer = await asyncio.open_connection('127.0.0.1', ${port})\n    print((await reader.readline()).decode().strip())\n    writer.close()\n    await writer.wait_closed()\n\nasyncio.run(main())`;
      expect(verified([program], "--allow-net")).toEqual(["welcome"]);
      expect(verified([program])).toEqual([`raised ConnectionRefusedError: [Errno 111] Connect call failed ('127.0.0.1', ${port})`]);
    } finally {
      server.kill();
    }
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
