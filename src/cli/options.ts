/** Options that several commands share: their checks, in one wording. */
import { statSync } from "node:fs";
import { printableLine } from "../diagnostics/printable.js";
import { usageError } from "./failure.js";

export type ClockChoice = "real" | "virtual";

const oldest = 8;
const newest = 14;

/** `--clock real|virtual`. */
export function clockOption(text: string): ClockChoice {
  if (text === "real" || text === "virtual") return text;
  throw usageError(`--clock must be 'real' or 'virtual', not '${text}'`);
}

/** `--python 3.N` → N. */
export function pythonOption(text: string): number {
  const minor = Number(/^3\.(\d{1,2})$/.exec(text)?.[1] ?? Number.NaN);
  if (minor >= oldest && minor <= newest) return minor;
  throw usageError(`--python must be a version from 3.${oldest} to 3.${newest}, not '${text}'`);
}

/** `--timeout SECONDS`. */
export function timeoutOption(text: string): number {
  const seconds = /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (seconds > 0 && seconds <= 86_400) return seconds;
  throw usageError(`--timeout must be a number of seconds above 0, not '${text}'`);
}

/** `--color auto|always|never`. */
export function colorOption(text: string): "auto" | "always" | "never" {
  if (text === "auto" || text === "always" || text === "never") return text;
  throw usageError(`--color must be 'auto', 'always' or 'never', not '${text}'`);
}

/** `--jobs N`. */
export function jobsOption(text: string): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= 256) return jobs;
  throw usageError(`--jobs must be a number from 1 to 256, not '${text}'`);
}

/** `--memory MB`. */
export function memoryOption(text: string): number {
  const megabytes = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (megabytes >= 16 && megabytes <= 65_536) return megabytes;
  throw usageError(`--memory must be a number of megabytes from 16 to 65536, not '${text}'`);
}

/** `--max-output BYTES`. */
export function outputOption(text: string): number {
  const bytes = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (bytes >= 100 && bytes <= 500_000_000) return bytes;
  throw usageError(`--max-output must be a number of bytes from 100 to 500000000, not '${text}'`);
}

/** An option that may be given several times. */
export const severalTimes = (text: string, before: readonly string[] = []): string[] => [...before, text];

/** `--allow-read[=FOLDER]`, `--allow-write[=FOLDER]`, several times; "" is each document's own folder. */
const foldersOption = (name: string) => (text: string, before: readonly string[] = []): string[] => {
  if (text !== "" && statSync(text, { throwIfNoEntry: false })?.isDirectory() !== true) throw usageError(`${name} must be a folder, not '${printableLine(text)}'`);
  return [...before, text];
};

export const allowReadOption = foldersOption("--allow-read");
export const allowWriteOption = foldersOption("--allow-write");

/** `--allow-env[=NAME,…]`, several times; "*" is all of them. A variable of the shell that is empty must not open everything. */
export function allowEnvOption(text: string, before: readonly string[] = []): string[] {
  const names = text.split(",");
  if (names.includes("")) throw usageError(`--allow-env must be names separated by commas, not '${printableLine(text)}'`);
  return [...before, ...names];
}

/** What a bare option stands for. */
const bareValues: Readonly<Record<string, string>> = { "--allow-read": "", "--allow-write": "", "--allow-env": "*" };

/** Commander would take the document after a bare `--allow-read` for its folder. */
export function withoutSeparateValues(args: readonly string[]): string[] {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  return args.map((each, i) => (args[0] === "verify" && i < end && Object.hasOwn(bareValues, each) ? `${each}=${bareValues[each]}` : each));
}
