/** The other side: an interpreter that has imported the main module, and answers calls until nobody asks any more. */
import { currentHost } from "../host.js";
import { begin_call } from "../objects/calls.js";
import { Unavailable } from "../objects/unavailable.js";
import { type Blocking, isBlocking, run_blocking } from "../threads/blocking.js";
import { failureMessage, outcomeMessage, readCall } from "./calls.js";
import type { ParentInterpreter } from "./host_interpreters.js";

/** Answers calls one after the other; resolves when the last message has said so. */
export function serve(parent: ParentInterpreter): Promise<void> {
  parent.ready = true;
  return new Promise((resolve) => {
    let last = Promise.resolve();
    parent.listen((data) => {
      if (data.length === 0) {
        parent.close();
        void last.then(resolve);
        return;
      }
      last = last.then(() => answer(parent, data));
    });
  });
}

/** The message that ends it. */
export const STOP = new Uint8Array();

async function answer(parent: ParentInterpreter, data: Uint8Array): Promise<void> {
  let id = 0;
  try {
    const call = readCall(data);
    ({ id } = call);
    parent.send(outcomeMessage(id, await run_blocking(performed(call.f, call.args, call.kwargs))));
  } catch (error) {
    if (error instanceof Unavailable) {
      currentHost().write("stderr", `${error.diagnostic}\n`);
      currentHost().exit(1);
      return;
    }
    parent.send(failureMessage(id, error));
  }
}

function* performed(f: unknown, args: readonly unknown[], kwargs: Record<string, unknown> | null): Blocking<unknown> {
  const result = begin_call(f, args, kwargs);
  return isBlocking(result) ? yield* result : result;
}

