"""The clocks of time, told without saying what they show; and struct_time, whose fields are given."""
import time


def attempt(f, *args):
    try:
        return repr(f(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


moment = time.gmtime(1_700_000_000)
print(moment)
for name in "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst tm_gmtoff".split():
    print(name, repr(getattr(moment, name)))
print(moment.tm_mon, moment.tm_mday, moment[3:6], len(moment), tuple(moment) == moment, moment == time.gmtime(1_700_000_000), moment < time.gmtime(1_700_000_001))
print(moment.n_fields, moment.n_sequence_fields, moment.n_unnamed_fields, isinstance(moment, tuple), type(moment))
made = time.struct_time((2024, 2, 29, 12, 30, 15, 3, 60, 0))
print(made, made.tm_zone, made.tm_gmtoff, made.tm_yday, time.strftime("%Y-%m-%d %H:%M:%S %A %j", made), time.asctime(made))
longer = time.struct_time((2024, 2, 29, 12, 30, 15, 3, 60, 0, "XYZ", 3600))
print(longer == made, longer.tm_zone, longer.tm_gmtoff, longer.tm_isdst, longer.tm_wday, len(longer))
print(attempt(time.struct_time, (1, 2)), attempt(time.struct_time, 5), attempt(time.struct_time, range(12)))
for name in "time_ns monotonic_ns perf_counter_ns process_time_ns thread_time_ns".split():
    clock = getattr(time, name)
    first = clock()
    print(name, type(first).__name__, clock() >= first >= 0, attempt(clock, 1))
for clock in [time.time, time.monotonic, time.perf_counter, time.process_time, time.thread_time]:
    first = clock()
    print(clock.__name__, type(first).__name__, clock() >= first >= 0, attempt(clock, 1))
print(abs(time.time_ns() - time.time() * 1e9) < 10e9, abs(time.monotonic_ns() - time.monotonic() * 1e9) < 10e9)
for name in "CLOCK_REALTIME CLOCK_MONOTONIC CLOCK_PROCESS_CPUTIME_ID CLOCK_THREAD_CPUTIME_ID CLOCK_MONOTONIC_RAW CLOCK_BOOTTIME".split():
    number = getattr(time, name)
    seconds, nanoseconds = time.clock_gettime(number), time.clock_gettime_ns(number)
    print(name, number, type(seconds).__name__, type(nanoseconds).__name__, 0 <= nanoseconds / 1e9 - seconds < 10)
print(attempt(time.clock_gettime, 999), attempt(time.clock_gettime_ns, "x"), attempt(time.clock_gettime))
for name in "time monotonic perf_counter process_time thread_time".split():
    info = time.get_clock_info(name)
    assert type(info).__name__ in ("SimpleNamespace", "ClockInfo")
    print(name, info.implementation, info.monotonic, info.adjustable, info.resolution <= 0.001)
print(attempt(time.get_clock_info, "sundial"), attempt(time.get_clock_info, 1))
print(time.timezone, time.altzone, time.daylight, time.tzname)
print(attempt(time.strftime, "%Y", (2024,)), attempt(time.mktime, made), attempt(time.asctime, (2024, 13, 1, 0, 0, 0, 0, 0, 0)), attempt(time.gmtime, "x"), attempt(time.sleep, -1), attempt(time.strptime, "2024", "%m"))
