/** One reading of an example, compiled and run: what it printed, and how that compares with what is claimed. */
import type { Compiled } from "../convert.js";
import { allOther, type Cause, others, usual } from "../execute/circumstances.js";
import type { FileTree } from "../execute/memory_files.js";
import type { OwnModule, ProgramRun } from "../execute/program_run.js";
import type { Transcript } from "../execute/transcript.js";
import type { Observation } from "../syntax/observed.js";
import type { SourceText } from "../syntax/source.js";
import { endsInException } from "./claims/errors.js";
import { sessionObservation } from "./claims/session.js";
import type { PreludeImport } from "./context/prelude.js";
import { typedLine } from "./context/input.js";
import type { Example } from "./example.js";
import { claimedText, claimsError, compareClaims, type Observed, type Tolerated } from "./matching/match.js";
import { withoutTaskNames } from "./matching/older_reprs.js";
import { type Printed, readPrinted } from "./matching/printed.js";
import { transplanted } from "./matching/transplant.js";
import type { VerifyTools } from "./verify.js";

/** An example as it is run: alone, or after what it needs of its document. */
export interface Reading {
  /** Its claims are the example's; its code may begin with lines of earlier blocks. */
  readonly program: Example;
  readonly source: SourceText;
  /** The document's line at which the example's own code begins, when others' stands before it. */
  readonly begins?: number;
  readonly prelude: readonly PreludeImport[];
  /** The coroutine function that is run at the end, since the document says what it prints and never runs it. */
  readonly runs?: string;
  /** Values of an example of IPython are shown as Python's own interpreter shows them. */
  readonly plainValues?: true;
  /** The values of expressions that outputs are claimed of are shown, though the program is no session. */
  readonly showsValues?: true;
  /** What of its document, or of Python, it was given besides its own code: for the report. */
  readonly supplied: readonly string[];
  /** The minor version of Python 3. */
  readonly python: number;
  /** Python 3.7: what 3.8 prints, but its reprs show no names of tasks. */
  readonly namelessTasks?: boolean;
  /** An output that is known not to be what is claimed: when it comes again, there is nothing to compare. */
  readonly unlike?: string;
}

export interface Attempt {
  readonly reading: Reading;
  readonly compiled: Compiled;
  /** Null when it could not be compiled. */
  readonly transcript: Transcript | null;
  readonly printed: Printed;
  /** What runs in other circumstances printed, where that was asked and is not all the same. */
  readonly others?: Observed["others"];
  /** Null when the claims don't hold, or nothing is claimed. */
  readonly tolerated: readonly Tolerated[] | null;
}

/** What an attempt finds in its document. */
export interface Surroundings {
  readonly files: FileTree;
  readonly modules: Readonly<Record<string, OwnModule>>;
}

/** More lines than this nobody types in an example. */
const mostInput = 100;
const nothing: Printed = { text: "", marks: [] };

/** Compiles and runs it; where its output is not what is claimed to the letter, runs it in other circumstances too. */
export async function attempt(reading: Reading, surroundings: Surroundings, tools: VerifyTools): Promise<Attempt> {
  const { program, source, python } = reading;
  const observed = observationOf(reading);
  const modules = Object.keys(surroundings.modules);
  const compiled = await tools.compile(source, {
    path: source.path,
    main: true,
    compiles: true,
    topLevelAwait: program.kind !== "file" && program.kind !== "console",
    python,
    ...(observed !== null && { observed }),
    ...(modules.length > 0 && { modules }),
  });
  if (compiled.diagnostics.some((each) => each.severity === "error")) return { reading, compiled, transcript: null, printed: nothing, tolerated: null };
  const { directives = {}, claims, args = [] } = program;
  const { trace = false } = tools;
  const run: ProgramRun = { javascript: compiled.javascript, source, args, python, trace, circumstances: usual, ...surroundings, ...(directives.clock !== undefined && { clock: directives.clock }) };
  const { transcript, input } = await runWithInput(run, compiled, program, tools);
  const read = (from: Transcript, streams: "stdout" | "both"): Printed => withOlderReprs(readPrinted(from.events, streams), reading);
  const printed = { stdout: read(transcript, "stdout"), both: read(transcript, "both") };
  const showsErrors = program.kind === "session" || program.kind === "cell" || claimsError(claims);
  const attempted: Attempt = { reading, compiled, transcript, printed: showsErrors ? printed.both : printed.stdout, tolerated: null };
  if (reading.unlike === attempted.printed.text) return attempted;
  if (claims.length === 0 || transcript.problem !== undefined || transcript.unavailable !== undefined) return attempted;
  // "Prints nothing" does not say that it breaks.
  if (transcript.raised !== undefined && claimedText(claims).trim() === "") return attempted;
  // Where every statement's output is shown, an exception would be, too.
  if (transcript.raised !== undefined && (program.kind === "session" || program.kind === "cell") && !claimsError(claims)) return attempted;
  const leniency = { computing: transcript.seconds ?? 0, tolerance: directives.tolerance ?? 0 };
  // Documents show what a terminal shows: mostly stdout alone, sometimes stderr in between.
  const hold = (otherwise?: (streams: "stdout" | "both") => NonNullable<Observed["others"]>): Attempt | null => {
    for (const streams of ["stdout", "both"] as const) {
      const { matched, tolerated } = compareClaims(claims, { ...leniency, usual: printed[streams], ...(otherwise !== undefined && { others: otherwise(streams) }) });
      if (matched) return { ...attempted, printed: printed[streams], tolerated };
    }
    return null;
  };
  const alone = hold();
  if (alone !== null) return alone;
  // Another run would do it again.
  if (transcript.changedWorld === true) return attempted;
  const byVirtualClock: ProgramRun = { ...run, input, clock: "virtual", trace: false };
  const isReal = (run.clock ?? tools.clock ?? "virtual") === "real";
  const plain = isReal ? await tools.run(byVirtualClock) : transcript;
  if (!(await isArbitrary(plain, byVirtualClock, tools))) return attempted;
  const changed: { cause: Cause; transcript: Transcript }[] = [];
  for (const { cause, circumstances } of others) {
    const other = await tools.run({ ...byVirtualClock, circumstances });
    const events = isReal ? transplanted(transcript, plain, other) : other.events;
    if (events !== null) changed.push({ cause, transcript: { ...other, events } });
  }
  const otherwise = (streams: "stdout" | "both"): NonNullable<Observed["others"]> => changed.map((other) => ({ cause: other.cause, printed: read(other.transcript, streams) }));
  return hold(otherwise) ?? { ...attempted, others: otherwise("both") };
}

/** Whether what it prints changes with the circumstances. */
async function isArbitrary(transcript: Transcript, run: ProgramRun, tools: VerifyTools): Promise<boolean> {
  for (const circumstances of allOther) {
    const other = await tools.run({ ...run, circumstances });
    if (other.stdout !== transcript.stdout || other.stderr !== transcript.stderr) return true;
  }
  return false;
}

/** Runs it, typing what the claim shows whenever it asks for a line. */
async function runWithInput(run: ProgramRun, compiled: Compiled, { claims }: Example, tools: VerifyTools): Promise<{ transcript: Transcript; input: string[] }> {
  const input: string[] = [];
  let transcript = await tools.run({ ...run, input });
  if (!compiled.usesInput || claims.length === 0) return { transcript, input };
  const claimed = claimedText(claims).split("\n");
  while (transcript.wantsInput === true && input.length < mostInput) {
    const line = typedLine(readPrinted(transcript.events, "stdout").text, claimed);
    if (line === null) break;
    input.push(line);
    transcript = await tools.run({ ...run, input });
  }
  return { transcript, input };
}

function withOlderReprs(printed: Printed, { namelessTasks = false }: Reading): Printed {
  return namelessTasks ? withoutTaskNames(printed) : printed;
}

/** What the program has to tell while it runs, so that each claim can be held to its statement; null when only the whole counts. */
function observationOf({ program, begins, prelude, runs, plainValues, showsValues }: Reading): Observation | null {
  const { kind, claims, code, line } = program;
  const more = { ...((program.showsLast === true || showsValues === true) && { showsLast: true }), ...(program.likeIPython === true && plainValues !== true && { likeIPython: true }), ...(begins !== undefined && { begins }), ...(prelude.length > 0 && { prelude }), ...(runs !== undefined && { runs }) };
  if (kind === "session") {
    const own = begins === undefined ? code : code.slice(begins - line);
    return { ...sessionObservation(claims, own, begins ?? line), ...more };
  }
  const inPlace = claims.some((claim) => claim.extent !== "whole");
  if (!inPlace) return Object.keys(more).length === 0 ? null : more;
  const observed = claims.map((claim) => ({
    line: claim.line,
    column: "column" in claim ? claim.column : 0,
    ...((showsValues === true || ("shown" in claim && claim.shown === true)) && { shown: true }),
    ...(endsInException(claim.lines) && { raises: true }),
  }));
  return { claims: observed, ...more };
}
