/** Everything but `run`: commander reads the command line, and each command's file does the work. */
import { Command, CommanderError, Option } from "commander";
import type { CommandFailure } from "./failure.js";
import { usageError } from "./failure.js";
import { allowEnvOption, allowReadOption, allowWriteOption, clockOption, colorOption, jobsOption, memoryOption, outputOption, pythonOption, severalTimes, timeoutOption, withoutSeparateValues } from "./options.js";
import { runHelp } from "./run_arguments.js";
import { reportOption } from "./verifying/reports.js";
import { shardOption } from "./verifying/selection.js";
import { version } from "./version.js";

/** Reads the command line and runs the command; resolves to the exit status. */
export async function dispatch(args: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command("yieldstar")
    .description("Python asyncio programs as readable, typed TypeScript; documents whose examples are proved to print what they say.")
    .version(version, "-V, --version", "show the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });

  program
    .command("run")
    .description("run a Python program as python3 does")
    .argument("[file]", "the program, '-' for standard input")
    .argument("[args...]", "the program's own arguments")
    .allowUnknownOption()
    .configureHelp({ formatHelp: () => runHelp });

  program
    .command("convert")
    .description("write readable, typed TypeScript")
    .argument("<paths...>", "Python files, or folders of them")
    .option("-o, --output <path>", "a file for one program, a folder for several (default: beside each program)")
    .option("--stdout", "print the TypeScript instead of writing files")
    .option("--check", "type-check the result, and show errors at the Python line")
    .option("--no-format", "leave out Prettier")
    .option("--no-map", "write no source maps")
    .addOption(pythonVersion())
    .option("--color <when>", "auto, always or never", colorOption, "auto")
    .action(async (paths: string[], options) => {
      const { convert } = await import("./convert.js");
      status = await convert(paths, options);
    });

  program
    .command("verify")
    .description("run the examples of documents and compare with the outputs that they claim")
    .argument("<documents...>", "Markdown, plain text or Python files, or folders of them; '-' for standard input")
    .option("--clock <which>", "virtual: sleeps take no time; real: they take theirs", clockOption, "virtual")
    .option("--timeout <seconds>", "end an example after this time", timeoutOption, 10)
    .option("--only <which>", "only these examples: 'notes.md:23', a line, a kind, a verdict, a part of a name (several times)", severalTimes)
    .option("--shard <i/n>", "only this part of all examples", shardOption)
    .option("--jobs <number>", "how many examples run at once (default: as many as there are processors, at most 8)", jobsOption)
    .option("--no-cache", "run every example again, also one that did not change")
    .option("--memory <megabytes>", "end an example that needs more", memoryOption, 512)
    .option("--allow-read [folder]", "let examples read files below this folder (default: the document's; several times); write it with '='", allowReadOption)
    .option("--allow-write [folder]", "let examples read and write files below this folder (default: the document's; several times); write it with '='", allowWriteOption)
    .option("--allow-net", "let examples use the network")
    .option("--allow-run", "let examples start other programs")
    .option("--allow-env [names]", "let examples see these environment variables, separated by commas (default: all); write it with '='", allowEnvOption)
    .option("--max-output <bytes>", "end an example that prints more", outputOption, 1_000_000)
    .option("--format <ending>", "what standard input is: md, rst, txt, py …", "md")
    .option("--report <format[=file]>", "terminal, json, junit, tap, github, sarif or html, to a file or to standard output (several times)", reportOption)
    .option("--json", "print a report for machines, as --report json")
    .option("--update", "write what examples print into their documents, in place of wrong claims")
    .option("--merge", "read JSON reports of shards instead of documents, and report on all of them")
    .option("--watch", "verify the documents again that change, until Ctrl-C")
    .option("--strict", "let invalid examples and fragments fail too")
    .addOption(pythonVersion())
    .option("--color <when>", "auto, always or never", colorOption, "auto")
    .addHelpText("after", verdicts)
    .action(async (documents: string[], options) => {
      const { verify } = await import("./verify.js");
      status = await verify(documents, options);
    });

  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => {} }).helpOption("-h, --help", "show this help");
  if (args.length === 0) {
    process.stderr.write(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(withoutSeparateValues(args), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw refusal(error);
  }
  return status;
}

const pythonVersion = (): Option => new Option("--python <3.N>", "behave as this version where versions differ").argParser(pythonOption).default(13, "3.13");

const verdicts = `
Each example is one of
  matched    it prints what the document claims; times may differ a little
  differs    it prints something else
  failed     it raised, never ended, or printed without end
  unclaimed  it ran; the document says nothing about its output
  invalid    it is not Python: CPython refuses it too
  fragment   it needs names that its author left out
  skipped    it needs what is not supported, or the document says not to run it

Exit status: 0 when nothing differs or failed (with --strict: nor is invalid
or a fragment), 1 otherwise, 2 when asked wrongly or nothing was found.
`;

/** Commander's complaint as one line. */
function refusal(error: CommanderError): CommandFailure {
  const [first = "", ...more] = error.message.split("\n");
  const hint = more.find((line) => line.includes("Did you mean"));
  return usageError(`${first.replace(/^error: /, "")}${hint === undefined ? "" : ` ${hint.trim()}`}`);
}
