/**
 * Output that crosses a thread without messages: the program writes into shared memory, and whoever watches it reads what is
 * there at any moment, also after an endless loop was stopped. Frames: one byte for the stream, four for the length, then UTF-8.
 */
import type { OutputEvent } from "./transcript.js";

const header = 8;
const frameHeader = 5;

export class SharedOutput {
  readonly memory: SharedArrayBuffer;
  private readonly state: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly encoder = new TextEncoder();
  private lastFrame = -1;

  /** In the watching thread: `new SharedOutput(limit)`; in the program's: `new SharedOutput(memory)`. */
  constructor(limitOrMemory: number | SharedArrayBuffer) {
    this.memory = typeof limitOrMemory === "number" ? new SharedArrayBuffer(header + limitOrMemory) : limitOrMemory;
    this.state = new Int32Array(this.memory, 0, 2);
    this.bytes = new Uint8Array(this.memory, header);
    this.view = new DataView(this.memory, header);
  }

  /** Appends text; false once the limit is reached. */
  write(stream: "stdout" | "stderr", text: string): boolean {
    if (this.cut) return false;
    const encoded = this.encoder.encode(text);
    const code = stream === "stdout" ? 1 : 2;
    let at = Atomics.load(this.state, 0);
    const joins = this.lastFrame >= 0 && this.bytes[this.lastFrame] === code;
    if (!joins) {
      if (at + frameHeader >= this.bytes.length) return this.close();
      this.lastFrame = at;
      this.bytes[at] = code;
      this.view.setUint32(at + 1, 0);
      at += frameHeader;
    }
    const room = this.bytes.length - at;
    const kept = encoded.length > room ? encoded.subarray(0, room) : encoded;
    this.bytes.set(kept, at);
    this.view.setUint32(this.lastFrame + 1, this.view.getUint32(this.lastFrame + 1) + kept.length);
    Atomics.store(this.state, 0, at + kept.length);
    return kept.length < encoded.length ? this.close() : true;
  }

  /** True when something was thrown away because the limit was reached. */
  get cut(): boolean {
    return Atomics.load(this.state, 1) === 1;
  }

  private close(): false {
    Atomics.store(this.state, 1, 1);
    return false;
  }

  /** What was written up to now, in order. */
  read(): OutputEvent[] {
    const decoder = new TextDecoder();
    const events: OutputEvent[] = [];
    const end = Atomics.load(this.state, 0);
    for (let at = 0; at < end; ) {
      const length = Math.min(this.view.getUint32(at + 1), end - at - frameHeader);
      const start = at + frameHeader;
      // A text decoder refuses shared memory: take a copy. A cut may split a character; its half is dropped.
      events.push({ stream: this.bytes[at] === 1 ? "stdout" : "stderr", text: decoder.decode(this.bytes.slice(start, start + length)).replace(/\ufffd$/, "") });
      at = start + length;
    }
    return events;
  }
}
