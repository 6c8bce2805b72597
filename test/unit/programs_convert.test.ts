/** The programs of the unit tests and the specs convert to TypeScript that compiles under `strict`, as those who convert their own expect it. */
import { expect, test } from "vitest";
import { convertToTypeScript } from "../../src/convert.js";
import { SourceText } from "../../src/syntax/source.js";
import { compileTypeScript } from "./print/compile_typescript.js";
import { recordedProgramsOf } from "./recorded_programs.js";
import { parser } from "./sample_program.js";

/** What TypeScript's types can't say yet. The list only shrinks. */
const refused: ReadonlyMap<string, string> = new Map([
  ["asyncio_barriers_queues_program", "results of tasks that were made of unknown coroutines"],
  ["asyncio_loop_program", "a policy that overrides a method with another result"],
  ["asyncio_tasks_program", "classes below Task, and how contexts are read"],
  ["awaitables_by_hand", "what a coroutine's own `__await__` gives"],
  ["builtin_methods_program", "methods of int asked of bool"],
  ["calendar_names_program", "class attributes of the library's classes, asked of instances"],
  ["enum_names_program", "functions that are given as members"],
  ["errors_and_warnings_program", "tracebacks out of records"],
  ["exceptions_0", "functions that only raise, among others that give something"],
  ["heapq_program", "the item of a function that follows any number of iterables"],
  ["half_protocols", "attributes of what an operator gives"],
  ["inspected", "parameters of a closure that is only looked at"],
  ["keywords_and_clauses", "keywords that a function refuses"],
  ["looking_inside_program", "lines of a source that is found at run time"],
  ["random_states_program", "a class below Random that takes an argument"],
  ["small_library_names_program", "how contexts are read; attributes put on classes"],
  ["struct_times_program", "tuples of any length where nine items are wanted"],
  ["texts_dates_and_patterns", "wrong arguments in a list of arguments"],
  ["threading_names_program", "what a list of results holds"],
  ["types_and_traces_program", "classes that functions make"],
  ["typing", "classes that functions make"],
  ["unittest_names_program", "a base that is looked up at run time"],
  ["unpacking", "a generator that looks at what a `for` loop sends it"],
  ["yield_from", "`yield from` of what cannot be iterated"],
]);

test("compile under strict", { timeout: 300_000 }, async () => {
  const texts: Record<string, string> = {};
  for (const { name, text } of [...recordedProgramsOf("test/unit/stdlib/programs"), ...recordedProgramsOf("test/unit/execute/programs"), ...recordedProgramsOf("test/spec")]) {
    const path = `${name}.py`;
    // what needs a compiler at run time has no conversion
    const { typescript } = await convertToTypeScript(parser, new SourceText(path, text), { path });
    if (typescript !== "") texts[`${name}.ts`] = typescript;
  }
  expect(Object.keys(texts).length).toBeGreaterThan(60);
  const errors = compileTypeScript(texts);
  const stillRefused = new Set(errors.map(({ file }) => file.replace(/\.ts$/, "")));
  expect(errors.filter(({ file }) => !refused.has(file.replace(/\.ts$/, ""))).map(({ file, line, code, message }) => `${file}:${line} TS${code}: ${message}`)).toEqual([]);
  expect([...refused.keys()].filter((name) => !stillRefused.has(name)), "no longer refused: take them off the list").toEqual([]);
});
