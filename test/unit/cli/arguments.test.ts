import { describe, expect, it } from "vitest";
import { CommandFailure, reasonOf } from "../../../src/cli/failure.js";
import { clockOption, colorOption, pythonOption, timeoutOption } from "../../../src/cli/options.js";
import { parseRunArguments, runHelp } from "../../../src/cli/run_arguments.js";

const refused = (f: () => unknown): string => {
  try {
    f();
  } catch (error) {
    if (error instanceof CommandFailure && error.exitStatus === 2 && !error.message.includes("\n")) return error.message;
    throw error;
  }
  return "accepted";
};

describe("the arguments of run", () => {
  it("leave all after the program to the program", () => {
    expect(parseRunArguments(["a.py", "--clock", "virtual", "-h"])).toMatchObject({ program: { from: "file", path: "a.py" }, rest: ["--clock", "virtual", "-h"], clock: "real" });
    expect(parseRunArguments(["-m", "pkg.mod", "-m", "x"])).toMatchObject({ program: { from: "module", name: "pkg.mod" }, rest: ["-m", "x"] });
    expect(parseRunArguments(["-c", "print(1)", "-c", "x"])).toMatchObject({ program: { from: "text", text: "print(1)" }, rest: ["-c", "x"] });
    expect(parseRunArguments(["-", "--json"])).toMatchObject({ program: { from: "stdin" }, rest: ["--json"] });
    expect(parseRunArguments(["--", "-odd.py", "x"])).toMatchObject({ program: { from: "file", path: "-odd.py" }, rest: ["x"] });
  });

  it("know our options, with a space or an equals sign", () => {
    expect(parseRunArguments(["--clock=virtual", "--python", "3.8", "--timeout", "1.5", "--show=ast", "a.py"])).toEqual({
      program: { from: "file", path: "a.py" },
      rest: [],
      clock: "virtual",
      python: 8,
      timeout: 1.5,
      show: "ast",
      warnings: [],
      unbuffered: false,
    });
    expect(parseRunArguments(["-W", "error", "-Wignore::Warning", "a.py", "-W", "once"]).warnings).toEqual(["error", "ignore::Warning"]);
    expect(parseRunArguments(["--help"]).program).toBeNull();
    expect(parseRunArguments(["-B", "-su", "a.py", "-u"])).toMatchObject({ program: { from: "file", path: "a.py" }, rest: ["-u"], unbuffered: true });
    expect(parseRunArguments(["-Bq", "a.py"]).unbuffered).toBe(false);
    expect(parseRunArguments(["-V", "a.py"])).toMatchObject({ program: { from: "text" }, rest: [] });
    for (const option of ["-m", "-c", "--clock", "--timeout", "--python", "--show"]) expect(runHelp).toContain(option);
  });

  it("are refused in one line", () => {
    expect(refused(() => parseRunArguments([]))).toBe("run: which program? Give a FILE, '-m MODULE', '-c CODE' or '-'");
    expect(refused(() => parseRunArguments(["--"]))).toContain("which program");
    expect(refused(() => parseRunArguments(["--bogus", "a.py"]))).toBe("run: unknown option '--bogus' (see 'yieldstar run --help')");
    expect(refused(() => parseRunArguments(["-c"]))).toBe("run: option '-c' needs a value");
    expect(refused(() => parseRunArguments(["--show", "x", "a.py"]))).toBe("--show must be 'cst', 'ast', 'facts' or 'ts', not 'x'");
  });
});

describe("shared options", () => {
  it("are checked", () => {
    expect([clockOption("real"), pythonOption("3.14"), timeoutOption(".5"), colorOption("never")]).toEqual(["real", 14, 0.5, "never"]);
    for (const wrong of [() => clockOption("x"), () => pythonOption("3.7"), () => pythonOption("2.7"), () => pythonOption("13"), () => timeoutOption("0"), () => timeoutOption("-1"), () => timeoutOption("1e9"), () => timeoutOption("x"), () => colorOption("x")]) {
      expect(refused(wrong)).toMatch(/^--\w+ must be /);
    }
  });

  it("name the host's errors in words", () => {
    expect(reasonOf(Object.assign(new Error("x"), { code: "EACCES" }))).toBe("permission denied");
    expect(reasonOf(new Error("a\nb"))).toBe("a");
    expect(reasonOf("odd")).toBe("odd");
  });
});
