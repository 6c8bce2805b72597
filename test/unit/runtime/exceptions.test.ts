/** Built-in exceptions, groups and `except*`: texts and structure recorded from CPython 3.13. */
import { describe, expect, test } from "vitest";
import * as py from "../../../src/runtime/index.js";

function outcome(run: () => unknown): string {
  try {
    return py.repr(run());
  } catch (error) {
    if (!(error instanceof py.BaseException)) throw error;
    return `${py.type_name(error)}: ${py.str(error)}`;
  }
}
const { tuple } = py;
const fail = (Cls: Function, ...args: unknown[]): unknown => Reflect.construct(Cls, args);

describe("construction, str and repr", () => {
  const cases: readonly [string, () => unknown, string][] = [
    ["ValueError('x')", () => new py.ValueError("x"), "ValueError('x')"],
    ["ValueError()", () => new py.ValueError(), "ValueError()"],
    ["ValueError(1, 'b')", () => new py.ValueError(1, "b"), "ValueError(1, 'b')"],
    ["str one", () => py.str(new py.ValueError("x")), "'x'"],
    ["str none", () => py.str(new py.ValueError()), "''"],
    ["str two", () => py.str(new py.ValueError("a", 1)), "\"('a', 1)\""],
    ["args", () => new py.ValueError("a", 1).args, "('a', 1)"],
    ["keywords", () => new py.ValueError({ x: 1 }), "TypeError: ValueError() takes no keyword arguments"],
    ["str KeyError", () => py.str(new py.KeyError("a")), "\"'a'\""],
    ["str KeyError 2", () => py.str(new py.KeyError("a", "b")), "\"('a', 'b')\""],
    ["str KeyError 0", () => py.str(new py.KeyError()), "''"],
    ["OSError subclass", () => new py.OSError(2, "nf", "f"), "FileNotFoundError(2, 'nf')"],
    ["OSError str", () => py.str(new py.OSError(2, "nf", "f")), '"[Errno 2] nf: \'f\'"'],
    ["OSError two files", () => py.str(new py.OSError(2, "a", "b", 3, "c")), "\"[Errno 2] a: 'b' -> 'c'\""],
    ["OSError args", () => new py.OSError(2, "nf", "f").args, "(2, 'nf')"],
    ["OSError one arg", () => py.str(new py.OSError(2)), "'2'"],
    ["OSError errno of one", () => new py.OSError(2).errno, "None"],
    ["OSError odd", () => py.str(new py.OSError("x", null)), "'[Errno x] None'"],
    ["OSError six", () => new py.OSError(1, 2, 3, 4, 5, 6), "OSError(1, 2, 3, 4, 5, 6)"],
    ["TimeoutError", () => py.type_name(new py.OSError(110, "x")), "'TimeoutError'"],
    ["explicit subclass stays", () => new py.FileNotFoundError(13, "x"), "FileNotFoundError(13, 'x')"],
    ["BlockingIOError", () => (new py.BlockingIOError(11, "x", 5) as { characters_written: number }).characters_written, "5"],
    ["BlockingIOError args", () => new py.BlockingIOError(11, "x", 5).args, "(11, 'x', 5)"],
    ["BlockingIOError without", () => new py.BlockingIOError(11, "x").characters_written, "AttributeError: characters_written"],
    ["StopIteration.value", () => new py.StopIteration(1, 2).value, "1"],
    ["StopIteration().value", () => new py.StopIteration().value, "None"],
    ["SystemExit().code", () => new py.SystemExit().code, "None"],
    ["SystemExit(1, 2).code", () => new py.SystemExit(1, 2).code, "(1, 2)"],
    ["ImportError", () => new py.ImportError("x", { name: "n", path: "p" }), "ImportError('x')"],
    ["ImportError.name", () => new py.ImportError("x", { name: "n" }).name, "'n'"],
    ["ImportError two", () => py.str(new py.ImportError("a", "b")), "\"('a', 'b')\""],
    ["ImportError bad", () => new py.ImportError({ foo: 1 }), "TypeError: ImportError() got an unexpected keyword argument 'foo'"],
    ["AttributeError.obj", () => new py.AttributeError("x", { name: "n", obj: 1 }).obj, "1"],
    ["AttributeError bad", () => new py.AttributeError({ foo: 1 }), "TypeError: AttributeError() got an unexpected keyword argument 'foo'"],
    ["NameError bad", () => new py.NameError({ obj: 1 }), "TypeError: NameError() got an unexpected keyword argument 'obj'"],
    ["UnicodeDecodeError one", () => py.str(new py.UnicodeDecodeError("utf-8", py.bytes([255, 97]), 0, 1, "invalid start byte")), "\"'utf-8' codec can't decode byte 0xff in position 0: invalid start byte\""],
    ["UnicodeDecodeError more", () => py.str(new py.UnicodeDecodeError("utf-8", py.bytes([255, 97]), 0, 2, "bad")), "\"'utf-8' codec can't decode bytes in position 0-1: bad\""],
    ["UnicodeDecodeError repr", () => new py.UnicodeDecodeError("utf-8", py.bytes([255]), 0, 1, "x"), "UnicodeDecodeError('utf-8', b'\\xff', 0, 1, 'x')"],
    ["UnicodeEncodeError", () => py.str(new py.UnicodeEncodeError("ascii", "aé", 1, 2, "ordinal not in range(128)")), "\"'ascii' codec can't encode character '\\\\xe9' in position 1: ordinal not in range(128)\""],
    ["UnicodeEncodeError wide", () => py.str(new py.UnicodeEncodeError("ascii", "a\u{1F600}", 1, 2, "z")), "\"'ascii' codec can't encode character '\\\\U0001f600' in position 1: z\""],
    ["UnicodeDecodeError count", () => fail(py.UnicodeDecodeError, "x"), "TypeError: function takes exactly 5 arguments (1 given)"],
    ["UnicodeDecodeError type", () => fail(py.UnicodeDecodeError, 1, py.bytes([]), 0, 0, ""), "TypeError: argument 1 must be str, not int"],
    ["UnicodeDecodeError bytes", () => fail(py.UnicodeDecodeError, "a", "", 0, 0, ""), "TypeError: a bytes-like object is required, not 'str'"],
    ["UnicodeDecodeError index", () => fail(py.UnicodeDecodeError, "a", py.bytes([]), "", 0, ""), "TypeError: 'str' object cannot be interpreted as an integer"],
    ["SyntaxError str", () => py.str(new py.SyntaxError("bad", tuple(["a/f.py", 3, 4, "text"]))), "'bad (f.py, line 3)'"],
    ["SyntaxError file only", () => py.str(new py.SyntaxError("bad", tuple(["a/f.py", null, 4, "text"]))), "'bad (f.py)'"],
    ["SyntaxError empty", () => py.str(new py.SyntaxError()), "'None'"],
    ["SyntaxError short", () => new py.SyntaxError("bad", tuple([1])), "TypeError: function takes at least 4 arguments (1 given)"],
    ["SyntaxError end", () => new py.SyntaxError("bad", tuple(["f", 3, 4, "text", 5, 6])).end_offset, "6"],
    ["SyntaxError half end", () => new py.SyntaxError("bad", tuple(["f", 3, 4, "text", 5])), "TypeError: end_offset must be provided when end_lineno is provided"],
    ["add_note type", () => new py.BaseException().add_note(1 as never), "TypeError: note must be a str, not 'int'"],
    ["__cause__ type", () => { new py.ValueError().__cause__ = 1 as never; }, "TypeError: exception cause must be None or derive from BaseException"],
    ["__context__ type", () => { new py.ValueError().__context__ = 1 as never; }, "TypeError: exception context must be None or derive from BaseException"],
    ["__traceback__ type", () => { new py.ValueError().__traceback__ = 1 as never; }, "TypeError: __traceback__ must be a traceback or None"],
    ["args type", () => { new py.ValueError().args = 1 as never; }, "TypeError: 'int' object is not iterable"],
  ];
  test.each(cases)("%s", (_, run, expected) => expect(outcome(run)).toBe(expected));

  test("classes of the program", () => {
    class AppError extends py.Exception {
      code: number;
      constructor(code: number, message: string) {
        super(message);
        this.code = code;
      }
    }
    const error = new AppError(404, "no page");
    expect(py.repr(error)).toBe("AppError('no page')");
    expect(py.repr(py.vars(error))).toBe("{'code': 404}");
    class General extends py.Exception {
      declare extra: unknown;
      override __init__(message: string, { extra = null }: { extra?: unknown } = {}): void {
        py.super_of(General, this).__init__(`<${message}>`);
        this.extra = extra;
      }
    }
    const general = py.call(General, ["m"], { extra: 5 }) as General;
    expect([py.str(general), general.extra, py.repr(general.args)]).toEqual(["<m>", 5, "('<m>',)"]);
    class Silent extends py.Exception {
      override __init__(a: number, b: number): void {
        void [a, b];
      }
    }
    expect(py.repr(new Silent(1, 2))).toBe("Silent(1, 2)");
  });
});

describe("raise", () => {
  test("from", () => {
    const cause = new py.KeyError("k");
    const error = py.caused_by(new py.ValueError("v"), cause);
    expect(error.__cause__).toBe(cause);
    expect(error.__suppress_context__).toBe(true);
  });
  test("from None", () => expect(py.caused_by(new py.ValueError("v"), null).__suppress_context__).toBe(true));
  test("from a class", () => expect(py.repr(py.caused_by(new py.ValueError(), py.KeyError).__cause__)).toBe("KeyError()"));
  test("from nonsense", () => expect(outcome(() => py.caused_by(new py.ValueError(), 1))).toBe("TypeError: exception causes must derive from BaseException"));
  test("unknown operand", () => {
    expect(outcome(() => py.raise_(1))).toBe("TypeError: exceptions must derive from BaseException");
    expect(outcome(() => py.raise_(py.int))).toBe("TypeError: exceptions must derive from BaseException");
    expect(py.repr(py.raise_(py.ValueError))).toBe("ValueError()");
  });
  test("context", () => {
    const handled = new py.KeyError("k");
    expect(py.raised_during(new py.ValueError(), handled).__context__).toBe(handled);
  });
  test("context does not loop", () => {
    const first = new py.ValueError("1");
    const second = py.raised_during(new py.ValueError("2"), first);
    py.raised_during(first, second);
    expect(first.__context__).toBe(second);
    expect(second.__context__).toBe(null);
    expect(py.raised_during(first, first).__context__).toBe(second);
  });
});

describe("the host's errors", () => {
  const overflow = (): unknown => {
    try {
      const dive = (): number => dive() + 1;
      return dive();
    } catch (error) {
      return error;
    }
  };
  test("a full stack is a RecursionError and its bases", () => {
    const error = overflow();
    expect([py.RecursionError, py.RuntimeError, py.Exception, py.BaseException].map((cls) => error instanceof cls)).toEqual([true, true, true, true]);
    expect([py.ValueError, py.NotImplementedError, py.KeyError].map((cls) => error instanceof cls)).toEqual([false, false, false]);
    class Own extends py.RuntimeError {}
    expect(error instanceof Own).toBe(false);
    expect(py.repr(py.as_python_error(error))).toBe("RecursionError('maximum recursion depth exceeded')");
    expect(py.as_python_error(error)).toBe(py.as_python_error(error));
  });
  test("other errors are nobody's", () => {
    const bug = new globalThis.TypeError("x is not a function");
    expect(bug instanceof py.Exception).toBe(false);
    expect(py.repr(py.as_python_error(bug))).toBe("SystemError('internal error: TypeError: x is not a function')");
    expect(py.type_name(py.as_python_error("text"))).toBe("SystemError");
  });
  test("memory", () => {
    let error: unknown;
    try {
      void new Array(-1);
    } catch (thrown) {
      error = thrown;
    }
    expect(py.type_name(py.as_python_error(error))).toBe("MemoryError");
  });
});

describe("groups", () => {
  const eg = (message: string, ...errors: py.BaseException[]): py.BaseExceptionGroup => new py.BaseExceptionGroup(message, errors);
  const cases: readonly [string, () => unknown, string][] = [
    ["no arguments", () => fail(py.ExceptionGroup), "TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)"],
    ["one argument", () => fail(py.ExceptionGroup, "a"), "TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)"],
    ["three arguments", () => fail(py.ExceptionGroup, "a", [new py.ValueError()], 3), "TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (3 given)"],
    ["message type", () => fail(py.ExceptionGroup, 1, [new py.ValueError()]), "TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not int"],
    ["empty", () => fail(py.ExceptionGroup, "a", []), "ValueError: second argument (exceptions) must be a non-empty sequence"],
    ["no sequence", () => fail(py.ExceptionGroup, "a", 1), "TypeError: second argument (exceptions) must be a sequence"],
    ["dict", () => fail(py.ExceptionGroup, "a", py.dict([[1, 2]])), "TypeError: second argument (exceptions) must be a sequence"],
    ["no exception", () => fail(py.ExceptionGroup, "a", [1]), "ValueError: Item 0 of second argument (exceptions) is not an exception"],
    ["base inside", () => fail(py.ExceptionGroup, "a", [new py.ValueError(), new py.KeyboardInterrupt()]), "TypeError: Cannot nest BaseExceptions in an ExceptionGroup"],
    ["keywords", () => fail(py.ExceptionGroup, "a", [new py.ValueError()], { x: 1 }), "TypeError: ExceptionGroup() takes no keyword arguments"],
    ["base group", () => eg("a", new py.ValueError(), new py.KeyboardInterrupt()), "BaseExceptionGroup('a', [ValueError(), KeyboardInterrupt()])"],
    ["base group of ordinary", () => eg("a", new py.ValueError()), "ExceptionGroup('a', [ValueError()])"],
    ["str", () => py.str(eg("a", new py.ValueError(), new py.ValueError(1))), "'a (2 sub-exceptions)'"],
    ["str one", () => py.str(eg("a", new py.ValueError())), "'a (1 sub-exception)'"],
    ["exceptions", () => eg("a", new py.ValueError()).exceptions, "(ValueError(),)"],
    ["is an Exception", () => [eg("a", new py.ValueError()) instanceof py.Exception, eg("a", new py.KeyboardInterrupt()) instanceof py.Exception], "[True, False]"],
    ["isinstance", () => py.isinstance(eg("a", new py.ValueError()), py.Exception), "True"],
    ["split", () => eg("a", new py.ValueError(), eg("b", new py.KeyError("k"), new py.TypeError("t"))).split(py.KeyError), "(ExceptionGroup('a', [ExceptionGroup('b', [KeyError('k')])]), ExceptionGroup('a', [ValueError(), ExceptionGroup('b', [TypeError('t')])]))"],
    ["split tuple", () => eg("a", new py.ValueError()).split(tuple([py.ValueError, py.KeyError])), "(ExceptionGroup('a', [ValueError()]), None)"],
    ["split predicate", () => eg("a", new py.ValueError()).split(() => false), "(None, ExceptionGroup('a', [ValueError()]))"],
    ["split nonsense", () => eg("a", new py.ValueError()).split(3), "TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)"],
    ["subgroup", () => eg("a", new py.ValueError()).subgroup(py.KeyError), "None"],
  ];
  test.each(cases)("%s", (_, run, expected) => expect(outcome(run)).toBe(expected));

  /** `try: raise error` with clauses; each clause may raise. */
  function star(error: py.BaseException, ...clauses: readonly (readonly [typeof py.BaseException, (g: py.BaseExceptionGroup) => void])[]): string {
    try {
      try {
        throw error;
      } catch (thrown) {
        const caught = py.caught_group(thrown);
        for (const [type, body] of clauses) {
          const g = caught.take(type);
          if (g === null) continue;
          try {
            body(g);
          } catch (raised) {
            caught.raised(py.as_python_error(raised));
          }
        }
        caught.raise_rest();
      }
    } catch (last) {
      return py.repr(last);
    }
    return "no error";
  }
  const rethrow = (g: py.BaseExceptionGroup): void => {
    throw g;
  };
  const raising = (error: py.BaseException) => (): void => {
    throw error;
  };
  const nested = (): py.BaseExceptionGroup => eg("a", new py.TypeError(1), eg("n", new py.ValueError(2), new py.KeyError(3)));
  test("one raised", () => expect(star(eg("a", new py.TypeError(1)), [py.TypeError, raising(new py.ValueError(2))])).toBe("ValueError(2)"));
  test("naked", () => expect(star(new py.TypeError(1), [py.TypeError, raising(new py.ValueError(2))])).toBe("ValueError(2)"));
  test("naked, not matched", () => expect(star(new py.TypeError(1), [py.ValueError, raising(new py.ValueError(2))])).toBe("TypeError(1)"));
  test("naked, raised again", () => expect(star(new py.TypeError(1), [py.TypeError, rethrow])).toBe("ExceptionGroup('', (TypeError(1),))"));
  test("raised again and new", () =>
    expect(star(nested(), [py.TypeError, rethrow], [py.KeyError, raising(new py.OSError(4))])).toBe("ExceptionGroup('', [OSError(4), ExceptionGroup('a', [TypeError(1), ExceptionGroup('n', [ValueError(2)])])])"));
  test("rest", () => expect(star(nested(), [py.TypeError, () => {}], [py.KeyError, () => {}])).toBe("ExceptionGroup('a', [ExceptionGroup('n', [ValueError(2)])])"));
  test("all handled", () => expect(star(nested(), [py.Exception, () => {}])).toBe("no error"));
  test("two raised", () =>
    expect(star(eg("a", new py.TypeError(1), new py.KeyError()), [py.TypeError, raising(new py.KeyboardInterrupt())], [py.KeyError, raising(new py.ZeroDivisionError("division by zero"))])).toBe(
      "BaseExceptionGroup('', [KeyboardInterrupt(), ZeroDivisionError('division by zero')])",
    ));
  test("groups can't be caught", () => expect(outcome(() => py.caught_group(eg("a", new py.TypeError())).take(py.ExceptionGroup))).toBe("TypeError: catching ExceptionGroup with except* is not allowed. Use except instead."));
  test("nonsense can't be caught", () => expect(outcome(() => py.caught_group(eg("a", new py.TypeError())).take(3 as never))).toBe("TypeError: catching classes that do not inherit from BaseException is not allowed"));
  test("notes and causes are copied", () => {
    const g = eg("a", new py.TypeError(), new py.KeyError());
    g.add_note("n");
    g.__cause__ = new py.ValueError("c");
    const part = g.subgroup(py.TypeError);
    expect(part?.__notes__).toEqual(["n"]);
    expect(part?.__notes__).not.toBe(g.__notes__);
    expect(part?.__cause__).toBe(g.__cause__);
  });
});

describe("hints in tracebacks", () => {
  const text = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return py.format_exception(py.as_python_error(error));
    }
    return "no error";
  };
  class Sensor {
    celsius = 1;
    describe(): void {}
  }
  test("methods of built-in types", () => expect(text(() => py.getattr([], "appendd"))).toBe("AttributeError: 'list' object has no attribute 'appendd'. Did you mean: 'append'?\n"));
  test("attributes of instances", () => expect(text(() => py.getattr(new Sensor() as unknown, "celcius"))).toBe("AttributeError: 'Sensor' object has no attribute 'celcius'. Did you mean: 'celsius'?\n"));
  test("methods of classes", () => expect(text(() => py.getattr(new Sensor() as unknown, "discribe"))).toBe("AttributeError: 'Sensor' object has no attribute 'discribe'. Did you mean: 'describe'?\n"));
  test("nothing near", () => expect(text(() => py.getattr(new Sensor() as unknown, "zzzzzz"))).toBe("AttributeError: 'Sensor' object has no attribute 'zzzzzz'\n"));
  test("names in sight", () => expect(text(() => py.unknown_name("colour", ["color", "main"]))).toBe("NameError: name 'colour' is not defined. Did you mean: 'color'?\n"));
  test("builtins", () => expect(text(() => py.unknown_name("pront"))).toBe("NameError: name 'pront' is not defined. Did you mean: 'print'?\n"));
  test("modules", () => expect(text(() => py.unknown_name("asyncio"))).toBe("NameError: name 'asyncio' is not defined. Did you forget to import 'asyncio'?\n"));
});
