import { describe, expect, it } from "vitest";
import { findInPlainText, looksLikePython } from "../../../src/documents/formats/plain_text.js";

const found = (text: string) => findInPlainText(text.split("\n")).map((example) => ({ line: example.line, code: example.code.join("\n") }));

describe("programs among prose", () => {
  it("finds nothing in prose of any language", () => {
    const prose = [
      "Coroutines and Tasks",
      "Future, Task Object",
      "  • PENDING,CANCELLED,FINISHED 세 가지 상태 중 하나를 가짐",
      "asyncio.gather() : 모든 퓨처 객체들이 완료 상태가 될 때까지 기다리는 함수",
      "asyncio.gather() waits for all of them",
      "  1. await 키워드",
      "2. asyncio.run() 함수",
      "Task 동시 실행 : asyncio.create_task() 함수",
      "协程是一种比线程更轻量的存在。",
      "イベントループは、タスクを実行する。",
      "for example:",
      "if you want this:",
      "import the module first",
      "return to the top",
      "class of things",
      "from here on we use print",
      "ex) Future Object, Task Object",
      "don't call it twice, it's 'done'",
      "See https://docs.python.org/3/library/asyncio.html",
      "asyncio.sleep()",
      "/study-async",
      "last update 2021.08.11",
      "x → y",
      "with care:",
      "while waiting: nothing happens here",
    ];
    for (const line of prose) expect(found(`${line}\n\n${line}`), line).toEqual([]);
    expect(found(prose.join("\n"))).toEqual([]);
  });

  it("ends a block where prose goes on", () => {
    expect(found("Intro\ndef f():\n    return 1\n  • next point\nasync def g()\n    pass\n\nMore prose here.")).toEqual([
      { line: 2, code: "def f():\n    return 1" },
      { line: 5, code: "async def g()\n    pass" },
    ]);
  });

  it("keeps the comments above and the blank lines inside", () => {
    expect(found("text\n\n# first\nimport asyncio\n\n\nasync def main():\n\n    # wait\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n# done\n\nThe end of it.")).toEqual([
      { line: 3, code: "# first\nimport asyncio\n\n\nasync def main():\n\n    # wait\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n# done" },
    ]);
  });

  it("follows brackets, strings and backslashes over lines", () => {
    const code = 'text = """\n이것은 문장이다\n  • point\n"""\ntotal = sum([\n    1,\n    2,\n]) + \\\n    3\nprint(text,\n      total)';
    expect(found(`Prose before it.\n${code}\nProse after it.`)).toEqual([{ line: 2, code }]);
  });

  it("does not let a forgotten bracket swallow the prose below", () => {
    expect(found('print("a"\n\nThis is the next paragraph of the note.\nIt goes on and on.')).toEqual([{ line: 1, code: 'print("a"' }]);
    expect(found("asyncio.run(main()\n협력적 멀티태스킹 이란 무엇인가")).toEqual([{ line: 1, code: "asyncio.run(main()" }]);
  });

  it("accepts identifiers, strings and comments in any script", () => {
    expect(found('이름 = "홍길동"\nprint(이름)  # 이름을 출력한다')).toEqual([{ line: 1, code: '이름 = "홍길동"\nprint(이름)  # 이름을 출력한다' }]);
    expect(found("print(“hi”)\nprint(1)")).toEqual([{ line: 1, code: "print(“hi”)\nprint(1)" }]);
  });

  it("takes indentation off that the note put before a whole block", () => {
    const [example] = findInPlainText("A note:\n\n    import time\n    if True:\n        time.sleep(1)\n\nEnd of the note.".split("\n"));
    expect(example).toMatchObject({ line: 3, code: ["import time", "if True:", "    time.sleep(1)"], columns: [4, 4, 4] });
  });

  it("knows decorators, one-line bodies, several statements and Python 2's print", () => {
    for (const code of ["@retry(3)\nasync def f():\n    pass", "if x: print(x)", "a = 1; print(a)", 'print "hello"', "x: int = 3", "a, (b, c) = 1, (2, 3)", "await asyncio.gather(a(), b())", "results[0] += 1", "async with lock:\n    pass", "try:\n    f(1)\nexcept* ValueError as e:\n    pass\nelse:\n    g()"]) {
      expect(found(`Some prose first.\n\n${code}\n\nSome prose last.`), code).toEqual([{ line: 3, code }]);
    }
  });

  it("makes a session of prompts", () => {
    const [session, ...more] = findInPlainText("Try it:\n>>> 1 + 1\n2\n\n>>> for i in range(2):\n...     print(i)\n...\n0\n1\n\nThe end.".split("\n"));
    expect(more).toEqual([]);
    expect(session).toMatchObject({ kind: "session", line: 2, code: ["1 + 1", "", "", "for i in range(2):", "    print(i)", "", "", ""], claims: [{ line: 3, lines: ["2"], statement: 2 }, { line: 8, lines: ["0", "1"], statement: 5 }] });
  });

  it("tells an unnamed fence of code from one of output", () => {
    expect(looksLikePython(["import asyncio", "", "print(1)"])).toBe(true);
    expect(looksLikePython(["# comment", '"""Doc', 'string."""', "x = 1"])).toBe(true);
    expect(looksLikePython(["result : [1, 2]", "total time : 2.00 sec"])).toBe(false);
    expect(looksLikePython(["serve -> wait -> serve"])).toBe(false);
    expect(looksLikePython(["", "# only a comment"])).toBe(false);
  });

  it("reads a long note of unfinished brackets block by block", () => {
    const note = "프로그램은 다음과 같다.\n\nimport asyncio\nprint((1\n  )\n\n설명이 이어진다 (그리고 괄호\n".repeat(2_000).split("\n");
    expect(findInPlainText(note)).toHaveLength(2_000);
  });
});
