/** `re.PatternError`, also known as `re.error`. */
import { AnyBytes } from "../../objects/bytes.js";
import { Exception } from "../../objects/exceptions.js";
import { textOf } from "../../objects/str/receiver.js";
import { whenHostChanges } from "../../host.js";
import { version } from "../../python_version.js";
import { registerType, typeInfo } from "../../objects/type_registry.js";

export class PatternError extends Exception {
  readonly msg: string;
  readonly pattern: unknown;
  readonly pos: number | null;
  readonly lineno: number | null;
  readonly colno: number | null;

  constructor(msg: string, pattern: unknown = null, pos: number | null = null) {
    const text = pattern instanceof AnyBytes ? pattern.$text : (textOf(pattern) ?? "");
    const line = pos === null ? 0 : text.slice(0, pos).split("\n").length;
    const column = pos === null ? 0 : pos - text.lastIndexOf("\n", pos - 1);
    super(pos === null ? msg : `${msg} at position ${pos}${text.includes("\n") ? ` (line ${line}, column ${column})` : ""}`);
    this.msg = msg;
    this.pattern = pattern;
    this.pos = pos;
    this.lineno = pos === null ? null : line;
    this.colno = pos === null ? null : column;
  }
}
registerType(PatternError, { name: "PatternError", module: "re", bases: [Exception], members: ["msg", "pattern", "pos", "lineno", "colno"], sealed: false });

// It was named `error` before Python 3.13.
whenHostChanges(() => {
  typeInfo(PatternError).name = typeInfo(PatternError).qualname = version.minor < 13 ? "error" : "PatternError";
});
