/** `loop.connect_read_pipe` and `loop.connect_write_pipe`. The pages are CPython's `base_events.py` and `unix_events.py`. */
import { currentHost } from "../host.js";
import { invoke, call_method } from "../objects/calls.js";
import type { Coroutine } from "../objects/coroutine.js";
import { ValueError } from "../objects/exceptions.js";
import { hasattr } from "../objects/attributes.js";
import { getattr } from "../objects/attributes.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { unavailable } from "../objects/unavailable.js";
import type { PipeDescriptor } from "../processes/process.js";
import { PipeFile } from "../stdlib/subprocess/pipe_files.js";
import type { BaseEventLoop } from "./base_events.js";
import type { Factory } from "./connections.js";
import { logConnected, ReadPipeTransport, WritePipeTransport } from "./pipe_transports.js";

export function* connectReadPipe<P>(loop: BaseEventLoop, factory: Factory<P>, pipe: unknown): Coroutine<Tuple<[ReadPipeTransport, P]>> {
  const protocol = invoke(factory) as P;
  const waiter = loop.create_future<null>();
  const transport = new ReadPipeTransport(loop, descriptorOf(pipe, "Pipe transport is for pipes/sockets only."), pipe, protocol, waiter);
  try {
    yield* waiter;
  } catch (error) {
    transport.close();
    throw error;
  }
  logConnected(loop, "read", pipe, transport, protocol);
  return tuple([transport, protocol] as [ReadPipeTransport, P]);
}

export function* connectWritePipe<P>(loop: BaseEventLoop, factory: Factory<P>, pipe: unknown): Coroutine<Tuple<[WritePipeTransport, P]>> {
  const protocol = invoke(factory) as P;
  const waiter = loop.create_future<null>();
  const transport = new WritePipeTransport(loop, descriptorOf(pipe, "Pipe transport is only for pipes, sockets and character devices"), pipe, protocol, waiter);
  try {
    yield* waiter;
  } catch (error) {
    transport.close();
    throw error;
  }
  logConnected(loop, "write", pipe, transport, protocol);
  return tuple([transport, protocol] as [WritePipeTransport, P]);
}

/** What is behind a file object: a child's pipe, a socket, a standard stream. */
function descriptorOf(pipe: unknown, refusal: string): PipeDescriptor {
  if (pipe instanceof PipeFile) return pipe.$pipe;
  const { $detachStream } = pipe as { $detachStream?: () => PipeDescriptor };
  if ($detachStream !== undefined) return $detachStream.call(pipe);
  const number = hasattr(pipe, "fileno") ? Number(call_method(pipe, "fileno")) : getattr(pipe, "fileno");
  const { argv } = currentHost();
  if (number !== 0 && number !== 1 && number !== 2) throw new ValueError(refusal);
  const host = currentHost();
  if (host.standardPipe === undefined) return unavailable("connect_read_pipe", "this host has no pipes", argv[0] ?? "");
  const found = host.standardPipe(number);
  if (found === null) throw new ValueError(refusal);
  return found;
}
