/** The linked list of frames that an exception passed through, innermost last, as `sys.exc_info()[2]`. */
import { as_python_error, AttributeError, type BaseException, during$, handled, isSettled, leaving } from "../exceptions.js";
import { identityOf } from "../identity.js";
import { registerType } from "../type_registry.js";
import { Code, file$, type SourceFile } from "./code.js";

/** One activation of a function, as far as a traceback remembers it. */
export class Frame {
  readonly f_code: Code;
  /** None where the program keeps no lines: converted TypeScript. */
  readonly $line: number | null;

  constructor(code: Code, line: number | null) {
    this.f_code = code;
    this.$line = line;
  }

  get code(): Code {
    return this.f_code;
  }

  get f_lineno(): number | null {
    return this.$line;
  }

  get f_back(): Frame | null {
    return null;
  }

  __repr__(): string {
    return `<frame at 0x${identityOf(this).toString(16)}, file '${this.f_code.co_filename}', line ${this.f_lineno ?? "None"}, code ${this.f_code.co_name}>`;
  }
}
registerType(Frame, { name: "frame", final: true });

export class Traceback {
  tb_next: Traceback | null;
  readonly $code: Code;
  /** Index into the file's position table; 0 when only the function is known. */
  readonly position: number;
  /** The frame of a `with` block whose manager let the exception pass: it is on the list already when the exception leaves. */
  $passing = false;

  constructor(code: Code, position: number, next: Traceback | null) {
    this.tb_next = next;
    this.$code = code;
    this.position = position;
  }

  get tb_frame(): Frame {
    return new Frame(this.$code, this.tb_lineno);
  }

  get tb_lineno(): number {
    const { line, firstLine, file } = this.$code;
    return line ?? (this.position > 0 ? (file.positions[this.position * 8] ?? firstLine) : firstLine);
  }

  get tb_lasti(): number {
    return this.position * 2;
  }
}
registerType(Traceback, { name: "traceback", final: true });

/** `xs.push(1)` where there is no `push`: what raised is the lookup of the method and not its call, whose place has it before the anchor. */
function placeOfLookup(file: SourceFile, position: number, name: unknown): number {
  const { positions } = file;
  const at = position * 8;
  const [line = 0, column = 0, anchorLine = -1, anchorColumn = -1] = [positions[at], positions[at + 1], positions[at + 4], positions[at + 5]];
  const callee = anchorLine < 0 ? "" : (file.lines[anchorLine - 1] ?? "").slice(0, anchorColumn).trimEnd();
  if (typeof name !== "string" || !callee.endsWith(name) || !/[.\s]$/.test(callee.slice(0, -name.length))) return position;
  let known = lookups.get(file);
  if (known === undefined) lookups.set(file, (known = new Map()));
  let place = known.get(position);
  if (place === undefined) {
    place = positions.length / 8;
    // of a chain over several lines only the name is shown
    positions.push(anchorLine, line === anchorLine ? column : callee.length - name.length, anchorLine, callee.length, -1, -1, -1, -1);
    known.set(position, place);
  }
  return place;
}

/** Of each file the places of lookups that stand for calls, by the calls' places. */
const lookups = new WeakMap<SourceFile, Map<number, number>>();

/** What `run` throws on as an exception leaves a function: its frame goes in front. A negative position is recorded already. */
export function trace$(error: unknown, code: Code, position: number): BaseException {
  let raised = as_python_error(error);
  if (isSettled(raised)) return raised;
  const latest = raised.$traceback;
  if (latest !== null && latest.$passing) latest.$passing = false;
  else if (position >= 0) {
    const { inlined } = code.file;
    let here = inlined?.get(position);
    let at = raised.$traceback === null && raised instanceof AttributeError ? placeOfLookup(code.file, position, raised.name) : position;
    for (; here !== undefined; here = inlined?.get(at)) {
      raised.$traceback = new Traceback(here.code, at, raised.$traceback);
      raised = leaving(raised, here.isAsync ? "async generator" : "generator");
      at = here.at;
    }
    raised.$traceback = new Traceback(code, at, raised.$traceback);
  }
  return raised;
}

/** What `run` binds on entry to an `except`: the exception with the handling frame recorded. */
export function caught$(error: unknown, code: Code, position: number): BaseException {
  const raised = trace$(error, code, position);
  const before = handled.own ?? handled.outer;
  if (before !== null && before !== raised) during$(raised, before);
  raised.$contextIsFinal = true;
  handled.own = raised;
  return raised;
}

const libraryFile = new Map<string, Code>();

/** A frame of the library, as CPython shows it when its source is not on disk. */
export function libraryFrame<E>(error: E, path: string, line: number, name: string): E {
  const raised = as_python_error(error);
  const key = `${path}:${line}:${name}`;
  let code = libraryFile.get(key);
  if (code === undefined) {
    const full = path.startsWith("/") || path.startsWith("<") ? path : `/usr/local/lib/python3.13/${path}`;
    code = new Code(file$(full, "", []), name, line, name, line);
    libraryFile.set(key, code);
  }
  raised.$traceback = new Traceback(code, 0, raised.$traceback);
  return error;
}

/** The frames from the outermost to the one that raised. */
export function framesOf(traceback: Traceback | null): Traceback[] {
  const out: Traceback[] = [];
  for (let tb = traceback; tb !== null; tb = tb.tb_next) out.push(tb);
  return out;
}
