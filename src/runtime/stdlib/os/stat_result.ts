/** `os.stat_result`: what the host says of a file. */
import { boxFloat, type Float } from "../../objects/py_float.js";
import { repr } from "../../objects/repr.js";
import { registerType } from "../../objects/type_registry.js";

export class StatResult {
  readonly st_mode: number;
  readonly st_size: number;
  readonly st_mtime: Float;

  constructor(mode: number, size: number, modified: number) {
    this.st_mode = mode;
    this.st_size = size;
    this.st_mtime = boxFloat(modified);
  }

  __repr__(): string {
    return `os.stat_result(st_mode=${this.st_mode}, st_size=${this.st_size}, st_mtime=${repr(this.st_mtime)})`;
  }
}
registerType(StatResult, { name: "stat_result", module: "os", sealed: false });
