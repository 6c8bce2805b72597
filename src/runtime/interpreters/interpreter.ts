/** One other interpreter that answers calls: it is asked, and answers each question once. */
import { begin_call } from "../objects/calls.js";
import { blockingFunctions } from "../objects/library_functions.js";
import { namedInPickles } from "../objects/attributes/pickled_names.js";
import { GreenThread } from "../threads/green_thread.js";
import { type Blocking, blocking, isBlocking } from "../threads/blocking.js";
import { startStrand } from "../threads/scheduler.js";
import { Unavailable } from "../objects/unavailable.js";
import { failureMessage, outcomeMessage, readCall } from "./calls.js";
import { Child } from "./child.js";
import { newChannel, receive, send } from "./shared/channel.js";
import { type Address, sharedMemory } from "./shared/memory.js";
import { untilTaken } from "./waiting_threads.js";

export class Interpreter {
  readonly #child: Child;
  readonly #calls: Address;
  readonly #answers: Address;
  readonly #lost: () => void;
  readonly #ended: () => void;
  #isOver = false;
  /** Nothing of it runs any more. */
  hasEnded = false;

  /** `answered` hears each answer; `lost`: it has ended though nobody told it to; `ended`: it has, whoever told it. */
  constructor(answered: (data: Uint8Array) => void, lost: () => void, ended: () => void) {
    const memory = sharedMemory();
    this.#lost = lost;
    this.#ended = ended;
    this.#calls = memory.alone(() => newChannel(memory));
    this.#answers = memory.alone(() => newChannel(memory));
    this.#child = new Child("fork", answer_calls, [this.#calls, this.#answers]);
    startStrand(new GreenThread("listener", true), this.#listen(answered), () => {});
  }

  ask(message: Uint8Array): void {
    const memory = sharedMemory();
    memory.alone(() => send(memory, this.#calls, message));
  }

  *#listen(answered: (data: Uint8Array) => void): Blocking<void> {
    const memory = sharedMemory();
    for (;;) {
      const came = yield* untilTaken(() => receive(memory, this.#answers) ?? (this.#child.hasEnded ? OVER : null), Infinity);
      if (came === OVER) {
        this.hasEnded = true;
        this.lose();
        return this.#ended();
      }
      if (came !== null && !this.#isOver) answered(came);
    }
  }

  /** Lets it finish, and go. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.ask(STOP);
  }

  /** It has ended, or is of no use. */
  lose(): void {
    this.#child.end(15);
    if (this.#isOver) return;
    this.#isOver = true;
    this.#lost();
  }
}

const STOP = new Uint8Array();
const OVER = new Uint8Array();

/** In the other interpreter: answers calls one after the other, until a message says that it is over. */
const answer_calls = blocking(function* answer_calls(calls: Address, answers: Address): Blocking<number> {
  const memory = sharedMemory();
  for (;;) {
    const message = yield* untilTaken(() => receive(memory, calls), Infinity);
    if (message === null || message.length === 0) return 0;
    const answer = yield* answerTo(message);
    memory.alone(() => send(memory, answers, answer));
  }
}, "calls, answers");
namedInPickles("concurrent.futures.process", "answer_calls", answer_calls);
blockingFunctions("concurrent.futures.process", { answer_calls: [answer_calls, "calls, answers"] });

function* answerTo(message: Uint8Array): Blocking<Uint8Array> {
  let id = 0;
  try {
    const call = readCall(message);
    ({ id } = call);
    const result = begin_call(call.f, call.args, call.kwargs);
    return outcomeMessage(id, isBlocking(result) ? yield* result : result);
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    return failureMessage(id, error);
  }
}

