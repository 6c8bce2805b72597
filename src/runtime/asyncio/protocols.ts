/** What a transport tells the program: the classes that programs derive from. The page is CPython's `protocols.py`. */
import { libraryClass } from "../objects/library_functions.js";
import type { Bytes } from "../objects/bytes.js";
import type { BaseTransport } from "./transports.js";

/** What every protocol hears: that the connection is there, that it is lost, that writing should pause or go on. */
export class BaseProtocol {
  /** A class of the program may take arguments without passing them on. */
  constructor(..._args: unknown[]) {}

  connection_made(_transport: BaseTransport): unknown {
    return null;
  }

  connection_lost(_exc: unknown): unknown {
    return null;
  }

  pause_writing(): unknown {
    return null;
  }

  resume_writing(): unknown {
    return null;
  }
}

/** Of a stream of bytes. */
export class Protocol extends BaseProtocol {
  data_received(_data: Bytes): unknown {
    return null;
  }

  /** True keeps the transport open, so that the program may still write. */
  eof_received(): unknown {
    return null;
  }
}

/** Of a stream of bytes that are put into memory of the program's. */
export class BufferedProtocol extends BaseProtocol {
  get_buffer(_sizehint: number): unknown {
    return null;
  }

  buffer_updated(_nbytes: number): unknown {
    return null;
  }

  eof_received(): unknown {
    return null;
  }
}

/** Of datagrams. */
export class DatagramProtocol extends BaseProtocol {
  datagram_received(_data: Bytes, _addr: unknown): unknown {
    return null;
  }

  error_received(_exc: unknown): unknown {
    return null;
  }
}

/** Of a child process. */
export class SubprocessProtocol extends BaseProtocol {
  pipe_data_received(_fd: number, _data: Bytes): unknown {
    return null;
  }

  pipe_connection_lost(_fd: number, _exc: unknown): unknown {
    return null;
  }

  process_exited(): unknown {
    return null;
  }
}


const module = "asyncio.protocols";
libraryClass(BaseProtocol, { name: "BaseProtocol", module, slots: [] }, { connection_made: "transport", connection_lost: "exc", pause_writing: "", resume_writing: "" });
libraryClass(Protocol, { name: "Protocol", module, slots: [], bases: [BaseProtocol] }, { data_received: "data", eof_received: "" });
libraryClass(BufferedProtocol, { name: "BufferedProtocol", module, slots: [], bases: [BaseProtocol] }, { get_buffer: "sizehint", buffer_updated: "nbytes", eof_received: "" });
libraryClass(DatagramProtocol, { name: "DatagramProtocol", module, slots: [], bases: [BaseProtocol] }, { datagram_received: "data, addr", error_received: "exc" });
libraryClass(SubprocessProtocol, { name: "SubprocessProtocol", module, slots: [], bases: [BaseProtocol] }, { pipe_data_received: "fd, data", pipe_connection_lost: "fd, exc", process_exited: "" });
