/** The linked list of frames that an exception passed through, innermost last, as `sys.exc_info()[2]`. */
import type { Code } from "./code.js";

export interface Frame {
  readonly f_code: Code;
  readonly code: Code;
  readonly f_lineno: number;
}

export interface Traceback {
  tb_next: Traceback | null;
  readonly tb_frame: Frame;
  readonly tb_lineno: number;
  /** Index into the file's position table; −1 when only the line is known. */
  readonly position: number;
}
