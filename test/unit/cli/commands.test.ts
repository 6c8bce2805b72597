/** The built command line, as a user starts it. The build comes with `npm ci`; without one these tests are left out. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const cli = join(root, "dist", "cli.js");
const seed = join(root, "..", "shared", "seeds", "study-async.txt");
const folder = mkdtempSync(join(tmpdir(), "commands-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = { ...process.env, YIELDSTAR_CACHE: join(folder, "cache"), NO_COLOR: "1" };
const yieldstar = (args: string[], input = "") => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, env: environment, input, encoding: "utf8", maxBuffer: 2 ** 26 });
  return { stdout, stderr, status };
};
const file = (name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return name;
};

describe.skipIf(!existsSync(cli))("yieldstar", { timeout: 60_000 }, () => {
  it("shows help and its version", () => {
    expect(yieldstar(["--version"])).toMatchObject({ stdout: `${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version}\n`, status: 0 });
    for (const command of [[], ["run"], ["convert"], ["verify"]]) {
      const { stdout, status } = yieldstar([...command, "--help"]);
      expect(stdout).toMatch(/^Usage: yieldstar/);
      expect(status).toBe(0);
    }
  });

  it("answers wrong usage with one line and status 2", () => {
    for (const args of [["verfy", "x"], ["verify"], ["verify", "missing.md"], ["verify", "--clock", "slow", "x"], ["convert", "missing.py"], ["run", "missing.py"], ["run", "--bogus"], ["run"], ["convert", "--stdout", "-o", "x", "y.py"]]) {
      const { stdout, stderr, status } = yieldstar(args);
      expect([args.join(" "), stdout, status]).toEqual([args.join(" "), "", 2]);
      expect(stderr).toMatch(/^yieldstar: [^\n]+\n$/);
    }
    expect(yieldstar([]).status).toBe(2);
  });

  it("never ends in silence, even where nothing is left that it could wait for", () => {
    // Processes that are never heard of, and that keep nothing alive.
    file("deaf.mjs", 'import { EventEmitter } from "node:events";\nimport processes from "node:child_process";\nimport { syncBuiltinESMExports } from "node:module";\nprocesses.fork = () => Object.assign(new EventEmitter(), { stdout: new EventEmitter(), stderr: new EventEmitter(), send() {}, kill() {} });\nsyncBuiltinESMExports();\n');
    file("one.md", "```python\nprint(1)  # 1\n```\n");
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "./deaf.mjs", cli, "verify", "--no-cache", "one.md"], { cwd: folder, env: environment, encoding: "utf8" });
    expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "yieldstar: internal error: Error: the command waits for something that can't come\n", status: 70 });
  });
});

describe.skipIf(!existsSync(cli))("yieldstar run", { timeout: 60_000 }, () => {
  it("behaves as python3 does", () => {
    file("main.py", "import asyncio\n\nasync def main():\n    await asyncio.sleep(0)\n    print('hello', 2**70)\n\nasyncio.run(main())\n");
    for (const time of ["first", "cached"]) expect([time, yieldstar(["run", "main.py"])]).toEqual([time, { stdout: "hello 1180591620717411303424\n", stderr: "", status: 0 }]);
    expect(yieldstar(["run", "-c", "print(input() + '!')"], "line\n")).toEqual({ stdout: "line!\n", stderr: "", status: 0 });
    expect(yieldstar(["run", "-", "a"], "print('from stdin')\n")).toEqual({ stdout: "from stdin\n", stderr: "", status: 0 });
    expect(yieldstar(["run", file("empty.py", "")])).toEqual({ stdout: "", stderr: "", status: 0 });
  });

  it("runs modules and packages by name", () => {
    file("kit/__init__.py", "print('kit', __name__, __package__)\n");
    file("kit/__main__.py", "import sys\nfrom .deep import low\nprint(__name__, __package__, low.NAME, sys.argv[1:])\n");
    file("kit/deep/__init__.py", "");
    file("kit/deep/low.py", "from .. import deep\nNAME = __name__\nif NAME == '__main__':\n    print('low', __package__, deep.__name__)\n");
    expect(yieldstar(["run", "-m", "kit", "a"])).toEqual({ stdout: "kit kit kit\n__main__ kit kit.deep.low ['a']\n", stderr: "", status: 0 });
    expect(yieldstar(["run", "-m", "kit.deep.low"])).toEqual({ stdout: "kit kit kit\nlow kit.deep kit.deep\n", stderr: "", status: 0 });
    expect(yieldstar(["run", "-m", "kit.nothing"])).toMatchObject({ stderr: "yieldstar: No module named kit.nothing\n", status: 1 });
    expect(yieldstar(["run", "-m", "kit.deep"])).toMatchObject({ stderr: "yieldstar: No module named kit.deep.__main__; 'kit.deep' is a package and cannot be directly executed\n", status: 1 });
  });

  it("gives eval and exec a compiler", () => {
    expect(yieldstar(["run", "-c", "x = 2\nexec('def f(n):\\n    return n * x')\nprint(eval('f(21)'), f(1))"])).toEqual({ stdout: "42 2\n", stderr: "", status: 0 });
  });

  it("shows a traceback and exits with 1", () => {
    file("broken.py", "def f():\n    return 1 / 0\n\nprint('before')\nf()\n");
    expect(yieldstar(["run", "broken.py"])).toEqual({
      stdout: "before\n",
      stderr: `Traceback (most recent call last):\n  File "${folder}/broken.py", line 5, in <module>\n    f()\n    ~^^\n  File "${folder}/broken.py", line 2, in f\n    return 1 / 0\n           ~~^~~\nZeroDivisionError: division by zero\n`,
      status: 1,
    });
    expect(yieldstar(["run", "-c", "raise SystemExit('bye')"])).toEqual({ stdout: "", stderr: "bye\n", status: 1 });
    expect(yieldstar(["run", "-c", "raise SystemExit(3)"]).status).toBe(3);
  });

  it("refuses what CPython refuses, in its words", () => {
    file("colon.py", "def f()\n    pass\n");
    expect(yieldstar(["run", "./colon.py"])).toEqual({ stdout: "", stderr: `  File "${folder}/./colon.py", line 1\n    def f()\n           ^\nSyntaxError: expected ':'\n`, status: 1 });
    file("latin.py", Buffer.from('x = "\xe9"\n', "latin1"));
    expect(yieldstar(["run", "latin.py"])).toMatchObject({ status: 1, stderr: expect.stringMatching(/^SyntaxError: Non-UTF-8 code starting with '\\xe9' in file .* on line 1, but no encoding declared/) });
    file("chain.py", `x = ${"1 + ".repeat(20_000)}1\n`);
    expect(yieldstar(["run", "chain.py"])).toMatchObject({ status: 1, stderr: expect.stringContaining("error[too-deeply-nested]: ") });
    file("large.py", `x = 1  # ${"-".repeat(80)}\n`.repeat(60_000));
    expect(yieldstar(["run", "large.py"])).toMatchObject({ status: 1, stderr: expect.stringMatching(/^yieldstar: '.*large\.py' is too large to convert: 5\.\d MB, where 5 MB is the most\n$/) });
    file("deep.py", `x = ${"(".repeat(1000)}1${")".repeat(1000)}\n`);
    expect(yieldstar(["run", "deep.py"])).toMatchObject({ stdout: "", status: 1, stderr: expect.stringContaining("SyntaxError: too many nested parentheses") });
  });

  it("imports the modules beside the program", () => {
    file("app/main.py", "import helper\nfrom pkg.part import value\n\nprint(helper.double(value))\n");
    file("app/helper.py", "def double(x):\n    return x * 2\n");
    file("app/pkg/__init__.py", "");
    file("app/pkg/part.py", "value = 21\n");
    expect(yieldstar(["run", "app/main.py"])).toEqual({ stdout: "42\n", stderr: "", status: 0 });
  });

  it("survives a cache that is deleted, broken, or can't be written", () => {
    file("cached.py", "print('same')\n");
    for (const prepare of [
      () => {},
      () => readdirSync(join(folder, "cache")).forEach((name) => writeFileSync(join(folder, "cache", name), "rubbish")),
      () => rmSync(join(folder, "cache"), { recursive: true }),
      () => {
        rmSync(join(folder, "cache"), { recursive: true });
        writeFileSync(join(folder, "cache"), "a file");
      },
      () => rmSync(join(folder, "cache")),
    ]) {
      prepare();
      expect(yieldstar(["run", "cached.py"])).toEqual({ stdout: "same\n", stderr: "", status: 0 });
    }
  });

  it("is ended by --timeout and by Ctrl-C, also in an endless loop, and loses no output", async () => {
    file("endless.py", "print('started')\nwhile True:\n    pass\n");
    expect(yieldstar(["run", "--timeout", "0.5", "endless.py"])).toEqual({ stdout: "started\n", stderr: "yieldstar: ended after 0.5 s (--timeout)\n", status: 124 });
    const child = spawn(process.execPath, [cli, "run", "-c", "print('ready', flush=True)\nwhile True:\n    pass"], { env: environment });
    let output = "";
    let errors = "";
    child.stdout.on("data", (data) => {
      output += String(data);
      if (output === "ready\n") child.kill("SIGINT");
    });
    child.stderr.on("data", (data) => (errors += String(data)));
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect([status, output, errors]).toEqual([130, "ready\n", "\nKeyboardInterrupt\n"]);
  });
});

describe.skipIf(!existsSync(cli))("yieldstar verify", { timeout: 60_000 }, () => {
  const verdicts = (...args: string[]) => {
    const { stdout, status } = yieldstar(["verify", "--json", ...args]);
    const report: { documents: { examples: { line: number; verdict: string }[] }[] } = JSON.parse(stdout);
    return [status, ...report.documents.flatMap((document) => document.examples.map(({ line, verdict }) => `${line} ${verdict}`))];
  };

  it("finds, runs and judges the samples", () => {
    const note = join(root, "samples", "documents", "kettle-note.txt");
    expect(verdicts(note)).toEqual([0, "13 unclaimed", "16 invalid", "30 fragment", "39 matched", "64 matched"]);
    expect(verdicts("--strict", note)[0]).toBe(1);
    expect(verdicts(join(root, "samples", "documents", "tea-shop.md"))).toEqual([0, "10 matched", "32 matched", "47 matched", "54 skipped", "61 matched", "77 matched", "88 invalid", "95 unclaimed", "103 matched"]);
  });

  it.skipIf(!existsSync(seed))("finds, runs and judges the seed document", () => {
    expect(verdicts(seed)).toEqual([0, "22 unclaimed", "25 invalid", "70 fragment", "94 matched", "131 matched"]);
    expect(yieldstar(["verify", seed]).stdout).toContain("matched by time tolerance: line 157 says 2.03, here it is 2.00");
  });

  it("shows the claim beside the output, and exits with 1", () => {
    file("wrong.md", "```python\nprint('one')\nprint('two')\n# Output:\n# one\n# three\n```\n");
    const { stdout, status } = yieldstar(["verify", "wrong.md"]);
    expect(status).toBe(1);
    expect(stdout).toBe("wrong.md\n    2  fence     differs    prints something else than the document says\n       - claimed  + printed\n       5   one\n       6 - three\n         + two\n\n1 example: 1 differs\n");
  });

  it("ends what does not end, cuts what does not stop, and goes on", () => {
    file("endless.md", "```python\nwhile True:\n    pass\n```\n\n```python\nwhile True:\n    print('again')\n```\n\n```python\nprint(1)\n# Output:\n# 1\n```\n");
    expect(verdicts("--timeout", "2", "endless.md")).toEqual([1, "2 failed", "7 failed", "12 matched"]);
  });

  it("is ended by Ctrl-C, also in an endless example", async () => {
    file("quick.md", "```python\nprint(1)\n```\n");
    file("endless_one.md", "```python\nwhile True:\n    pass\n```\n");
    const child = spawn(process.execPath, [cli, "verify", "--timeout", "50", "quick.md", "endless_one.md"], { cwd: folder, env: environment });
    child.stdout.once("data", () => child.kill("SIGINT"));
    let errors = "";
    child.stderr.on("data", (data) => (errors += String(data)));
    expect([await new Promise((resolve) => child.on("close", resolve)), errors]).toEqual([130, ""]);
  });

  it("compiles the texts that examples give to eval and exec", () => {
    const example = ["x = 3", 'exec("y = x * 2")', 'print(eval("x + y"))', "try:", '    eval("1 +")', "except SyntaxError as error:", "    print(error)", "try:", '    eval("process")', "except NameError as error:", "    print(error)"];
    const claim = ["9", "invalid syntax (<string>, line 1)", "name 'process' is not defined"];
    file("texts.md", ["```python", ...example, "```", "prints", "```", ...claim, "```", ""].join("\n"));
    expect(yieldstar(["verify", "texts.md"])).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("1 example: 1 matched\n") });
  });

  it("says nothing on stderr, however many examples there are", () => {
    file("many.md", Array.from({ length: 15 }, (_, i) => `\`\`\`python\nprint(${i})\n# Output:\n# ${i}\n\`\`\`\n`).join("\n"));
    expect(yieldstar(["verify", "many.md"])).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("15 examples: 15 matched\n") });
  });

  it("runs the file beside the document that a terminal's text names, with its arguments", () => {
    file("shop/shop.py", "import sys\nprint('open', sys.argv)\n");
    file("shop/note.md", "```console\n$ python3 shop.py now\nopen ['shop.py', 'now']\n```\n");
    expect(verdicts("shop/note.md")).toEqual([0, "2 matched"]);
  });

  it("has a clear answer to what is no document", () => {
    file("binary.md", Uint8Array.from([0, 1, 2, 255]));
    file("latin.md", Buffer.from("caf\xe9\n", "latin1"));
    file("void.md", "");
    mkdirSync(join(folder, "nothing"), { recursive: true });
    expect(yieldstar(["verify", "binary.md"])).toMatchObject({ status: 2, stderr: "yieldstar: 'binary.md' is not a text file: it has a zero byte in line 1\n" });
    expect(yieldstar(["verify", "latin.md"])).toMatchObject({ status: 2, stderr: "yieldstar: 'latin.md' is not UTF-8 text: see line 1\n" });
    expect(yieldstar(["verify", "void.md"])).toMatchObject({ status: 2, stderr: "yieldstar: no Python examples found in 'void.md'\n" });
    expect(yieldstar(["verify", "nothing"])).toMatchObject({ status: 2, stderr: expect.stringMatching(/^yieldstar: no documents \(\.md, .*\) in 'nothing'\n$/) });
  });

  it("verifies the documents of a folder where something else has a document's name", () => {
    file("mixed/latin.txt", Buffer.from("caf\xe9\n", "latin1"));
    file("mixed/note.md", "```py\nprint(1)  # Output: 1\n```\n");
    expect(yieldstar(["verify", "mixed"])).toMatchObject({ status: 0, stdout: expect.stringContaining("1 example: 1 matched\n"), stderr: "left out: 'mixed/latin.txt' is not UTF-8 text: see line 1\n" });
  });
});

describe.skipIf(!existsSync(cli))("an installation without TypeScript", { timeout: 60_000 }, () => {
  it("says what --check needs, and writes nothing", () => {
    // Beside the copied build there is what `dependencies` name, and nothing else.
    const installed = join(folder, "installed");
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    cpSync(join(root, "dist"), join(installed, "dist"), { recursive: true });
    cpSync(join(root, "package.json"), join(installed, "package.json"));
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(join(installed, "node_modules", name)), { recursive: true });
      symlinkSync(join(root, "node_modules", name), join(installed, "node_modules", name));
    }
    file("fine.py", "print(1)\n");
    const { stderr, status } = spawnSync(process.execPath, [join(installed, "dist", "cli.js"), "convert", "--check", "fine.py"], { cwd: folder, env: environment, encoding: "utf8" });
    expect({ stderr, status }).toEqual({ stderr: "yieldstar: type checking needs the package ts-morph: npm install --save-dev ts-morph\n", status: 1 });
    expect(existsSync(join(folder, "fine.ts"))).toBe(false);
  });
});

describe.skipIf(!existsSync(cli))("yieldstar convert", { timeout: 60_000 }, () => {
  it("keeps a folder's structure, and writes nothing else", () => {
    file("project/a.py", "print('a')\n");
    file("project/deep/b.py", "print('b')\n");
    file("project/notes.txt", "x");
    expect(yieldstar(["convert", "project", "-o", "out"])).toMatchObject({ stdout: "", status: 0 });
    expect(readdirSync(join(folder, "out"), { recursive: true }).map(String).sort()).toEqual(["a.ts", "a.ts.map", "deep", "deep/b.ts", "deep/b.ts.map"]);
    expect(readFileSync(join(folder, "out", "a.ts"), "utf8")).toContain('print("a");');
    expect(readdirSync(join(folder, "project")).sort()).toEqual(["a.py", "deep", "notes.txt"]);
  });

  it("prints to stdout, and shows what it can't convert", () => {
    expect(yieldstar(["convert", "--stdout", "project/a.py"])).toMatchObject({ stdout: expect.stringContaining('print("a");'), status: 0 });
    file("bad.py", "def f()\n    pass\n");
    const { stderr, status } = yieldstar(["convert", "bad.py"]);
    expect([status, existsSync(join(folder, "bad.ts"))]).toEqual([1, false]);
    expect(stderr).toContain("error[syntax-error]: expected ':'\n --> bad.py:1:8\n");
  });

  it("refuses what it could only half do", () => {
    file("one/x.py", "print(1)\n");
    file("two/x.py", "print(2)\n");
    expect(yieldstar(["convert", "one", "two", "-o", "both"])).toMatchObject({ status: 2, stderr: "yieldstar: 'one/x.py' and 'two/x.py' would both be written to 'both/x.ts'\n" });
    expect(existsSync(join(folder, "both"))).toBe(false);
    file("plain", "a file, not a folder");
    const { stderr, status } = yieldstar(["convert", "one/x.py", "-o", "plain/x.ts"]);
    expect([status, stderr]).toEqual([1, "yieldstar: can't write 'plain/x.ts': a file stands where a folder is needed\n"]);
  });
});
