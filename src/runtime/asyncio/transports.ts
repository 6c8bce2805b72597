/** What carries bytes to the other side: the abstract classes, and how full a transport may get. The page is CPython's `transports.py`. */
import { tellHandler } from "./exception_reports.js";
import { call_method } from "../objects/calls.js";
import { NotImplementedError, SystemExit, KeyboardInterrupt, ValueError } from "../objects/exceptions.js";
import { Bytes } from "../objects/bytes.js";
import { Dict } from "../objects/dict.js";
import { libraryClass } from "../objects/library_functions.js";
import { repr } from "../objects/repr.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import type { BaseEventLoop } from "./base_events.js";

const NOTHING = new Bytes(new Uint8Array(0));

/** What every transport can tell. */
export class BaseTransport {
  declare readonly $extra: Dict<string, unknown>;

  constructor(extra: Dict<string, unknown> | null = null) {
    this.$extra = extra ?? new Dict<string, unknown>();
  }

  /** `get_extra_info("peername")`; the default when the transport does not know. */
  get_extra_info(name: string, fallback: unknown = null): unknown {
    return this.$extra.get(name, fallback);
  }

  get _extra(): Dict<string, unknown> {
    return this.$extra;
  }

  is_closing(): boolean {
    throw new NotImplementedError();
  }

  close(): null {
    throw new NotImplementedError();
  }

  set_protocol(_protocol: unknown): null {
    throw new NotImplementedError();
  }

  get_protocol(): unknown {
    throw new NotImplementedError();
  }
}

export class ReadTransport extends BaseTransport {
  is_reading(): boolean {
    throw new NotImplementedError();
  }

  pause_reading(): null {
    throw new NotImplementedError();
  }

  resume_reading(): null {
    throw new NotImplementedError();
  }
}

export class WriteTransport extends BaseTransport {
  set_write_buffer_limits(_high: number | null = null, _low: number | null = null): null {
    throw new NotImplementedError();
  }

  get_write_buffer_size(): number {
    throw new NotImplementedError();
  }

  get_write_buffer_limits(): Tuple<[number, number]> {
    throw new NotImplementedError();
  }

  write(_data: unknown): null {
    throw new NotImplementedError();
  }

  writelines(list_of_data: unknown): null {
    call_method(this, "write", [call_method(NOTHING, "join", [list_of_data])]);
    return null;
  }

  write_eof(): null {
    throw new NotImplementedError();
  }

  can_write_eof(): boolean {
    throw new NotImplementedError();
  }

  abort(): null {
    throw new NotImplementedError();
  }
}

/** Both ways. */
export class Transport extends WriteTransport {
  is_reading(): boolean {
    throw new NotImplementedError();
  }

  pause_reading(): null {
    throw new NotImplementedError();
  }

  resume_reading(): null {
    throw new NotImplementedError();
  }
}

export class DatagramTransport extends BaseTransport {
  sendto(_data: unknown, _addr: unknown = null): null {
    throw new NotImplementedError();
  }

  abort(): null {
    throw new NotImplementedError();
  }
}

export class SubprocessTransport extends BaseTransport {
  get_pid(): number | null {
    throw new NotImplementedError();
  }

  get_returncode(): number | null {
    throw new NotImplementedError();
  }

  get_pipe_transport(_fd: number): unknown {
    throw new NotImplementedError();
  }

  send_signal(_signal: number): null {
    throw new NotImplementedError();
  }

  terminate(): null {
    throw new NotImplementedError();
  }

  kill(): null {
    throw new NotImplementedError();
  }
}

/** Tells the loop's exception handler what happened to a transport. */
export function reportError(loop: BaseEventLoop, message: string, exception: unknown, transport: BaseTransport, protocol: unknown): void {
  tellHandler(
    loop,
    new Dict<string, unknown>([
      ["message", message],
      ["exception", exception],
      ["transport", transport],
      ["protocol", protocol],
    ]),
  );
}

const KIB = 1024;

/** When a transport's buffer is so full that the protocol should pause, and so empty that it may go on: `_FlowControlMixin`. */
export class WaterMarks {
  private readonly transport: BaseTransport;
  private readonly loop: BaseEventLoop;
  high = 64 * KIB;
  low = 16 * KIB;
  paused = false;

  constructor(transport: BaseTransport, loop: BaseEventLoop) {
    this.transport = transport;
    this.loop = loop;
  }

  /** `set_write_buffer_limits(high, low)` */
  set(high: number | null, low: number | null, size: number): void {
    const upper = high ?? (low === null ? 64 * KIB : 4 * low);
    const lower = low ?? Math.floor(upper / 4);
    if (!(upper >= lower && lower >= 0)) throw new ValueError(`high (${repr(upper)}) must be >= low (${repr(lower)}) must be >= 0`);
    this.high = upper;
    this.low = lower;
    this.rise(size);
  }

  limits(): Tuple<[number, number]> {
    return tuple([this.low, this.high]);
  }

  /** The buffer has grown. */
  rise(size: number): void {
    if (size <= this.high || this.paused) return;
    this.paused = true;
    this.tell("pause_writing");
  }

  /** The buffer has shrunk. */
  fall(size: number): void {
    if (!this.paused || size > this.low) return;
    this.paused = false;
    this.tell("resume_writing");
  }

  private tell(method: "pause_writing" | "resume_writing"): void {
    const protocol = this.transport.get_protocol();
    try {
      call_method(protocol, method);
    } catch (error) {
      if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
      reportError(this.loop, `protocol.${method}() failed`, error, this.transport, protocol);
    }
  }
}

const module = "asyncio.transports";
libraryClass(BaseTransport, { name: "BaseTransport", module, slots: [] }, { __init__: "extra=None", get_extra_info: "name, default=None", is_closing: "", close: "", set_protocol: "protocol", get_protocol: "" });
libraryClass(ReadTransport, { name: "ReadTransport", module, slots: [], bases: [BaseTransport] }, { is_reading: "", pause_reading: "", resume_reading: "" });
libraryClass(
  WriteTransport,
  { name: "WriteTransport", module, slots: [], bases: [BaseTransport] },
  { set_write_buffer_limits: "high=None, low=None", get_write_buffer_size: "", get_write_buffer_limits: "", write: "data", writelines: "list_of_data", write_eof: "", can_write_eof: "", abort: "" },
);
libraryClass(Transport, { name: "Transport", module, slots: [], bases: [ReadTransport, WriteTransport] }, { is_reading: "", pause_reading: "", resume_reading: "" });
libraryClass(DatagramTransport, { name: "DatagramTransport", module, slots: [], bases: [BaseTransport] }, { sendto: "data, addr=None", abort: "" });
libraryClass(SubprocessTransport, { name: "SubprocessTransport", module, slots: [], bases: [BaseTransport] }, { get_pid: "", get_returncode: "", get_pipe_transport: "fd", send_signal: "signal", terminate: "", kill: "" });
