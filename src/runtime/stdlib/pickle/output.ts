/** The bytes of a pickle as they are written, in frames from protocol 4 on. */

/** A frame ends with the opcode that makes it this long; what is longer by itself stands outside of frames. */
const FRAME_TARGET = 64 * 1024;
/** What is shorter is not worth a frame's header. */
const FRAME_LEAST = 4;
const HEADER = 9;

export class Output {
  #data = new Uint8Array(256);
  #length = 0;
  #frameStart = -1;
  #framing = false;

  /** What was left of a pickle that failed is forgotten. */
  clear(): void {
    this.#length = 0;
    this.#framing = false;
    this.#frameStart = -1;
  }

  startFraming(): void {
    this.#framing = true;
    this.#frameStart = -1;
  }

  #room(count: number): void {
    const wanted = this.#length + count;
    if (wanted <= this.#data.length) return;
    const grown = new Uint8Array(Math.max(wanted, this.#data.length * 2));
    grown.set(this.#data.subarray(0, this.#length));
    this.#data = grown;
  }

  #openFrame(): void {
    if (!this.#framing || this.#frameStart >= 0) return;
    this.#room(HEADER);
    this.#frameStart = this.#length;
    this.#length += HEADER;
  }

  byte(value: number): void {
    this.#openFrame();
    this.#room(1);
    this.#data[this.#length++] = value;
  }

  bytes(values: Uint8Array): void {
    this.#openFrame();
    this.#room(values.length);
    this.#data.set(values, this.#length);
    this.#length += values.length;
  }

  /** ASCII. */
  ascii(text: string): void {
    this.#openFrame();
    this.#room(text.length);
    for (let i = 0; i < text.length; i++) this.#data[this.#length++] = text.charCodeAt(i);
  }

  /** An unsigned number, lowest byte first. */
  unsigned(value: number, size: number): void {
    this.#openFrame();
    this.#room(size);
    let rest = value;
    for (let i = 0; i < size; i++) {
      this.#data[this.#length++] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }

  /** An opcode with a length, and the bytes; long ones need no frame around them. */
  payload(code: number, size: number, values: Uint8Array): void {
    const apart = values.length >= FRAME_TARGET;
    const framing = this.#framing;
    if (apart) {
      this.endFrame();
      this.#framing = false;
    }
    this.byte(code);
    this.unsigned(values.length, size);
    this.bytes(values);
    this.#framing = framing;
  }

  /** Between two objects: a frame that is long enough ends here. */
  boundary(): void {
    if (this.#frameStart >= 0 && this.#length - this.#frameStart - HEADER >= FRAME_TARGET) this.endFrame();
  }

  endFrame(): void {
    const start = this.#frameStart;
    if (start < 0) return;
    this.#frameStart = -1;
    const size = this.#length - start - HEADER;
    if (size < FRAME_LEAST) {
      this.#data.copyWithin(start, start + HEADER, this.#length);
      this.#length -= HEADER;
      return;
    }
    this.#data[start] = 0x95;
    let rest = size;
    for (let i = 1; i < HEADER; i++) {
      this.#data[start + i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }

  /** All that was written; the output is empty afterwards. */
  take(): Uint8Array {
    this.endFrame();
    this.#framing = false;
    const made = this.#data.slice(0, this.#length);
    this.#length = 0;
    return made;
  }
}
