/** `sys._getframe()`: the frames that are active now as objects. They know their code, their line and who called them. */
import { dict, type Dict } from "../dict.js";
import { module_file, module_name } from "../names.js";
import { names_of_module } from "../module_names.js";
import { registerType } from "../type_registry.js";
import { type CallingFrame, callingFrames } from "./calling_frames.js";
import { Frame } from "./frames.js";

export class ActiveFrame extends Frame {
  readonly $frames: readonly CallingFrame[];
  readonly $index: number;

  constructor(frames: readonly CallingFrame[], index: number) {
    const { code, line } = frames[index]!;
    super(code, line);
    this.$frames = frames;
    this.$index = index;
  }

  /** Where the frame is by now, if it is still active: as far from the outermost as before. */
  override get f_lineno(): number | null {
    const now = callingFrames();
    const found = now[now.length - (this.$frames.length - this.$index)];
    return found?.code === this.f_code ? found.line : this.$line;
  }

  override get f_back(): Frame | null {
    return activeFrame(this.$frames, this.$index + 1);
  }

  /** The module's names, where it keeps them in a dict; else what every module has. */
  get f_globals(): Dict<unknown, unknown> {
    const { meta, path } = this.f_code.file;
    if (meta === null) return dict([["__name__", "__main__"], ["__file__", path]]);
    return names_of_module(meta)?.globals ?? dict([["__name__", module_name(meta)], ["__file__", module_file(meta)]]);
  }
}
registerType(ActiveFrame, { name: "frame", bases: [Frame], final: true });

function activeFrame(frames: readonly CallingFrame[], index: number): ActiveFrame | null {
  return index < frames.length ? new ActiveFrame(frames, index) : null;
}

/** The frame of the program so many calls up; null beyond the outermost. */
export const frameAt = (depth: number): ActiveFrame | null => activeFrame(callingFrames(), depth);
