"""Ways to start processes: copies of the running program, and clean ones."""
import multiprocessing
import multiprocessing.context
import multiprocessing.process
from multiprocessing import AuthenticationError, BufferTooShort, Process, ProcessError, get_all_start_methods, get_context, get_start_method, set_start_method
from multiprocessing.context import BaseContext, ForkContext, ForkProcess, ForkServerContext, ForkServerProcess, SpawnContext, SpawnProcess
from multiprocessing.process import BaseProcess, active_children, current_process, parent_process

print("imported as", __name__)
value = 1


def look(out):
    out.put((__name__, value, current_process().name.split("-")[0], parent_process().name, get_start_method(), active_children()))


def run(kind):
    out = get_context(kind._start_method).Queue()
    process = kind(target=look, args=(out,))
    process.start()
    print(type(process).__name__, isinstance(process, BaseProcess), out.get())
    process.join()


if __name__ == "__main__":
    value = 2
    print(get_all_start_methods(), get_start_method(allow_none=True), get_start_method())
    run(Process)
    for context, kind in ((ForkContext, ForkProcess), (SpawnContext, SpawnProcess), (ForkServerContext, ForkServerProcess)):
        print(isinstance(get_context(kind._start_method), context), issubclass(context, BaseContext), get_context(kind._start_method).Process is kind)
    run(get_context("fork").Process)
    run(SpawnProcess)
    for wrong in (lambda: set_start_method("spawn"), lambda: get_context("thread")):
        try:
            wrong()
        except (RuntimeError, ValueError) as error:
            print(error)
    set_start_method("spawn", force=True)
    print(get_start_method(), get_context("fork").get_start_method(), get_context().get_start_method())
    run(Process)
    with get_context("spawn").Pool(1) as pool:
        print(pool.apply(max, (3, 4)))
    print([error.__mro__[1].__name__ for error in (ProcessError, BufferTooShort, AuthenticationError, multiprocessing.TimeoutError)], multiprocessing.context.Process is Process, multiprocessing.context.TimeoutError is multiprocessing.TimeoutError)
    print(multiprocessing.set_executable("/usr/bin/python3"), multiprocessing.allow_connection_pickling(), multiprocessing.set_forkserver_preload(["math"]))
