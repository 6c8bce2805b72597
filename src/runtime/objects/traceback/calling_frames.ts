/**
 * The Python frames that are active now, read from the host's stack: `run` tells of each file where its calls stand in the
 * JavaScript (print/call_places.ts), so that nothing has to be kept while the program runs. Frames of the library, whose Python
 * we don't have, are missing; converted TypeScript has no frames at all.
 */
import { module_name } from "../names.js";
import { type Code, locatedFiles, type SourceFile } from "./code.js";

/** One active frame, as far as the stack tells. */
export interface CallingFrame {
  readonly code: Code;
  /** Index into the file's position table. */
  readonly position: number;
  readonly line: number;
}

/** Where the host is in a script: lines and columns count from 1. */
interface HostPlace {
  readonly script: string;
  readonly line: number;
  readonly column: number;
}

/** One place of a script at which Python code may call something. */
interface CallPlace {
  readonly line: number;
  readonly column: number;
  readonly code: Code;
  /** The place is in a JavaScript function that is no Python frame of its own: a comprehension. */
  readonly shared: boolean;
  readonly position: number;
}

interface LocatedFile {
  readonly script: string;
  /** In the order in which they stand. */
  readonly places: readonly CallPlace[];
}

const DEEPEST = 2000;

/** How much of the host's stack is read for a caller that is near. */
const NEAR = 12;

/** A frame as V8 gives it to who asks before it makes a text of it. */
interface CallSite {
  getScriptNameOrSourceURL(): string | null;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
}

interface HostErrors {
  stackTraceLimit?: number;
  prepareStackTrace?: unknown;
}

/** The host's stack, innermost first, this function left out. */
function hostPlaces(most = DEEPEST): HostPlace[] {
  const host = Error as HostErrors;
  const { stackTraceLimit, prepareStackTrace } = host;
  host.stackTraceLimit = most;
  host.prepareStackTrace = sitesThemselves;
  const stack: unknown = new Error().stack;
  if (stackTraceLimit === undefined) delete host.stackTraceLimit;
  else host.stackTraceLimit = stackTraceLimit;
  if (prepareStackTrace === undefined) delete host.prepareStackTrace;
  else host.prepareStackTrace = prepareStackTrace;
  const places = Array.isArray(stack) ? placesOfSites(stack as readonly CallSite[]) : placesInText(String(stack));
  return places.slice(1);
}

const sitesThemselves = (_error: unknown, sites: readonly CallSite[]): readonly CallSite[] => sites;

function placesOfSites(sites: readonly CallSite[]): HostPlace[] {
  const places: HostPlace[] = [];
  for (const site of sites) {
    const script = site.getScriptNameOrSourceURL();
    // functions of the host itself stand nowhere
    if (script !== null && script !== undefined) places.push({ script, line: site.getLineNumber() ?? 0, column: site.getColumnNumber() ?? 0 });
  }
  return places;
}

/** The same of a host that has texts only: "    at name (script:3:5)", "    at async script:3:5", "name@script:3:5". */
function placesInText(text: string): HostPlace[] {
  const places: HostPlace[] = [];
  for (const line of text.split("\n")) {
    const found = /^(?:\s+at (?:async )?(?:.*? \()?|[^@]*@)(.*):(\d+):(\d+)\)?$/.exec(line);
    if (found !== null) places.push({ script: found[1]!, line: Number(found[2]), column: Number(found[3]) });
  }
  return places;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function numbersOf(encoded: string): number[] {
  const out: number[] = [];
  let value = 0;
  let scale = 1;
  for (const character of encoded) {
    const digit = ALPHABET.indexOf(character);
    value += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    const size = Math.floor(value / 2);
    out.push(value % 2 === 0 ? size : -size);
    value = 0;
    scale = 1;
  }
  return out;
}

const known = new WeakMap<SourceFile, LocatedFile>();

/** Asks a file where its calls stand; it answers from within its own script, which the stack then names. */
function locate(file: SourceFile): LocatedFile {
  let found = known.get(file);
  if (found === undefined) {
    const places: CallPlace[] = [];
    let script = "";
    file.places?.((encoded, codes) => {
      // this callback, then the place that called it
      const own = hostPlaces()[1];
      if (own === undefined) return;
      script = own.script;
      const numbers = numbersOf(encoded);
      let [line, column, code, position] = [own.line, 0, 0, 0];
      for (let i = 0; i + 3 < numbers.length; i += 4) {
        if (numbers[i] !== 0) column = 0;
        line += numbers[i]!;
        column += numbers[i + 1]!;
        code += numbers[i + 2]!;
        position += numbers[i + 3]!;
        const frame = codes[code >> 1];
        if (frame !== undefined) places.push({ line, column: column + 1, code: frame, shared: code % 2 === 1, position });
      }
    });
    found = { script, places };
    known.set(file, found);
  }
  return found;
}

/** The last place at or before a place of the host. */
function placeAt(places: readonly CallPlace[], { line, column }: HostPlace): CallPlace | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const place = places[middle]!;
    if (place.line < line || (place.line === line && place.column <= column)) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? null;
}

/** The active frames of the program, innermost first. */
export const callingFrames = (): CallingFrame[] => framesAt(hostPlaces());

/** The frame so many calls up, 1 for the innermost; null beyond the outermost. Little of the stack is read when it is near. */
export function callingFrame(level: number): CallingFrame | null {
  const near = hostPlaces(NEAR);
  const found = framesAt(near)[level - 1];
  if (found !== undefined || near.length < NEAR - 1) return found ?? null;
  return callingFrames()[level - 1] ?? null;
}

/** The innermost `count` frames of the program, or as many as a small part of the stack holds. */
export const nearFrames = (count: number): CallingFrame[] => framesAt(hostPlaces(NEAR * count)).slice(0, count);

function framesAt(stack: readonly HostPlace[]): CallingFrame[] {
  const scripts = new Map<string, LocatedFile>();
  for (const file of locatedFiles()) {
    const found = locate(file);
    if (found.script !== "") scripts.set(found.script, found);
  }
  const frames: CallingFrame[] = [];
  /** A comprehension was found: the JavaScript function around it is the same Python frame. */
  let inside: Code | null = null;
  for (const place of stack) {
    const file = scripts.get(place.script);
    const at = file === undefined ? null : placeAt(file.places, place);
    if (at === null) continue;
    if (at.code === inside) {
      if (!at.shared) inside = null;
      continue;
    }
    if (at.shared) inside = at.code;
    const { inlined } = at.code.file;
    let { position } = at;
    for (let here = inlined?.get(position); here !== undefined; here = inlined?.get(position)) {
      frames.push(frameAt(here.code, position));
      position = here.at;
    }
    frames.push(frameAt(at.code, position));
  }
  return frames;
}

const frameAt = (code: Code, position: number): CallingFrame => ({ code, position, line: code.file.positions[position * 8] ?? code.firstLine });

/** `__name__` of the module that a frame belongs to. */
export const moduleOf = ({ code: { file } }: CallingFrame): string => (file.meta === null ? "<unknown>" : module_name(file.meta));
