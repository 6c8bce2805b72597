/** The launcher: finds the command and loads that one only. `run` is here at once, since it must start as quickly as Node does. */
import { setEngineFlags } from "./engine_flags.js";
import { CommandFailure } from "./failure.js";
import { run } from "./run.js";

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === "run") return run(rest);
  const { dispatch } = await import("./commands.js");
  return dispatch(args);
}

setEngineFlags();

// A reader that closes the pipe early (`| head`) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
});

/** Says what went wrong, in one line; only a Python text's own error has more. */
function report(error: unknown): number {
  if (error instanceof CommandFailure) {
    const pythons = /^(?: {2}File |SyntaxError|error\[)/.test(error.message);
    process.stderr.write(`${pythons ? "" : "yieldstar: "}${error.message}\n`);
    return error.exitStatus;
  }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.stderr.write(`yieldstar: internal error: ${text.split("\n")[0] ?? ""}\n`);
  if ((process.env["YIELDSTAR_DEBUG"] ?? "") !== "" && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
  return 70;
}

// Whatever escapes: one line, never a stack that only we can read.
for (const event of ["uncaughtException", "unhandledRejection"]) process.on(event, (error) => process.exit(report(error)));

// Node ends, with status 0, where nothing is left that could settle a promise: a command that did so would have said nothing at all.
process.once("beforeExit", () => {
  if (process.exitCode === undefined) process.exitCode = report(new Error("the command waits for something that can't come"));
});

// No top-level `await`: the commands' files import from this one, and would wait for it for ever.
void main(process.argv.slice(2))
  .catch(report)
  .then((status) => {
    process.exitCode = status;
  });
