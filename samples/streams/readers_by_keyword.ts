/** Readers made for a loop that is not the current one, where the arguments' names are known only when the program runs. */

import {
  blocked_method,
  bytes_literal,
  call,
  call_method,
  dict,
  discard,
  print,
  tuple,
  ValueError,
  type Bytes,
  type Dict,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

class Base {
  options: Dict<unknown, unknown>;

  constructor(options$: Record<string, unknown> = {}) {
    const options = dict(options$);
    this.options = options;
  }
}

class Feeder extends Base {
  lines(...chunks$: Bytes[]): unknown {
    const chunks = tuple(chunks$);
    const reader = call(asyncio.StreamReader, [], this.options);
    for (const chunk of chunks) {
      discard(call_method(reader, "feed_data", [chunk]));
    }
    discard(call_method(reader, "feed_eof", []));
    return reader;
  }
}

const loop = asyncio.new_event_loop();
asyncio.set_event_loop(null);
const feeder = new Feeder({ loop, limit: 8 });
const reader = feeder.lines(
  bytes_literal([111, 110, 101, 10, 116, 119]),
  bytes_literal([111, 10]),
  bytes_literal([
    97, 32, 108, 105, 110, 101, 32, 116, 104, 97, 116, 32, 105, 115, 32, 116,
    111, 111, 32, 108, 111, 110, 103, 10, 114, 101, 115, 116,
  ]),
);
print(reader);
for (let _ = 0; _ < 4; _++) {
  try {
    print(
      await blocked_method(loop, "run_until_complete", [
        call_method(reader, "readline", []),
      ]),
    );
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e);
  }
}
print(call(asyncio.StreamReader, [], { loop: feeder.options.at("loop") }));
loop.close();
