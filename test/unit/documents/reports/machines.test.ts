/** The reports for machines, read by the parsers that their formats have. */
import * as fc from "fast-check";
import { Parser } from "tap-parser";
import { describe, expect, it } from "vitest";
import { githubCommands } from "../../../../src/documents/reports/github.js";
import { junitXml } from "../../../../src/documents/reports/junit.js";
import type { VerifyJson } from "../../../../src/documents/reports/json.js";
import type { ReportedExample } from "../../../../src/documents/reports/outcome.js";
import { sarifLog } from "../../../../src/documents/reports/sarif.js";
import { tapText } from "../../../../src/documents/reports/tap.js";
import { elements } from "./pages.js";

const example = (more: Partial<ReportedExample>): ReportedExample => ({ line: 4, kind: "fence", verdict: "matched", reason: "prints what is claimed", claimed: "1", claimedLines: [], actual: "1\n", tolerated: [], traceback: null, diagnostics: [], ...more });
const diagnostic = { name: "syntax-error", severity: "error", message: "expected ':'", path: "a b.md", start: { line: 16, column: 17 }, end: { line: 16, column: 17 } };
const examples: readonly ReportedExample[] = [
  example({}),
  example({ line: 8, reason: "matched by time tolerance", tolerated: [{ kind: "time", claimed: "2.03", actual: "2.00", line: 9 }] }),
  example({ line: 11, verdict: "differs", reason: "prints something else than the document says", claimed: "a\nb", claimedLines: [12, 13], actual: "a\nc & <d>\n" }),
  example({ line: 14, verdict: "failed", reason: "raised ValueError: 50%, or so", traceback: "Traceback…\nValueError: 50%, or so\n", claimed: null, actual: "" }),
  example({ line: 16, verdict: "invalid", reason: "expected ':'", diagnostics: [diagnostic] }),
  example({ line: 20, verdict: "skipped", reason: "the document marks it `skip` #1" }),
];
const report = (documents: VerifyJson["documents"]): VerifyJson => ({ documents, totals: { documents: 1, examples: 6, matched: 2, differs: 1, failed: 1, unclaimed: 0, invalid: 1, fragment: 0, skipped: 1, tolerated: 1 } });
const six = report([{ path: "a b.md", examples }]);

describe("JUnit", () => {
  it("has a case for each example, with why it failed", () => {
    const found = elements(junitXml(six));
    expect(found[0]).toMatchObject({ name: "testsuites", attributes: { tests: "6", failures: "1", errors: "1" } });
    // the schemas of CI servers have a place for it in suites only
    expect(found.slice(0, 2).map(({ attributes }) => attributes["skipped"])).toEqual([undefined, "2"]);
    expect(found.filter(({ name }) => name === "testcase").map(({ attributes }) => `${attributes["file"]}:${attributes["line"]} ${attributes["name"]}`)).toEqual(["4", "8", "11", "14", "16", "20"].map((line) => `a b.md:${line} line ${line} (fence)`));
    expect(found.find(({ name }) => name === "failure")).toMatchObject({ attributes: { type: "differs" }, text: expect.stringContaining("  a\n- b\n+ c & <d>") });
    expect(found.find(({ name }) => name === "error")).toMatchObject({ attributes: { message: "raised ValueError: 50%, or so" } });
    expect(found.find(({ name }) => name === "system-out")?.text).toContain("line 9 says 2.03, here it is 2.00 (time)");
    expect(elements(junitXml(six, true))[1]?.attributes).toMatchObject({ failures: "2", skipped: "1" });
  });
});

describe("TAP", () => {
  it("has a subtest for each document", () => {
    const [version, ...lines] = tapText(six).split("\n");
    expect(version).toBe("TAP version 14");
    expect(lines.slice(0, 4)).toEqual(["1..1", "# Subtest: a b.md", "    1..6", "    ok 1 - line 4 (fence)"]);
    const events = Parser.parse(tapText(six));
    expect(events.filter(([type]) => type === "extra")).toEqual([]);
    const [, child] = events.find(([type]) => type === "child")!;
    const points = child.flatMap((event: readonly unknown[]) => (event[0] === "assert" ? [event[1]] : []));
    expect(points.map(({ ok, name, skip }: { ok: boolean; name: string; skip: unknown }) => [ok, name, skip])).toEqual([
      [true, "line 4 (fence)", false],
      [true, "line 8 (fence)", false],
      [false, "line 11 (fence)", false],
      [false, "line 14 (fence)", false],
      [true, "line 16 (fence)", "expected ':'"],
      [true, "line 20 (fence)", "the document marks it `skip` #1"],
    ]);
    expect(points[2].diag).toMatchObject({ verdict: "differs", line: 11, evidence: "  a\n- b\n+ c & <d>" });
  });
});

describe("GitHub's commands", () => {
  it("are one on a line, at the first error's place, escaped", () => {
    expect(githubCommands(six).split("\n")).toEqual([
      "::error file=a b.md,line=12,endLine=13,title=differs::prints something else than the document says%0A  a%0A- b%0A+ c & <d>",
      "::error file=a b.md,line=14,title=failed::raised ValueError: 50%25, or so%0ATraceback…%0AValueError: 50%25, or so",
      "::warning file=a b.md,line=16,endLine=16,col=17,endColumn=17,title=invalid::expected ':'",
      "::notice file=a b.md,line=20,title=skipped::the document marks it `skip` #1",
      "",
    ]);
    expect(githubCommands(report([{ path: "a:b,c.md", examples: [examples[5]!] }]))).toMatch(/^::notice file=a%3Ab%2Cc\.md,line=20/);
    expect(githubCommands(six, true)).toContain("::error file=a b.md,line=16");
  });
});

describe("SARIF", () => {
  it("has what failed and every diagnostic, under rules, at regions", () => {
    const uri = (path: string) => sarifLog(report([{ path, examples: examples.slice(2, 3) }]), "1").runs[0]!.results[0]!.locations[0]!.physicalLocation.artifactLocation.uri;
    expect(["a/b c.md", "/home/a b/c#1.md", "C:\\notes\\a.md", "ü,100%.md"].map(uri)).toEqual(["a/b%20c.md", "file:///home/a%20b/c%231.md", "file:///C:/notes/a.md", "%C3%BC%2C100%25.md"]);
    const { version, runs } = sarifLog(six, "1.2.3");
    const [{ tool, columnKind, results }] = runs as [(typeof runs)[0]];
    expect([version, columnKind, tool.driver.version]).toEqual(["2.1.0", "utf16CodeUnits", "1.2.3"]);
    expect(results.map(({ ruleId, level, locations }) => [ruleId, level, locations[0]?.physicalLocation.artifactLocation.uri, locations[0]?.physicalLocation.region])).toEqual([
      ["differs", "error", "a%20b.md", { startLine: 11 }],
      ["failed", "error", "a%20b.md", { startLine: 14 }],
      ["syntax-error", "error", "a%20b.md", { startLine: 16, startColumn: 17, endLine: 16, endColumn: 17 }],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
  });
});

describe("whatever a document holds", () => {
  const texts = fc.string({ unit: "binary", maxLength: 30 });
  const any = fc.record({ path: texts, reason: texts, claimed: texts, actual: texts, traceback: texts, verdict: fc.constantFrom("differs" as const, "failed" as const, "skipped" as const, "matched" as const) });

  it("makes well-formed XML and TAP, and one command on a line", () => {
    fc.assert(
      fc.property(any, ({ path, ...more }) => {
        const made = report([{ path, examples: [example(more)] }]);
        expect(elements(junitXml(made)).filter(({ name }) => name === "testcase")).toHaveLength(1);
        const events = Parser.parse(tapText(made));
        expect(events.filter(([type]) => type === "extra" || type === "bailout")).toEqual([]);
        expect(events.find(([type]) => type === "complete")?.[1]).toMatchObject({ plan: { start: 1, end: 1 } });
        expect(githubCommands(made)).toMatch(/^(?:::(?:error|notice) [^\r\n]*\n)?$/);
        JSON.stringify(sarifLog(made, "1"));
      }),
      { numRuns: 300 },
    );
  });
});
