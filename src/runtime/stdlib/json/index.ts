/** `json`. */
import { call_method } from "../../objects/calls.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { loads, type DecodeOptions } from "./decoder.js";
import { dumps, type EncodeOptions } from "./encoder.js";

export * as decoder from "../json.decoder.js";
export * as encoder from "../json.encoder.js";
export { JSONDecodeError, JSONDecoder, loads } from "./decoder.js";
export { dumps, JSONEncoder } from "./encoder.js";

/** `json.dump(obj, fp, …)` */
export function dump(obj: unknown, fp: unknown, options: EncodeOptions & Readonly<Record<string, unknown>> = {}): void {
  call_method(fp, "write", [dumps(obj, options)]);
}

/** `json.load(fp, …)` */
export function load(fp: unknown, options: DecodeOptions & Readonly<Record<string, unknown>> = {}): unknown {
  return loads(call_method(fp, "read", []), options);
}

const encoding = "skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw";
const decoding = "cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw";
pythonFunctions("json", {
  dumps: [dumps, `obj, *, ${encoding}`],
  dump: [dump, `obj, fp, *, ${encoding}`],
  loads: [loads, `s, *, ${decoding}`],
  load: [load, `fp, *, ${decoding}`],
});
