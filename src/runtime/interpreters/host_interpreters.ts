/** Other interpreters of the same program, as hosts offer them: each runs in a thread of the host's and shares nothing with this one. */

/** Who hears of an interpreter. */
export interface InterpreterListener {
  message(data: Uint8Array): void;
  /** It is over; nothing more will come. */
  ended(exitCode: number): void;
}

export interface HostInterpreter {
  send(data: Uint8Array): void;
  /** Ends it, whatever it does. */
  terminate(): void;
}

export interface HostInterpreters {
  /** How many have been asked something and have not answered: the program may wait for them. */
  busy: number;
  /** Starts one: it imports the main module as `__mp_main__`, then answers what it is sent. */
  start(listener: InterpreterListener): HostInterpreter;
  /** Sleeps until one of them says something, at most `seconds`; the listeners have heard it then. False: nothing came. */
  wait(seconds: number): boolean;
}

/** In such an interpreter: the way to the one that started it. */
export interface ParentInterpreter {
  /** The main module has been imported; before that nothing may be started. */
  ready: boolean;
  /** Calls back for each message from now on. */
  listen(message: (data: Uint8Array) => void): void;
  send(data: Uint8Array): void;
  /** No message will be waited for any more. */
  close(): void;
}
