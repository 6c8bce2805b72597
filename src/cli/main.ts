/** The launcher: finds the command and loads that one only. `run` is here at once, since it must start as quickly as Node does. */
import { CommandFailure } from "./failure.js";
import { run } from "./run.js";

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === "run") return run(rest);
  const { dispatch } = await import("./commands.js");
  return dispatch(args);
}

// A reader that closes the pipe early (`| head`) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandFailure)) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    process.stderr.write(`yieldstar: internal error: ${text.split("\n")[0] ?? ""}\n`);
    if ((process.env["YIELDSTAR_DEBUG"] ?? "") !== "" && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
    process.exitCode = 70;
  } else {
    process.stderr.write(/^(?: {2}File |SyntaxError|error\[)/.test(error.message) ? `${error.message}\n` : `yieldstar: ${error.message}\n`);
    process.exitCode = error.exitStatus;
  }
}
