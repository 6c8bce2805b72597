import { describe, expect, it } from "vitest";
import type { Compiled, CompileOptions } from "../../../src/convert.js";
import { diagnose } from "../../../src/diagnostics/catalogue.js";
import { isFailure, totalsOf, verifyJson } from "../../../src/documents/reports/json.js";
import { reportDocument, reportTotals } from "../../../src/documents/reports/terminal.js";
import { verifyDocument, type VerifyTools } from "../../../src/documents/verify.js";
import type { Transcript } from "../../../src/execute/transcript.js";
import { SourceText } from "../../../src/syntax/source.js";

const compiled = (more: Partial<Compiled> = {}): Compiled => ({ javascript: "async ($) => {}", diagnostics: [], problems: [], undefinedNames: [], usesInput: false, warnings: [], ...more });
const printed = (stdout: string, more: Partial<Transcript> = {}): Transcript => ({ stdout, stderr: "", exitStatus: 0, events: [{ stream: "stdout", text: stdout }], cut: false, timedOut: false, ...more });

/** A machine on which waits last longer when the circumstances say so. */
const timed = (usually: string, longer: string): VerifyTools => ({ ...answer(printed("")), run: async ({ circumstances }) => printed((circumstances?.stretch ?? 1) === 1 ? usually : longer) });

/** A compiler and a machine that give the same answer to every example. */
const answer = (transcript: Transcript, result: Compiled = compiled()): VerifyTools => ({
  compile: () => result,
  outline: () => [],
  run: async () => transcript,
});

const note = (code: string) => new SourceText("note.md", `# A note\n\n\`\`\`python\n${code}\n\`\`\`\n`);
const verdict = async (code: string, tools: VerifyTools) => (await verifyDocument(note(code), tools)).examples[0]!;

describe("verdicts", () => {
  it("matched, with and without tolerance", async () => {
    expect(await verdict("print(1)\n# Output:\n# 1", answer(printed("1\n")))).toMatchObject({ verdict: "matched", line: 4, kind: "fence", claimed: "1", actual: "1\n", tolerated: [] });
    expect(await verdict("t()\n# Output:\n# took 2.03 s", timed("took 2.00 s\n", "took 2.34 s\n"))).toMatchObject({ verdict: "matched", reason: "matched by time tolerance", tolerated: [{ kind: "time", claimed: "2.03", actual: "2.00", line: 6 }] });
  });

  it("matched when the claim shows what a terminal would, stderr included", async () => {
    const both = printed("a\n", { stderr: "warn\n", events: [{ stream: "stderr", text: "warn\n" }, { stream: "stdout", text: "a\n" }] });
    expect(await verdict("f(1)\n# Output:\n# warn\n# a", answer(both))).toMatchObject({ verdict: "matched" });
  });

  it("differs, unclaimed, skipped", async () => {
    expect(await verdict("print(1)\n# Output:\n# 2", answer(printed("1\n")))).toMatchObject({ verdict: "differs", claimed: "2", actual: "1\n" });
    expect(await verdict("x = 1", answer(printed("")))).toMatchObject({ verdict: "unclaimed", reason: "runs and prints nothing", claimed: null });
    expect(await verdict("print(1)", answer(printed("1\n")))).toMatchObject({ verdict: "unclaimed", reason: "runs and prints 1 line; nothing is claimed" });
    const unsupported = diagnose("unsupported-api", "note.md", { start: 3, end: 4 }, "os.fork", "there are no processes");
    expect(await verdict("os.fork()", answer(printed(""), compiled({ javascript: "", diagnostics: [unsupported] })))).toMatchObject({ verdict: "skipped", reason: "`os.fork` is not available: there are no processes" });
    expect(await verdict("f()\n# Output:\n# 1", answer(printed("1\n", { exitStatus: 1, unavailable: "`os.fork` is not available: there are no processes" })))).toMatchObject({ verdict: "skipped", reason: "`os.fork` is not available: there are no processes" });
    const result = await verifyDocument(new SourceText("n.md", "```python skip\nf(1)\n```\n"), answer(printed("")));
    expect(result.examples).toMatchObject([{ verdict: "skipped", reason: "the document marks it `skip`" }]);
  });

  it("failed: raised, exit status, time, endless output", async () => {
    const raised = { type: "ZeroDivisionError", message: "division by zero", summary: "ZeroDivisionError: division by zero" };
    expect(await verdict("1/0", answer(printed("", { exitStatus: 1, stderr: "Traceback…\n", raised })))).toMatchObject({ verdict: "failed", reason: "raised ZeroDivisionError: division by zero", traceback: "Traceback…\n" });
    expect(await verdict("exit(3)", answer(printed("", { exitStatus: 3 })))).toMatchObject({ verdict: "failed", reason: "ended with exit status 3" });
    expect(await verdict("while 1: pass", answer(printed("", { timedOut: true, exitStatus: 1, problem: "did not end within 10 s" })))).toMatchObject({ verdict: "failed", reason: "did not end within 10 s" });
  });

  it("fragment, naming all that is undefined", async () => {
    const names = [{ name: "asyncio", line: 4 }, { name: "first", line: 5 }, { name: "asyncio", line: 6 }];
    const raised = { type: "NameError", message: "name 'asyncio' is not defined", summary: "NameError: name 'asyncio' is not defined" };
    expect(await verdict("loop = asyncio.f(first)", answer(printed("", { exitStatus: 1, raised }), compiled({ undefinedNames: names })))).toMatchObject({ verdict: "fragment", reason: "`asyncio` and `first` are not defined here" });
    const own = { ...raised, message: "name 'late' is not defined" };
    expect(await verdict("print(late); late = 1", answer(printed("", { exitStatus: 1, raised: own })))).toMatchObject({ verdict: "failed" });
  });

  it("invalid, with the place in the document", async () => {
    const document = note("async def f()\n    pass");
    const result = await verifyDocument(document, {
      ...answer(printed("")),
      compile: (source) => {
        const at = source.text.indexOf("()") + 2;
        return compiled({ javascript: "", diagnostics: [diagnose("syntax-error", source.path, { start: at, end: at }, "expected ':'")] });
      },
    });
    expect(result.examples).toMatchObject([{ verdict: "invalid", reason: "expected ':'" }]);
    expect(reportDocument(result)).toBe(
      ["note.md", "    4  fence     invalid    expected ':'", "       error[syntax-error]: expected ':'", "        --> note.md:4:14", "         |", "       4 | async def f()", "         |              ^", "       help: add `:`", ""].join("\n"),
    );
  });

  it("watches the statements of a session, and goes on where it shows an exception", async () => {
    const seen: CompileOptions[] = [];
    const session = new SourceText("s.md", "```pycon\n>>> 1 + 1\n2\n>>> 1 / 0\nTraceback (most recent call last):\n  ...\nZeroDivisionError: division by zero\n```\n");
    await verifyDocument(session, { ...answer(printed("2\n")), compile: (_, options) => (seen.push(options), compiled()) });
    expect(seen.map(({ observed }) => observed)[0]).toEqual({ prompts: [2, 4], caught: [4] });
  });
});

describe("reports", () => {
  it("put the claim beside the output where they differ", async () => {
    const result = await verifyDocument(note("print(1)\n# Output:\n# 1\n# two\n# 3"), answer(printed("1\n2\n3\n")));
    expect(reportDocument(result)).toBe(
      ["note.md", "    4  fence     differs    prints something else than the document says", "       - claimed  + printed", "       6   1", "       7 - two", "         + 2", "       8   3", ""].join("\n"),
    );
  });

  it("name the tolerated times", async () => {
    const result = await verifyDocument(note("t()\n# Output:\n# took 2.03 s"), timed("took 2.00 s\n", "took 2.34 s\n"));
    expect(reportDocument(result)).toContain("matched    matched by time tolerance: line 6 says 2.03, here it is 2.00");
    expect(reportTotals([result])).toBe("1 example: 1 matched (1 by time tolerance)\n");
  });

  it("say so when there is nothing", async () => {
    const result = await verifyDocument(new SourceText("empty.md", ""), answer(printed("")));
    expect(reportDocument(result)).toBe("empty.md\n  no Python examples found\n");
    expect(reportTotals([result])).toBe("no Python examples found\n");
  });

  it("never pass control characters on", async () => {
    const result = await verifyDocument(new SourceText("bad\u001b[31m.md", "```python\nprint(1)\n# Output:\n# x\n```\n"), answer(printed("\u001b[2Jy\n")));
    expect(reportDocument(result)).not.toContain("\u001b");
  });

  it("have a JSON form", async () => {
    const results = [await verifyDocument(note("print(1)\n# Output:\n# 2"), answer(printed("1\n")))];
    expect(verifyJson(results)).toEqual({
      documents: [{ path: "note.md", examples: [{ line: 4, kind: "fence", verdict: "differs", reason: "prints something else than the document says", claimed: "2", claimedLines: [6], actual: "1\n", tolerated: [], traceback: null, diagnostics: [] }] }],
      totals: { documents: 1, examples: 1, matched: 0, differs: 1, failed: 0, unclaimed: 0, invalid: 0, fragment: 0, skipped: 0, tolerated: 0 },
    });
    expect(totalsOf(results).differs).toBe(1);
    expect(isFailure({ verdict: "invalid" }, false)).toBe(false);
    expect(isFailure({ verdict: "fragment" }, true)).toBe(true);
  });
});

describe("examples at the same time", () => {
  const blocks = (...codes: string[]) => new SourceText("notes.md", codes.map((code) => `\`\`\`python\n${code}\n\`\`\`\n`).join("\n"));

  /** A machine on which `note(…)` appends a word to a file, and `show()` prints the file. */
  const shop = (atOnce: number) => {
    const file = "/notes";
    let running = 0;
    const most: number[] = [];
    const tools: VerifyTools = {
      ...answer(printed("")),
      atOnce,
      run: async ({ source, files = {} }) => {
        most.push(++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
        const before = new TextDecoder().decode(files[file]);
        const [, word] = /note\((\w+)\)/.exec(source.text) ?? [];
        const after = word === undefined ? before : before + word;
        return printed(source.text.includes("show()") ? `${before}\n` : "", { files: after === "" ? {} : { [file]: new TextEncoder().encode(after) } });
      },
    };
    return { tools, most: () => Math.max(...most) };
  };

  it("as many as are allowed, in the document's order", async () => {
    const { tools, most } = shop(3);
    const { examples } = await verifyDocument(blocks("a = 1", "b = 1", "c = 1", "d = 1"), tools);
    expect(examples.map(({ line }) => line)).toEqual([2, 6, 10, 14]);
    expect(most()).toBe(3);
  });

  it("what one of them leaves behind is there for those after it, however many go together", async () => {
    const document = blocks("note(A)", "show()\n# Output:\n# A", "show()\n# Output:\n# A", "note(B)", "show()\n# Output:\n# AB", "show()\n# Output:\n# A");
    for (const atOnce of [1, 2, 3, 8]) {
      const { examples } = await verifyDocument(document, shop(atOnce).tools);
      expect(examples.map((each) => each.verdict)).toEqual(["unclaimed", "matched", "matched", "unclaimed", "matched", "differs"]);
    }
  });
});
