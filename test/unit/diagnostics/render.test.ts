import { describe, expect, it } from "vitest";
import { catalogue, diagnose } from "../../../src/diagnostics/catalogue.js";
import { hasErrors } from "../../../src/diagnostics/diagnostic.js";
import { diagnosticJson } from "../../../src/diagnostics/json.js";
import { terminalPalette } from "../../../src/diagnostics/palette.js";
import { printable, printableLine } from "../../../src/diagnostics/printable.js";
import { renderDiagnostic, renderDiagnostics } from "../../../src/diagnostics/render.js";
import { SourceText } from "../../../src/syntax/source.js";

const at = (source: SourceText, piece: string) => {
  const start = source.text.indexOf(piece);
  return { start, end: start + piece.length };
};

describe("the code frame", () => {
  it("points at the span and says what to write instead", () => {
    const source = new SourceText("notes.md", `${"\n".repeat(40)}    server = await asyncio.start_unix_server(handle)\n`);
    const diagnostic = diagnose("unsupported-api", "notes.md", at(source, "asyncio.start_unix_server"), "asyncio.start_unix_server", "it opens a socket", "run it with `yieldstar run` on Node");
    expect(renderDiagnostic({ ...diagnostic, label: "opens a socket" }, source)).toBe(
      [
        "error[unsupported-api]: `asyncio.start_unix_server` is not available: it opens a socket",
        "  --> notes.md:41:20",
        "   |",
        "41 |     server = await asyncio.start_unix_server(handle)",
        "   |                    ^^^^^^^^^^^^^^^^^^^^^^^^^ opens a socket",
        "help: run it with `yieldstar run` on Node",
      ].join("\n"),
    );
  });

  it("counts two columns for each wide character before and under the carets", () => {
    const source = new SourceText("n.py", 'print("한글", 이름)\n');
    expect(renderDiagnostic(diagnose("never-bound-name", "n.py", at(source, "이름"), "이름"), source)).toBe(
      ["warning[never-bound-name]: name '이름' is not defined", " --> n.py:1:13", "  |", '1 | print("한글", 이름)', "  |               ^^^^"].join("\n"),
    );
  });

  it("shows tabs as spaces to the next stop", () => {
    const source = new SourceText("t.py", "if x:\n\ty\t= 1 +\n");
    expect(renderDiagnostic(diagnose("syntax-error", "t.py", at(source, "+"), "invalid syntax"), source).split("\n").slice(3)).toEqual(["2 |     y   = 1 +", "  |             ^"]);
  });

  it("shows every line of a short span and the ends of a long one", () => {
    const source = new SourceText("m.py", Array.from({ length: 12 }, (_, i) => `  line${i + 1}`).join("\n"));
    const short = renderDiagnostic(diagnose("unsupported-syntax", "m.py", { start: source.lineStart(2) + 2, end: source.lineStart(3) + 6 }, "this"), source);
    expect(short.split("\n").slice(3)).toEqual(["2 |   line2", "  |   ^^^^^", "3 |   line3", "  |   ^^^^"]);
    const long = renderDiagnostic(diagnose("unsupported-syntax", "m.py", { start: 2, end: source.text.length }, "this"), source);
    expect(long.split("\n").filter((line) => !line.includes("^"))).toEqual(["error[unsupported-syntax]: this is not supported yet", "  --> m.py:1:3", "   |", " 1 |   line1", " 2 |   line2", ".. |", "11 |   line11", "12 |   line12"]);
  });

  it("gives an empty span one caret, also at the end of the text", () => {
    const source = new SourceText("e.py", "def f()");
    expect(renderDiagnostic(diagnose("syntax-error", "e.py", { start: 7, end: 7 }, "expected ':'"), source)).toBe(
      ["error[syntax-error]: expected ':'", " --> e.py:1:8", "  |", "1 | def f()", "  |        ^", "help: add `:`"].join("\n"),
    );
  });

  it("shows one line when the span takes in its line end", () => {
    const source = new SourceText("e.py", "def f()\n  pass\n");
    expect(renderDiagnostic(diagnose("syntax-error", "e.py", { start: 7, end: 8 }, "expected ':'"), source).split("\n").slice(3)).toEqual(["1 | def f()", "  |        ^", "help: add `:`"]);
  });

  it("shows a window of a very long line", () => {
    const source = new SourceText("w.py", `${"a".repeat(5000)} ? ${"b".repeat(5000)}`);
    const lines = renderDiagnostic(diagnose("syntax-error", "w.py", at(source, "?"), "invalid syntax"), source).split("\n");
    expect(lines[3]!.length).toBeLessThan(200);
    expect(lines[3]![lines[4]!.indexOf("^")]).toBe("?");
  });

  it("never lets a document's control characters reach the terminal", () => {
    const source = new SourceText("x.py", "a = '\u001b]0;owned\u0007'\n");
    expect(renderDiagnostic(diagnose("syntax-error", "bad\u001b[2J\nname.py", { start: 0, end: 1 }, "m"), source)).not.toMatch(/[\u001b\u0007]/);
    expect(printable("a\u202eb\tc\n")).toBe("a\\u202eb\tc\n");
    expect(printableLine("a\nb")).toBe("a\\nb");
  });

  it("colours through the palette it is given", () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const palette = terminalPalette({ red: mark("red"), yellow: mark("yellow"), cyan: mark("cyan"), green: mark("green"), blue: mark("blue"), bold: mark("b") });
    const source = new SourceText("c.py", "x\n");
    expect(renderDiagnostic(diagnose("never-bound-name", "c.py", { start: 0, end: 1 }, "x"), source, palette)).toContain("<b><yellow>warning[never-bound-name]</yellow></b>");
  });

  it("sorts several by their place", () => {
    const source = new SourceText("s.py", "a\nb\n");
    const both = [diagnose("never-bound-name", "s.py", at(source, "b"), "b"), diagnose("never-bound-name", "s.py", at(source, "a"), "a")];
    expect(renderDiagnostics(both, source).match(/name '.'/g)).toEqual(["name 'a'", "name 'b'"]);
    expect(hasErrors(both)).toBe(false);
  });
});

describe("the catalogue", () => {
  it("names patterns in kebab-case words", () => {
    for (const name of Object.keys(catalogue)) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("has a JSON form with lines and columns from one", () => {
    const source = new SourceText("j.py", "a = 1\nb\n");
    expect(diagnosticJson(diagnose("never-bound-name", "j.py", at(source, "b"), "b"), source)).toEqual({
      name: "never-bound-name",
      severity: "warning",
      message: "name 'b' is not defined",
      path: "j.py",
      start: { line: 2, column: 1 },
      end: { line: 2, column: 2 },
    });
  });
});
