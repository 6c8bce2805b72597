/** Modules of CPython's that can't be had are diagnostics that say why. */
import { expect, test } from "vitest";
import { compileForRun } from "../../../src/convert.js";
import { SourceText } from "../../../src/syntax/source.js";
import { wasmParser } from "../syntax/parsers.js";

const messages = (text: string): string[] =>
  compileForRun(wasmParser, new SourceText("m.py", text), { path: "m.py", main: true, findUserModule: () => null }).diagnostics.map(({ name, message, help }) => `${name}: ${message}${help === undefined ? "" : `; ${help}`}`);

test("a module that can't be there says why, and what serves in its place", () => {
  expect(messages("from ctypes import cdll\nimport http.server\n")).toEqual([
    "unsupported-api: `ctypes` is not available: there is no C library to call",
    "unsupported-api: `http.server` is not available: the runtime has sockets, but not what is built on them",
  ]);
});

test("a module that only waits to be written says so", () => {
  expect(messages("import mailbox\n")).toEqual(["unsupported-api: `mailbox` is not available: the runtime does not have this module yet"]);
});

const severities = (text: string): string[] =>
  compileForRun(wasmParser, new SourceText("m.py", text), { path: "m.py", main: true, findUserModule: () => null }).diagnostics.map(({ severity, span }) => `${severity} ${text.slice(span.start, span.end)}`);

test("what certainly runs is refused; what may never be reached is warned of, and ends the program where it is", () => {
  expect(severities("import sys\nprint(sys.getrefcount(1))\n")).toEqual(["error sys.getrefcount"]);
  expect(severities("import sys\ndef f():\n    return sys.getrefcount(1)\n")).toEqual(["warning sys.getrefcount"]);
  expect(severities("import ctypes\nfrom gc import get_referrers\n")).toEqual(["warning ctypes", "warning get_referrers"]);
});
