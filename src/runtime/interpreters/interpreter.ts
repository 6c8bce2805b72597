/** One other interpreter: it is asked, and answers each question once. */
import { currentHost } from "../host.js";
import { RuntimeError } from "../objects/exceptions.js";
import { unavailable } from "../objects/unavailable.js";
import type { HostInterpreter, HostInterpreters } from "./host_interpreters.js";
import { STOP } from "./serving.js";

export class Interpreter {
  readonly #host: HostInterpreters;
  readonly #interpreter: HostInterpreter;
  readonly #lost: () => void;
  #asked = 0;
  #isOver = false;

  /** `answered` hears each answer; `lost`: it has ended though nobody told it to. */
  constructor(answered: (data: Uint8Array) => void, lost: () => void) {
    if (currentHost().parent !== undefined && !currentHost().parent!.ready) throw new Bootstrapping();
    this.#host = currentHost().interpreters ?? unavailable("multiprocessing", "this host runs one interpreter only", currentHost().argv[0] ?? "");
    this.#lost = lost;
    this.#interpreter = this.#host.start({
      message: (data) => {
        this.#answerCame();
        answered(data);
      },
      ended: () => this.lose(),
    });
  }

  ask(message: Uint8Array): void {
    this.#asked++;
    this.#host.busy++;
    this.#interpreter.send(message);
  }

  #answerCame(): void {
    if (this.#asked === 0) return;
    this.#asked--;
    this.#host.busy--;
  }

  #stopWaiting(): void {
    while (this.#asked > 0) this.#answerCame();
  }

  /** Lets it finish, and go. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopWaiting();
    this.#interpreter.send(STOP);
  }

  /** Ends it in the middle of whatever it does. */
  terminate(): void {
    this.#isOver = true;
    this.#stopWaiting();
    this.#interpreter.terminate();
  }

  /** It has ended, or is of no use. */
  lose(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopWaiting();
    this.#interpreter.terminate();
    this.#lost();
  }
}

/** A program that starts interpreters without asking whether it is the main module: in such an interpreter the import of it ends here. */
export class Bootstrapping extends RuntimeError {
  constructor() {
    super("An attempt has been made to start a new process before the current process has finished its bootstrapping phase.");
  }
}
