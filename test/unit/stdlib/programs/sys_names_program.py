"""What sys says of the interpreter, as far as it is the same everywhere; its structures, hooks and limits."""
import io
import sys


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for name in "float_info int_info hash_info".split():
    info = getattr(sys, name)
    print(info)
    print(type(info), len(info), info[0], isinstance(info, tuple), info.n_fields)
info = sys.float_info
print(info.max_exp, info.max_10_exp, info.min, info.min_exp, info.min_10_exp, info.mant_dig, info.radix, info.rounds, info.dig, info.epsilon)
print(sys.int_info.bits_per_digit, sys.int_info.sizeof_digit, sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
print(sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag, sys.hash_info.algorithm, sys.hash_info.hash_bits, sys.hash_info.seed_bits, sys.hash_info.cutoff)
version = sys.version_info
print(version[:2], version.major, version.minor, type(version.micro).__name__, version.releaselevel, version.serial, type(version), version >= (3, 13), sys.hexversion >> 16 == 0x30D, sys.api_version)
print(sys.float_repr_style, type(sys.dont_write_bytecode).__name__, sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.getdefaultencoding(), sys.is_finalizing(), sys._is_gil_enabled(), sys.byteorder, sys.maxunicode, sys.maxsize)
for name in "copyright executable prefix base_prefix exec_prefix base_exec_prefix".split():
    print(name, type(getattr(sys, name)).__name__, getattr(sys, name) != "" or name)
print(sys.copyright.split("\n")[0][:13], type(sys.path).__name__, all(isinstance(one, str) for one in sys.path), type(sys.warnoptions).__name__, type(sys.orig_argv).__name__, sys.orig_argv[-1] == sys.argv[0])
print(sys.get_int_max_str_digits(), sys.set_int_max_str_digits(700), attempt(int, "9" * 701), attempt(str, 10**701), sys.get_int_max_str_digits(), attempt(sys.set_int_max_str_digits, 5), attempt(sys.set_int_max_str_digits, "x"), sys.set_int_max_str_digits(4300))
print(sys.getswitchinterval(), sys.setswitchinterval(0.01), sys.getswitchinterval(), attempt(sys.setswitchinterval, 0), attempt(sys.setswitchinterval, "x"))
sys.setswitchinterval(0.005)
print(sys.__stdin__ is sys.stdin, sys.__stderr__ is sys.stderr, sys.__stdout__ is sys.stdout, sys.__stderr__.name, sys.__stdin__.name, sys.__stdin__.mode, sys.__stderr__.mode)
sys.displayhook([1, "two"])
sys.displayhook(None)
sys.stderr, kept = io.StringIO(), sys.stderr
try:
    raise ValueError("shown by the hook")
except ValueError as error:
    sys.excepthook(type(error), error, None)
    sys.last_exc = error
print("on stderr", file=sys.stderr)
shown, sys.stderr = sys.stderr.getvalue(), kept
print(shown.split("\n"), repr(sys.last_exc))


class Noisy:
    def __repr__(self):
        return "<noisy>"


def hook(unraisable):
    print(type(unraisable) is sys.UnraisableHookArgs if hasattr(sys, "UnraisableHookArgs") else True, unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg, unraisable.object)


print(callable(sys.__unraisablehook__), sys.unraisablehook is sys.__unraisablehook__)
sys.unraisablehook = hook
print(sys.unraisablehook is hook)
sys.unraisablehook = sys.__unraisablehook__
print(type(sys.version_info).__name__, type(sys.float_info).__name__, type(sys.hash_info).__name__, attempt(setattr, sys.float_info, "dig", 3).split(":")[0])

print(sys.gettrace(), sys.getprofile())
