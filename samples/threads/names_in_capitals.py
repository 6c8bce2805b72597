"""The names that threading had before Python 2.6: they work, and warn."""
import threading
import warnings


def told(act):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        result = act()
    print(result, [f"{each.category.__name__}: {each.message}" for each in seen])


def serve():
    with kettle:
        kettle.notifyAll()


thread = threading.Thread(target=serve, name="waiter")
kettle = threading.Condition()
bell = threading.Event()
told(thread.getName)
told(lambda: thread.setName("barista"))
told(lambda: thread.setDaemon(True))
told(thread.isDaemon)
told(bell.isSet)
told(lambda: threading.currentThread().name)
told(threading.activeCount)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    with kettle:
        thread.start()
        print(kettle.wait(5))
    thread.join()
    print(thread.name, len(seen), seen[0].message)
