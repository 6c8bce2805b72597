/** A StreamReader that is fed by hand: every way to read, what is left over, and what goes wrong. */

import {
  async_iterate,
  bytes_literal,
  class_info,
  ConnectionResetError,
  coroutine,
  Exception,
  getattr,
  print,
  repr,
  tuple,
  type_name,
  ValueError,
  type Bytes,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* attempt(
  reading: Coroutine<Bytes> | asyncio.Task<Bytes>,
): Coroutine<void> {
  try {
    print(yield* reading);
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(
      type_name(error),
      error,
      getattr(error, "partial", null),
      getattr(error, "consumed", null),
    );
  }
}
coroutine(attempt);

function* main(): Coroutine<void> {
  const reader = new asyncio.StreamReader();
  print(reader, reader.at_eof(), reader.exception());
  reader.feed_data(
    bytes_literal([
      102, 105, 114, 115, 116, 32, 108, 105, 110, 101, 10, 115, 101, 99, 111,
      110, 100, 59, 116, 104, 105, 114, 100, 124, 114, 101, 115, 116,
    ]),
  );
  print(reader);
  print(yield* reader.readline());
  print(yield* reader.readuntil(bytes_literal(";")));
  print(
    yield* reader.readuntil(tuple([bytes_literal("?"), bytes_literal("|")])),
  );
  print(
    yield* reader.read(2),
    yield* reader.read(0),
    yield* reader.readexactly(2),
  );
  const later = asyncio.create_task(reader.readline());
  yield* asyncio.sleep(0);
  print(later.done());
  reader.feed_data(bytes_literal("half a "));
  yield* asyncio.sleep(0);
  reader.feed_data(bytes_literal([108, 105, 110, 101, 10, 110, 101, 120, 116]));
  print(yield* later);
  yield* attempt(asyncio.wait_for(reader.readexactly(10), 0.1));
  reader.feed_eof();
  print(reader, reader.at_eof());
  yield* attempt(reader.readexactly(9));
  print(
    reader.at_eof(),
    yield* reader.read(),
    yield* reader.readline(),
    yield* reader.readexactly(0),
  );
  yield* attempt(reader.readuntil(bytes_literal("x")));
  yield* attempt(reader.readuntil(bytes_literal("")));
  yield* attempt(reader.readexactly(-1));

  const short = new asyncio.StreamReader(/* limit= */ 8);
  print(short);
  short.feed_data(
    bytes_literal([
      109, 117, 99, 104, 32, 108, 111, 110, 103, 101, 114, 32, 116, 104, 97,
      110, 32, 116, 104, 97, 116, 10, 111, 107, 10,
    ]),
  );
  yield* attempt(short.readline());
  yield* attempt(short.readline());
  short.feed_data(bytes_literal("0123456789abc"));
  yield* attempt(short.readuntil(bytes_literal([10])));
  print(yield* short.readexactly(13));

  const lines = new asyncio.StreamReader();
  lines.feed_data(bytes_literal([97, 10, 98, 10, 99]));
  lines.feed_eof();
  const items: unknown[] = [];
  for (const each = async_iterate(lines); yield* each.advance();) {
    const line = each.value;
    items.push(line);
  }
  print(items);

  const broken = new asyncio.StreamReader();
  const waiting = asyncio.create_task(broken.read(5));
  yield* asyncio.sleep(0);
  yield* attempt(broken.read(5));
  broken.set_exception(new ConnectionResetError("gone"));
  yield* attempt(waiting);
  yield* attempt(broken.readline());
  print(repr(broken.exception()));
  try {
    new asyncio.StreamReader(/* limit= */ 0);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }

  class Pipe extends asyncio.Transport {
    override pause_reading(): null {
      print("paused");
      return null;
    }

    override resume_reading(): null {
      print("resumed");
      return null;
    }

    __repr__(): string {
      return "<Pipe>";
    }
  }
  class_info(Pipe, { qualname: "main.<locals>.Pipe" });

  const full = new asyncio.StreamReader(/* limit= */ 4);
  full.set_transport(new Pipe());
  full.feed_data(bytes_literal("0123456789"));
  print(full);
  print(yield* full.read(7));
}
coroutine(main);

await asyncio.run(main());
