/** The reports that a run was asked for: `--report junit=report.xml`. */
import type { VerifyJson } from "../../documents/reports/json.js";
import { printableLine } from "../../diagnostics/printable.js";
import { CommandFailure, reasonOf, usageError } from "../failure.js";
import { version } from "../version.js";

const formats = ["terminal", "json", "junit", "tap", "github", "sarif", "html"] as const;
export type ReportFormat = (typeof formats)[number];

export interface ReportRequest {
  readonly format: ReportFormat;
  /** Null: standard output. */
  readonly file: string | null;
}

/** `--report FORMAT[=FILE]`, several times. */
export function reportOption(text: string, before: readonly ReportRequest[] = []): ReportRequest[] {
  const at = text.indexOf("=");
  const name = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? null : text.slice(at + 1);
  const format = formats.find((each) => each === name);
  if (format === undefined || file === "") throw usageError(`--report must be one of ${formats.join(", ")}, with =FILE to write a file, not '${printableLine(text)}'`);
  return [...before, { format, file }];
}

/** The requests of a run: what is said to the terminal, unless something else goes there. */
export function reportsOf(requested: readonly ReportRequest[], json: boolean): ReportRequest[] {
  const all: ReportRequest[] = [...requested, ...(json ? [{ format: "json", file: null } as const] : [])];
  if (all.filter(({ file }) => file === null).length > 1) throw usageError("only one report can go to standard output; give the others a file: --report junit=report.xml");
  return all.some(({ file }) => file === null) ? all : [{ format: "terminal", file: null }, ...all];
}

/** The text of a report that needs nothing but the results' plain form. */
export async function machineReport(format: Exclude<ReportFormat, "terminal" | "html">, results: VerifyJson, strict: boolean): Promise<string> {
  switch (format) {
    case "json":
      return `${JSON.stringify(results, null, 2)}\n`;
    case "junit":
      return (await import("../../documents/reports/junit.js")).junitXml(results, strict);
    case "tap":
      return (await import("../../documents/reports/tap.js")).tapText(results, strict);
    case "github":
      return (await import("../../documents/reports/github.js")).githubCommands(results, strict);
    case "sarif":
      return `${JSON.stringify((await import("../../documents/reports/sarif.js")).sarifLog(results, version, strict), null, 2)}\n`;
  }
}

/** Puts a report where it was asked for: a file is there whole or not at all. */
export async function deliver(text: string, file: string | null): Promise<void> {
  if (file === null) return void process.stdout.write(text);
  await writeWhole(file, text);
}

/** Writes a file by another name first, and then puts it in its place. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const { default: writeFileAtomic } = await import("write-file-atomic");
  try {
    await writeFileAtomic(file, typeof content === "string" ? content : Buffer.from(content));
  } catch (error) {
    throw new CommandFailure(`can't write '${printableLine(file)}': ${reasonOf(error)}`, 1);
  }
}
