/** `traceback`: the texts that the interpreter itself prints, and what they are made of. */
import { getattr } from "../../objects/attributes.js";
import { call_method } from "../../objects/calls.js";
import { AttributeError, BaseException, handledNow, TypeError, ValueError } from "../../objects/exceptions.js";
import { ListIterator } from "../../objects/iteration.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { attribute_now } from "../../objects/modules.js";
import { Frame, Traceback } from "../../objects/traceback.js";
import { frameAt } from "../../objects/traceback/active_frame.js";
import { framesOf } from "../../objects/traceback/frames.js";
import { tuple, type PyTuple } from "../../objects/tuple.js";
import { isClass, type_name } from "../../objects/types.js";
import { $stream } from "../sys.js";
import { stackSummaries } from "../../asyncio/debug_mode.js";
import { StackSummary, stackOf } from "./stack_summary.js";
import { TracebackException } from "./traceback_exception.js";

export { FrameSummary } from "./frame_summary.js";
export { StackSummary } from "./stack_summary.js";
export { TracebackException } from "./traceback_exception.js";

type Limit = number | null;

function write(pieces: Iterable<string>, file: unknown): void {
  const stream = file ?? $stream("stderr");
  for (const piece of pieces) call_method(stream, "write", [piece]);
}

/** The exception and traceback of a call with an exception alone, or in the old form with type, value and traceback. */
function given(exc: unknown, value: unknown, tb: unknown): { readonly value: unknown; readonly tb: unknown } {
  if ((value === undefined) !== (tb === undefined)) throw new ValueError("Both or neither of value and tb must be given");
  if (value !== undefined) return { value, tb };
  if (exc === null) return { value: null, tb: null };
  if (exc instanceof BaseException) return { value: exc, tb: exc.$traceback };
  throw new TypeError(`Exception expected for value, ${type_name(exc)} found`);
}

function chunks({ value, tb }: { readonly value: unknown; readonly tb: unknown }, limit: Limit, chain: boolean): string[] {
  if (value === null) return ["NoneType: None\n"];
  return Array.from(new TracebackException(null, value, tb, { limit, compact: true }).format({ chain }));
}

/** `format_exception(exc, /, value, tb, limit=None, chain=True)` */
export function format_exception(exc: unknown, value?: unknown, tb?: unknown, limit: Limit = null, chain = true, _options: object = {}): string[] {
  return chunks(given(exc, value, tb), limit, chain);
}

/** `print_exception(exc, /, value, tb, limit=None, file=None, chain=True)` */
export function print_exception(exc: unknown, value?: unknown, tb?: unknown, limit: Limit = null, file: unknown = null, chain = true, _options: object = {}): void {
  write(chunks(given(exc, value, tb), limit, chain), file);
}

/** `format_exc(limit=None, chain=True)`: the exception that is being handled. */
export function format_exc(limit: Limit = null, chain = true): string {
  return format_exception(handledNow(), undefined, undefined, limit, chain).join("");
}

/** `print_exc(limit=None, file=None, chain=True)` */
export function print_exc(limit: Limit = null, file: unknown = null, chain = true): void {
  print_exception(handledNow(), undefined, undefined, limit, file, chain);
}

/** `print_last(limit=None, file=None, chain=True)`: what ended the program's last line, at the prompt. */
export function print_last(limit: Limit = null, file: unknown = null, chain = true): void {
  const last = attribute_now("sys", "last_exc") ?? attribute_now("sys", "last_value");
  if (!(last instanceof BaseException)) throw new ValueError("no last exception");
  print_exception(last, undefined, undefined, limit, file, chain);
}

/** `format_exception_only(exc, /, value, *, show_group=False)` */
export function format_exception_only(exc: unknown, value?: unknown, { show_group = false }: { readonly show_group?: unknown } = {}): string[] {
  const one = value === undefined ? exc : value;
  if (one === null) return ["NoneType: None\n"];
  if (!(one instanceof BaseException)) {
    if (isClass(one)) throw new AttributeError("'getset_descriptor' object has no attribute '__traceback__'");
    getattr(one, "__suppress_context__");
  }
  return Array.from(new TracebackException(null, one, null, { compact: true }).format_exception_only({ show_group }));
}

function tracebackFrom(tb: unknown): Traceback | null {
  if (tb === null || tb instanceof Traceback) return tb;
  throw new AttributeError(`'${type_name(tb)}' object has no attribute 'tb_frame'`);
}

/** `extract_tb(tb, limit=None)` */
export function extract_tb(tb: unknown, limit: Limit = null): StackSummary {
  return stackOf(tracebackFrom(tb), limit);
}

/** `format_tb(tb, limit=None)` */
export function format_tb(tb: unknown, limit: Limit = null): string[] {
  return extract_tb(tb, limit).format();
}

/** `print_tb(tb, limit=None, file=None)` */
export function print_tb(tb: unknown, limit: Limit = null, file: unknown = null): void {
  print_list(extract_tb(tb, limit), file);
}

/** `format_list(extracted_list)` */
export function format_list(extracted_list: unknown): string[] {
  return StackSummary.from_list(extracted_list).format();
}

stackSummaries.make = (lines) => StackSummary.from_list(lines.map(({ file, line, name, source }) => tuple([file, line, name, source])));

/** `print_list(extracted_list, file=None)` */
export function print_list(extracted_list: unknown, file: unknown = null): void {
  write(format_list(extracted_list).map((text) => `${text}`), file);
}

/** `walk_tb(tb)`: pairs of a frame and a line, the outermost first. */
export function walk_tb(tb: unknown): ListIterator<PyTuple> {
  return new ListIterator(framesOf(tracebackFrom(tb)).map((one): PyTuple => tuple([one.tb_frame, one.tb_lineno])));
}

/** `walk_stack(f)`: pairs of a frame and a line, the innermost first; of the caller when f is None. */
export function walk_stack(f: unknown): ListIterator<PyTuple> {
  const pairs: PyTuple[] = [];
  for (let frame = f === null ? frameAt(0) : f; frame instanceof Frame; frame = frame.f_back) pairs.push(tuple([frame, frame.f_lineno]));
  return new ListIterator(pairs);
}

/** `extract_stack(f=None, limit=None)` */
export function extract_stack(f: unknown = null, limit: Limit = null): StackSummary {
  const stack = StackSummary.extract(walk_stack(f), { limit });
  call_method(stack, "reverse");
  return stack;
}

/** `format_stack(f=None, limit=None)` */
export function format_stack(f: unknown = null, limit: Limit = null): string[] {
  return extract_stack(f, limit).format();
}

/** `print_stack(f=None, limit=None, file=None)` */
export function print_stack(f: unknown = null, limit: Limit = null, file: unknown = null): void {
  print_list(extract_stack(f, limit), file);
}

/** `clear_frames(tb)`: frames keep nothing alive. */
export function clear_frames(_tb: unknown): void {}

pythonFunctions("traceback", {
  format_exception: [format_exception, "exc, /, value=<implicit>, tb=<implicit>, limit=None, chain=True, **kwargs"],
  print_exception: [print_exception, "exc, /, value=<implicit>, tb=<implicit>, limit=None, file=None, chain=True, **kwargs"],
  format_exc: [format_exc, "limit=None, chain=True"],
  print_exc: [print_exc, "limit=None, file=None, chain=True"],
  print_last: [print_last, "limit=None, file=None, chain=True"],
  format_exception_only: [format_exception_only, "exc, /, value=<implicit>, *, show_group=False, **kwargs"],
  extract_tb: [extract_tb, "tb, limit=None"],
  format_tb: [format_tb, "tb, limit=None"],
  print_tb: [print_tb, "tb, limit=None, file=None"],
  format_list: [format_list, "extracted_list"],
  print_list: [print_list, "extracted_list, file=None"],
  walk_tb: [walk_tb, "tb"],
  walk_stack: [walk_stack, "f"],
  extract_stack: [extract_stack, "f=None, limit=None"],
  format_stack: [format_stack, "f=None, limit=None"],
  print_stack: [print_stack, "f=None, limit=None, file=None"],
  clear_frames: [clear_frames, "tb"],
});
