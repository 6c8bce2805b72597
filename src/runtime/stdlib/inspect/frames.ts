/** `inspect`: frames of tracebacks and of callers, with the lines around them. */
import { getattr } from "../../objects/attributes.js";
import { TypeError } from "../../objects/exceptions.js";
import { handledNow } from "../../objects/exceptions/handled.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { makeNamedTuple } from "../../objects/named_tuple.js";
import { repr } from "../../objects/repr.js";
import { frameAt } from "../../objects/traceback/active_frame.js";
import { call } from "../../objects/calls.js";
import { getlines } from "../linecache.js";
import { isframe, istraceback } from "./kinds.js";

const FRAME = ["filename", "lineno", "function", "code_context", "index"];
/** What `getframeinfo` gives. */
export const Traceback = makeNamedTuple("Traceback", FRAME, new Map(), "inspect");
/** One entry of `stack()` and `trace()`. */
export const FrameInfo = makeNamedTuple("FrameInfo", ["frame", ...FRAME], new Map(), "inspect");

/** `currentframe()` */
export const currentframe = (): unknown => frameAt(0);

/** The five things that both kinds of entries have. */
function placeOf(frameOrTraceback: unknown, context: number): unknown[] {
  const isTraceback = istraceback(frameOrTraceback);
  const frame: unknown = isTraceback ? getattr(frameOrTraceback, "tb_frame") : frameOrTraceback;
  if (!isframe(frame)) throw new TypeError(`${repr(frame)} is not a frame or traceback object`);
  const line = Number(getattr(frameOrTraceback, isTraceback ? "tb_lineno" : "f_lineno"));
  const code: unknown = getattr(frame, "f_code");
  const filename: unknown = getattr(code, "co_filename");
  const all = context > 0 ? getlines(String(filename)) : [];
  const start = Math.max(0, Math.min(line - 1 - Math.floor(context / 2), all.length - context));
  const around = all.length === 0 ? null : all.slice(start, start + context);
  return [filename, line, getattr(code, "co_name"), around, around === null ? null : line - 1 - start];
}

/** `getframeinfo(frame, context=1)` */
export const getframeinfo = (frame: unknown, context = 1): unknown => call(Traceback, placeOf(frame, context));

/** `getouterframes(frame, context=1)`: the frame and its callers. */
export function getouterframes(frame: unknown, context = 1): unknown[] {
  const out: unknown[] = [];
  for (let f = frame; f !== null; f = getattr(f, "f_back")) out.push(call(FrameInfo, [f, ...placeOf(f, context)]));
  return out;
}

/** `getinnerframes(tb, context=1)`: the frames of a traceback. */
export function getinnerframes(tb: unknown, context = 1): unknown[] {
  const out: unknown[] = [];
  for (let t = tb; t !== null; t = getattr(t, "tb_next")) out.push(call(FrameInfo, [getattr(t, "tb_frame"), ...placeOf(t, context)]));
  return out;
}

/** `stack(context=1)` */
export const stack = (context = 1): unknown[] => getouterframes(frameAt(0), context);

/** `trace(context=1)`: from here to where the handled exception was raised. */
export const trace = (context = 1): unknown[] => getinnerframes(handledNow()?.__traceback__ ?? null, context);

/** `getlineno(frame)` */
export const getlineno = (frame: unknown): unknown => getattr(frame, "f_lineno");

pythonFunctions("inspect", {
  currentframe: [currentframe, ""],
  getframeinfo: [getframeinfo, "frame, context=1"],
  getouterframes: [getouterframes, "frame, context=1"],
  getinnerframes: [getinnerframes, "tb, context=1"],
  stack: [stack, "context=1"],
  trace: [trace, "context=1"],
  getlineno: [getlineno, "frame"],
});
