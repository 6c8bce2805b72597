/** `multiprocessing.dummy`: the package's names for threads. */
import { libraryFunctions } from "../objects/library_functions.js";
import { beforeNewProgram } from "../objects/modules.js";
import { registerType } from "../objects/type_registry.js";
import { freeze_support } from "./multiprocessing/context.js";
import { ThreadPool } from "./multiprocessing/pool.js";
import { Queue } from "./queue.js";
import { Barrier, BoundedSemaphore, Condition, current_thread, Event, Lock, RLock, Semaphore, Thread } from "./threading.js";

export { Barrier, BoundedSemaphore, Condition, current_thread as current_process, Event, freeze_support, Lock, Queue, Queue as JoinableQueue, RLock, Semaphore };

const started = new Set<DummyProcess>();
beforeNewProgram(() => started.clear());

/** A thread with an exit code: 0 once it has ended. */
export class DummyProcess extends Thread {
  override start(): null {
    started.add(this);
    return super.start();
  }

  get exitcode(): number | null {
    return this.$started && !this.$green.alive ? 0 : null;
  }
}
registerType(DummyProcess, { name: "DummyProcess", module: "multiprocessing.dummy", bases: [Thread], sealed: false, signature: "group=None, target=None, name=None, args=(), kwargs={}" });
export { DummyProcess as Process };

/** `active_children()` */
export function active_children(): DummyProcess[] {
  for (const each of started) if (!each.is_alive()) started.delete(each);
  return [...started];
}

/** `Pool(processes=None, initializer=None, initargs=())` */
export const Pool = (processes: number | null = null, initializer: unknown = null, initargs: Iterable<unknown> = []): ThreadPool => new ThreadPool(processes, initializer, initargs);
libraryFunctions("multiprocessing.dummy", { active_children: [active_children, ""], Pool: [Pool, "processes=None, initializer=None, initargs=()"] });
