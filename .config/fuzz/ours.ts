/** Runs programs that arrive as messages and answers with what each printed: yieldstar's side of `npm run fuzz`, bundled by fuzz.js. */
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
// before the library: its modules are evaluated in the order in which the runtime needs them
import { setModuleLoader } from "../../src/runtime/index.js";
import * as library from "virtual:library";
import { compileForRun } from "../../src/convert.js";
import { ModuleLoader } from "../../src/execute/module_loader.js";
import { RecordedHost } from "../../src/execute/recorded_host.js";
import { runProgram } from "../../src/execute/run_program.js";
import { setAsyncGeneratorHooks } from "../../src/runtime/objects/async_generator.js";
import { mainThread } from "../../src/runtime/threads/green_thread.js";
import { resetThreads } from "../../src/runtime/threads/scheduler.js";
import { syntaxErrorText } from "../../src/syntax/check/caret.js";
import { loadParser } from "../../src/syntax/index.js";
import { SourceText } from "../../src/syntax/source.js";
import { FuzzClock } from "./clock.js";

setModuleLoader((name) => library.modules[name]);
const [core = "", grammar = ""] = process.argv.slice(2);
const parser = await loadParser(() => ({ core: readFileSync(core), grammar: readFileSync(grammar) }));

interface Question {
  readonly text: string;
  readonly compileOnly: boolean;
}

async function answerTo({ text, compileOnly }: Question): Promise<{ stdout: string; ending: string }> {
  // The last program may have left threads and a loop.
  resetThreads();
  mainThread.runningLoop = null;
  setAsyncGeneratorHooks(null);
  const source = new SourceText("program.py", text);
  let stdout = "";
  try {
    const compiled = compileForRun(parser, source, { path: source.path, main: true });
    const [problem] = compiled.problems;
    if (problem !== undefined) return { stdout, ending: compileOnly ? syntaxErrorText(problem, source, "program.py") : `SyntaxError: ${problem.message}` };
    const refused = compiled.diagnostics.find(({ severity }) => severity === "error");
    if (refused !== undefined) return { stdout, ending: `refused: ${refused.name}: ${refused.message}` };
    if (compileOnly) return { stdout, ending: "" };
    const host = new RecordedHost(new FuzzClock(), [source.path], (stream, written) => {
      if (stream === "stdout") stdout += written;
    });
    const start = runInThisContext(compiled.javascript, { filename: "program.py.js" });
    const { exitStatus, raised, problem: fault } = await runProgram({ start, path: source.path, source: text }, host, { modules: new ModuleLoader(async () => null) });
    if (fault?.startsWith("every task and thread waits") === true) return { stdout, ending: "deadlock" };
    if (fault !== undefined) return { stdout, ending: `fault: ${fault}` };
    if (raised === undefined) return { stdout, ending: exitStatus === 0 ? "" : `exit ${exitStatus}` };
    // The last line of a group's traceback is a rule.
    return { stdout, ending: raised.type.endsWith("ExceptionGroup") ? `${raised.type}: ${raised.message}` : (raised.summary.split("\n").at(-1) ?? "") };
  } catch (error) {
    return { stdout, ending: `fault: ${error instanceof Error ? error.stack : String(error)}` };
  }
}

process.on("message", (question: Question) => {
  void answerTo(question).then((answer) => {
    // What breaks may leave a loop behind: the next program gets a new process.
    process.send!(answer, () => answer.ending.startsWith("fault") && process.exit());
  });
});
process.send!("ready");
