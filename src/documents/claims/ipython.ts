/**
 * What IPython shows: `In [1]:` begins a statement or several, `...:` continues it, `Out[1]:` stands before the last value.
 *
 *     In [1]: for i in range(2):          In [2]: i
 *        ...:     print(i)                Out[2]: 1
 *        ...:
 *     0
 *     1
 */

/** Library exceptions that Python's traceback names with their module; IPython leaves it out. */
const modules: Readonly<Record<string, string>> = {
  CancelledError: "asyncio.exceptions",
  InvalidStateError: "asyncio.exceptions",
  IncompleteReadError: "asyncio.exceptions",
  LimitOverrunError: "asyncio.exceptions",
  BrokenBarrierError: "asyncio.exceptions",
  QueueEmpty: "asyncio.queues",
  QueueFull: "asyncio.queues",
  QueueShutDown: "asyncio.queues",
  JSONDecodeError: "json.decoder",
  FrozenInstanceError: "dataclasses",
  InvalidOperation: "decimal",
  BrokenProcessPool: "concurrent.futures.process",
};

/** An error of IPython as Python's traceback shows it, without the stack. */
export function errorLines(name: string, message: string): string[] {
  const type = Object.hasOwn(modules, name) ? `${modules[name]!}.${name}` : name;
  return ["Traceback (most recent call last):", ...(message === "" ? type : `${type}: ${message}`).split("\n")];
}
