import { describe, expect, it } from "vitest";
import { ModuleLoader } from "../../../src/execute/module_loader.js";
import { RecordedHost } from "../../../src/execute/recorded_host.js";
import { type ProgramFunction, runProgram } from "../../../src/execute/run_program.js";
import { type OutputEvent, transcriptOf } from "../../../src/execute/transcript.js";
import { VirtualClock } from "../../../src/runtime/virtual_clock.js";

const run = async (start: ProgramFunction, modules?: ModuleLoader) => {
  const events: OutputEvent[] = [];
  const host = new RecordedHost(new VirtualClock(), ["program.py", "x"], (stream, text) => events.push({ stream, text }));
  const ending = await runProgram({ start, path: "program.py", source: "raise ValueError('no')\n" }, host, modules === undefined ? {} : { modules });
  return transcriptOf(events, ending);
};

describe("a program's end", () => {
  it("is status 0 when its last line has run", async () => {
    expect(await run(async ($) => $.runtime.print("hello"))).toMatchObject({ stdout: "hello\n", stderr: "", exitStatus: 0, cut: false, timedOut: false });
  });

  it("is a traceback and status 1 for an exception nobody caught", async () => {
    const transcript = await run(async ($) => {
      $.runtime.print("before");
      const code = $.runtime.code$($.runtime.file$($.path, $.source, []), "<module>", 1, "<module>");
      throw $.runtime.trace$(new $.runtime.ValueError("no"), code, 0);
    });
    expect(transcript).toMatchObject({ stdout: "before\n", exitStatus: 1, raised: { type: "ValueError", message: "no", summary: "ValueError: no" } });
    expect(transcript.stderr).toBe(`Traceback (most recent call last):\n  File "program.py", line 1, in <module>\n    raise ValueError('no')\nValueError: no\n`);
    expect(transcript.events.map((event) => event.stream)).toEqual(["stdout", "stderr"]);
  });

  it("is what sys.exit asked for", async () => {
    const status = async (...args: unknown[]) => {
      const { exitStatus, stderr } = await run(async ($) => {
        throw new $.runtime.SystemExit(...args);
      });
      return [exitStatus, stderr];
    };
    expect(await status()).toEqual([0, ""]);
    expect(await status(null)).toEqual([0, ""]);
    expect(await status(3)).toEqual([3, ""]);
    expect(await status(-1)).toEqual([255, ""]);
    expect(await status(256)).toEqual([0, ""]);
    expect(await status(true)).toEqual([1, ""]);
    expect(await status(2n ** 70n + 5n)).toEqual([5, ""]);
    expect(await status("bye")).toEqual([1, "bye\n"]);
  });

  it("is a diagnostic where something is reached that the runtime does not have, whatever the program makes of it", async () => {
    const reached = { exitStatus: 1, unavailable: "`sys._getframe` is not available: no frames", stderr: "program.py:1: error[unsupported-api]: `sys._getframe` is not available: no frames\n" };
    const unavailable = ({ runtime }: Parameters<ProgramFunction>[0]): never => runtime.unavailable("sys._getframe", "no frames", "program.py:1");
    expect(await run(async ($) => unavailable($))).toMatchObject(reached);
    // a handler of the program asks what it caught
    const handled = async ($: Parameters<ProgramFunction>[0]): Promise<void> => {
      try {
        unavailable($);
      } catch (error) {
        $.runtime.print($.runtime.as_python_error(error));
      }
    };
    expect(await run(handled)).toMatchObject({ ...reached, stdout: "" });
    // and one of the library's may not have asked
    const swallowed = async ($: Parameters<ProgramFunction>[0]): Promise<void> => {
      try {
        unavailable($);
      } catch {
        $.runtime.print("went on");
      }
    };
    expect(await run(swallowed)).toMatchObject(reached);
  });

  it("is not changed by an import that is never used; any use of it ends the program", async () => {
    const imported = ($: Parameters<ProgramFunction>[0]): unknown => $.runtime.unavailable_value("pickle", "no pickles", "program.py:1");
    expect(await run(async ($) => void imported($))).toMatchObject({ exitStatus: 0, stderr: "" });
    const uses: ((value: unknown, $: Parameters<ProgramFunction>[0]) => unknown)[] = [
      (value, $) => $.runtime.getattr(value, "dumps"),
      (value, $) => $.runtime.hasattr(value, "dumps"),
      (value, $) => $.runtime.call(value, []),
      (value, $) => $.runtime.isinstance(1, value),
      (value, $) => $.runtime.repr(value),
      (value, $) => $.runtime.type(value),
      (value, $) => $.runtime.setattr(value, "x", 1),
    ];
    for (const use of uses) expect(await run(async ($) => void use(imported($), $))).toMatchObject({ exitStatus: 1, unavailable: "`pickle` is not available: no pickles" });
  });

  it("is 130 for a KeyboardInterrupt", async () => {
    const transcript = await run(async ($) => {
      throw new $.runtime.KeyboardInterrupt();
    });
    expect(transcript).toMatchObject({ exitStatus: 130, raised: { summary: "KeyboardInterrupt" } });
  });

  it("shows no JavaScript stack for a fault of ours", async () => {
    const transcript = await run(async () => {
      throw new TypeError("x is not a function");
    });
    expect(transcript.exitStatus).toBe(1);
    expect(transcript.stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });
});

describe("the user's own modules", () => {
  const library = (modules: Record<string, ProgramFunction>) => new ModuleLoader(async (from) => {
    const name = from.replace(/^\.\/|\.js$/g, "");
    const start = modules[name];
    return start === undefined ? null : { start, path: `${name}.py`, source: "", name };
  });

  it("run once and are shared", async () => {
    const loader = library({
      helper: async ($) => {
        let count = 0;
        $.exports({ count: [() => count, (n) => (count = Number(n))] });
        $.runtime.print("loading");
        count = 1;
      },
    });
    const transcript = await run(async ($) => {
      const first = await $.importUser("./helper.js");
      const second = await $.importUser("./helper.js");
      $.runtime.print(first === second, $.runtime.getattr(first, "count"));
      $.runtime.setattr(first, "count", 7);
      $.runtime.print($.runtime.getattr(second, "count"));
    }, loader);
    expect(transcript.stdout).toBe("loading\nTrue 1\n7\n");
    expect(transcript.exitStatus).toBe(0);
  });

  it("may import each other; what is not bound yet is missing, as in Python", async () => {
    const loader = library({
      a: async ($) => {
        $.exports({ late: [() => late] });
        const b = await $.importUser("./b.js");
        $.runtime.print(b !== null);
        const late = 1;
      },
      b: async ($) => {
        const a = await $.importUser("./a.js");
        $.runtime.print($.runtime.getattr(a, "late"));
      },
    });
    const transcript = await run(async ($) => {
      await $.importUser("./a.js");
    }, loader);
    expect(transcript.raised?.summary).toBe("AttributeError: module 'a' has no attribute 'late' (consider renaming 'a.py' if it has the same name as a third-party module you intended to import)");
  });

  it("that do not exist raise ModuleNotFoundError", async () => {
    const program: ProgramFunction = async ($) => void (await $.importUser("./missing.js"));
    expect((await run(program, library({}))).raised?.summary).toBe("ModuleNotFoundError: No module named 'missing'");
    expect((await run(program)).raised?.summary).toBe("ModuleNotFoundError: No module named 'missing'");
  });
});
