/** A process of the pool: it runs one program after the other in a thread of its own, and watches over it. */
import workerpool from "workerpool";
import type { Transcript } from "../transcript.js";
import { type IsolatedProgram, IsolatedRunner, type IsolationSettings } from "./isolated.js";

/** Settings that can be sent: the thread's file as a text. */
export type ProcessSettings = Omit<IsolationSettings, "worker"> & { readonly worker: string };

let runner: IsolatedRunner | null = null;
const runnerBy = (settings: ProcessSettings): IsolatedRunner => (runner ??= new IsolatedRunner({ ...settings, worker: new URL(settings.worker) }));

/** The outputs of so many programs, a megabyte each, lie outside of the heap, which is hardly ever full here. */
const runsPerCollection = 50;
let runs = 0;

workerpool.worker({
  prepare: (settings: ProcessSettings): void => runnerBy(settings).prewarm(),
  run: (program: IsolatedProgram, settings: ProcessSettings): Promise<Transcript> => {
    if (++runs % runsPerCollection === 0) void globalThis.gc?.();
    return runnerBy(settings).run(program);
  },
});
