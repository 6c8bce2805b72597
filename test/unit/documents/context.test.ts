/** What an example gets besides its own code, and how that is said; each claim is also tried with another digit, which must not match. */
import { describe, expect, it } from "vitest";
import { type ExampleResult, verifyDocument } from "../../../src/documents/verify.js";
import { SourceText } from "../../../src/syntax/source.js";
import { exampleTools } from "../sample_program.js";

const verify = async (text: string, path = "note.md"): Promise<readonly ExampleResult[]> => (await verifyDocument(new SourceText(path, text), exampleTools)).examples;
const block = (code: string, output?: string): string => `\`\`\`python\n${code}\n\`\`\`\n\n${output === undefined ? "" : `\`\`\`output\n${output}\n\`\`\`\n\n`}`;
const last = async (...blocks: readonly string[]): Promise<ExampleResult> => (await verify(blocks.join("Some words.\n\n"))).at(-1)!;

describe("names of earlier blocks", () => {
  it("are there, with what they need in turn", async () => {
    const example = await last(block("import math\n\nRADIUS = 2"), block("def area():\n    return math.floor(RADIUS ** 2 * 3)"), block("print(area())", "12"));
    expect(example).toMatchObject({ verdict: "matched", reason: "prints what is claimed, with names of lines 2, 10", supplied: ["with names of lines 2, 10"] });
  });

  it("have the values that the last statements gave them", async () => {
    expect(await last(block("x = 1"), block("x = x + 1"), block("items = []\nitems.append(x)"), block("items.append(9)"), block("print(x, items)", "2 [2, 9]"))).toMatchObject({ verdict: "matched" });
    expect(await last(block("x = 1"), block("x = 5"), block("print(x)", "1"))).toMatchObject({ verdict: "differs", actual: "5\n" });
  });

  it("come with what their modules were told before", async () => {
    expect(await last(block("import random"), block("random.seed(7)"), block("print(random.random() == random.Random(7).random())", "True"))).toMatchObject({ verdict: "matched", tolerated: [] });
    expect(await last(block("from random import seed, random, Random\nseed(7)"), block("print(random() == Random(7).random())", "True"))).toMatchObject({ verdict: "matched", tolerated: [] });
    const seeded = [block("import random"), block("random.seed(7)")];
    const right = (await last(...seeded, block("print(random.randint(1, 1000))"))).actual!.trim();
    expect(await last(...seeded, block("print(random.randint(1, 1000))", String(Number(right) + 1)))).toMatchObject({ verdict: "differs" });
  });

  it("come without what their blocks print and raise", async () => {
    expect(await last(block("def f():\n    return 3\n\nprint(f(), 'there')\nraise ValueError('no')"), block("print(f())", "3"))).toMatchObject({ verdict: "matched" });
  });

  it("come with all that their blocks do when that makes the claim right", async () => {
    expect(await last(block("calls = 0\ndef f():\n    global calls\n    calls += 1\n\nf()\nf()"), block("print(calls)", "2"))).toMatchObject({ verdict: "matched" });
  });

  it("serve blocks that rebind them", async () => {
    expect(await last(block("total = 4"), block("total = total * 2\nprint(total)", "8"))).toMatchObject({ verdict: "matched" });
  });

  it("serve sessions, and top-level await", async () => {
    expect(await last(block("import asyncio\nasync def f():\n    await asyncio.sleep(1)\n    return 7"), block("print(await f())", "7"))).toMatchObject({ verdict: "matched" });
    expect((await verify("```pycon\n>>> x = [1]\n```\n\nThen:\n\n```pycon\n>>> x.append(2)\n>>> x\n[1, 2]\n```\n")).at(-1)).toMatchObject({ verdict: "matched" });
  });

  it("serve locks held at the top level", async () => {
    expect(await last(block("import asyncio\nlock = asyncio.Lock()"), block("async with lock:\n    print(lock.locked())\nprint(lock.locked())", "True\nFalse"))).toMatchObject({ verdict: "matched" });
  });

  it("serve futures that a block awaits at once", async () => {
    const code = "both = await asyncio.gather(f(2), f(1))\nprint(both)";
    const text = [block("import asyncio\nasync def f(n):\n    await asyncio.sleep(n)\n    return n"), block(code, "[2, 1]")];
    expect(await last(...text)).toMatchObject({ verdict: "matched" });
  });

  it("keep lines and columns of what is wrong", async () => {
    const example = await last(block("def f(x):\n    return x"), block("f(1)\nraise KeyError(f('k'))"));
    expect(example).toMatchObject({ verdict: "failed" });
    expect(example.traceback).toContain('File "note.md", line 10, in <module>');
  });

  it("stay within a group", async () => {
    const text = `<!-- yieldstar: group=a -->\n\n${block("n = 1")}<!-- yieldstar: group=b -->\n\n${block("n = 2")}<!-- yieldstar: group=a -->\n\n${block("print(n)", "1")}`;
    expect((await verify(text)).at(-1)).toMatchObject({ verdict: "matched" });
  });

  it("of a block that sets up are there, with all that it does", async () => {
    const text = `<!-- yieldstar: setup -->\n\n${block("import random\nrandom.seed(7)\nseen = [1]\nprint(seen)")}${block("print(random.randint(1, 10 ** 9))", "347712783")}`;
    expect((await verify(text)).at(-1)).toMatchObject({ verdict: "matched" });
  });

  it("of a block that sets up are as the blocks since then left them", async () => {
    const text = `<!-- yieldstar: setup -->\n\n${block("basket = ['apple']")}${block("basket.append('fig')\nprint(len(basket))", "2")}`;
    expect((await verify(`${text}${block("print(basket)", "['apple', 'fig']")}`)).map(({ verdict }) => verdict)).toEqual(["unclaimed", "matched", "matched"]);
    expect((await verify(`${text}${block("print(basket)", "['apple']")}`)).at(-1)).toMatchObject({ verdict: "differs" });
  });

  it("come by decorators and stars, too", async () => {
    const register = "from functools import singledispatch\n\n@singledispatch\ndef show(x):\n    return 'any'";
    expect(await last(block(register), block("@show.register\ndef _(x: int):\n    return 'int'"), block("print(show(1), show('a'))", "int any"))).toMatchObject({ verdict: "matched" });
    expect(await last(block("from fractions import *"), block("print(Fraction(1, 2))", "1/2"))).toMatchObject({ verdict: "matched" });
  });

  it("stay as they were where a session shows that binding them failed", async () => {
    const text = "```pycon\n>>> class A:\n...     n = 1\n```\n\nThen:\n\n```pycon\n>>> class A:\n...     1 / 0\nTraceback (most recent call last):\n  ...\nZeroDivisionError: division by zero\n>>> x y\n  File \"<stdin>\", line 1\n    x y\n      ^\nSyntaxError: invalid syntax\n>>> k = 4\n```\n\nAnd:\n\n```pycon\n>>> A.n + k\n5\n>>> _ * 2\n10\n```\n";
    expect((await verify(text)).map(({ verdict }) => verdict)).toEqual(["unclaimed", "matched", "matched"]);
  });

  it("are missed when no block has them", async () => {
    expect(await last(block("print(known_to_nobody)", "3"))).toMatchObject({ verdict: "fragment", reason: "`known_to_nobody` is not defined here" });
  });

  it("are not given where the document claims that they are missing", async () => {
    expect(await last(block("x = 1"), block("print(x)", "Traceback (most recent call last):\n  ...\nNameError: name 'x' is not defined"))).toMatchObject({ verdict: "matched", supplied: [] });
  });
});

describe("imports that authors leave out", () => {
  it("are given, and said", async () => {
    expect(await last(block("async def main():\n    await asyncio.sleep(1)\n    print(Counter('aab'))\n\nasyncio.run(main())", "Counter({'a': 2, 'b': 1})"))).toMatchObject({
      verdict: "matched",
      reason: "prints what is claimed, with `import asyncio`, `from collections import Counter`",
    });
  });

  it("are given to earlier blocks, too", async () => {
    expect(await last(block("async def f():\n    await asyncio.sleep(1)\n    return 5"), block("print(await f())", "5"))).toMatchObject({ verdict: "matched", supplied: ["with names of line 2", "with `import asyncio`"] });
  });

  it("are not given to whole files", async () => {
    expect(await verify("print(math.pi)\n# Output:\n# 3\n", "a.py")).toMatchObject([{ verdict: "fragment" }]);
  });
});

describe("sessions of docstrings", () => {
  const module = 'import math\n\n_FACTOR = 2\n\ndef area(r):\n    """The area.\n\n    >>> area(2)\n    8\n    >>> math.floor(2.5) + _FACTOR\n    4\n    """\n    return r ** 2 * _FACTOR\n\nif __name__ == "__main__":\n    while True:\n        pass\n';
  it("see the names of their module", async () => {
    expect(await verify(module, "shapes.py")).toMatchObject([{ line: 8, kind: "session", verdict: "matched" }]);
    expect(await verify(module.replace("    8", "    9"), "shapes.py")).toMatchObject([{ line: 8, verdict: "differs", actual: "8\n4\n" }]);
  });

  it("say at their own lines what is wrong with them", async () => {
    const [found] = await verify(module.replace("area(2)", "area(2"), "shapes.py");
    expect(found).toMatchObject({ verdict: "invalid", diagnostics: [{ name: "syntax-error" }] });
    expect(new SourceText("shapes.py", module.replace("area(2)", "area(2")).position(found!.diagnostics[0]!.span.start).line).toBe(8);
  });
});

describe("a program that the author forgot to run", () => {
  it("is run when the document says what it prints", async () => {
    const code = "import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n    print('awake')";
    expect(await last(block(code, "awake"))).toMatchObject({ verdict: "matched", supplied: ["with `asyncio.run(main())`"] });
    expect(await last(block(code, "asleep"))).toMatchObject({ verdict: "differs", actual: "awake\n" });
    expect(await last(block(code))).toMatchObject({ verdict: "unclaimed", reason: "runs and prints nothing" });
  });
});

describe("what is typed", () => {
  const code = "name = input('Name: ')\nage = int(input('Age: '))\nprint(f'{name} is {age + 1} next year')";
  it("is read from the claim", async () => {
    expect(await last(block(code, "Name: Ada\nAge: 36\nAda is 37 next year"))).toMatchObject({ verdict: "matched" });
    expect(await last(block(code, "Name: Ada\nAge: 36\nAda is 38 next year"))).toMatchObject({ verdict: "differs" });
  });

  it("must be shown", async () => {
    expect(await last(block(code))).toMatchObject({ verdict: "skipped", reason: "asks for input that the document does not show" });
  });
});

describe("files", () => {
  it("that an earlier block writes are there", async () => {
    expect(await last(block("with open('notes.txt', 'w') as f:\n    f.write('one\\ntwo\\n')"), block("print(open('notes.txt').read().split())", "['one', 'two']"))).toMatchObject({ verdict: "matched" });
  });

  it("that a block bears the name of can be imported", async () => {
    expect(await last("`shop.py`:\n\n" + block("PRICE = 3\n\ndef total(n):\n    return n * PRICE"), "`main.py`:\n\n" + block("import shop\nfrom shop import PRICE\nprint(shop.total(2), PRICE)", "6 3"))).toMatchObject({ verdict: "matched" });
  });
});

describe("older Pythons", () => {
  it("are recognised by what they print, and named", async () => {
    expect(await last(block("import asyncio\nasync def main():\n    print(asyncio.current_task())\nasyncio.run(main())", "<Task pending coro=<main() running at note.py:3> cb=[_run_until_complete_cb() at /usr/lib/python3.7/asyncio/base_events.py:158]>"))).toMatchObject({ verdict: "matched", supplied: ["as Python 3.7 does"] });
    expect(await last(block("import asyncio\nasync def f(): pass\nasync def main():\n    t = asyncio.ensure_future(f())\n    await t\n    print(t)\nasyncio.run(main())", "<Task finished coro=<f() done, defined at note.md:3> result=None>"))).toMatchObject({ verdict: "matched", supplied: ["as Python 3.7 does"] });
  });
});

describe("programs that a terminal starts", () => {
  it("know by which name", async () => {
    expect(await last(block("import sys\nprint(sys.argv)") + "```console\n$ python tools/count.py 3\n['count.py', '3']\n```\n")).toMatchObject({ verdict: "matched" });
  });
});

describe("third-party packages", () => {
  it("are named", async () => {
    expect(await last(block("import aiohttp.web\nprint(1)", "1"))).toMatchObject({ verdict: "skipped", reason: "needs the package `aiohttp`, which does not come with Python" });
  });
});

describe("what is another each time", () => {
  it.each([
    ["the date", "import datetime\nprint('now', datetime.datetime.now())", "now 2021-05-06 07:08:09.123456", "then 2021-05-06 07:08:09.123456"],
    ["a time", "import time\nt = time.time()\ntime.sleep(2)\nprint(f'took {time.time() - t:.2f} of 3')", "took 2.03 of 3", "took 2.03 of 4"],
    ["a time of the loop", "import asyncio\nloop = asyncio.new_event_loop()\nt = loop.time()\nloop.run_until_complete(asyncio.sleep(1.5))\nprint(round(loop.time() - t, 3), 1)", "1.502 1", "1.502 2"],
    ["chance", "import random\nprint('dice', random.randint(1, 1000))", "dice 77", "cube 77"],
    ["a set", "for x in {'tea', 'milk', 'ice', 'rum'}:\n    print(x)\nprint('end')", "rum\nice\ntea\nmilk\nend", "rum\nice\ntea\nmilk\nfin"],
    ["a set's members", "print({'tea', 'milk', 'ice', 'rum'})", "{'rum', 'ice', 'milk', 'tea'}", "{'rum', 'ice', 'milk', 'ten'}"],
    ["a process and a thread", "import os, threading\nprint('at', os.getpid(), threading.get_ident())", "at 4711 140213321", "in 4711 140213321"],
    ["hashes", "print('hash', hash('a'), hash(1))", "hash -7034581230 1", "hash -7034581230 2"],
    ["the order of threads", "import threading\nts = [threading.Thread(target=print, args=('worker', n)) for n in range(3)]\nfor t in ts: t.start()\nfor t in ts: t.join()\nprint('end')", "worker 0\nworker 2\nworker 1\nend", "worker 0\nworker 2\nworker 3\nend"],
    ["the order in which blocking calls end", "import time\nfrom concurrent.futures import ThreadPoolExecutor\ndef f(n):\n    time.sleep(1)\n    print('done', n)\nwith ThreadPoolExecutor() as pool:\n    list(pool.map(f, range(3)))\nprint('end')", "done 1\ndone 0\ndone 2\nend", "done 1\ndone 0\nend\ndone 2"],
    ["an address", "class A: pass\nprint(A())", "<__main__.A object at 0x10a2b3c4d>", "<__main__.B object at 0x10a2b3c4d>"],
  ])("%s", async (_, code, right, wrong) => {
    expect(await last(block(code, right))).toMatchObject({ verdict: "matched" });
    expect(await last(block(code, wrong))).toMatchObject({ verdict: "differs" });
  });

  it("is no excuse for threads that wait for one another", async () => {
    const code = "import threading\nfor n in range(3):\n    t = threading.Thread(target=print, args=('worker', n))\n    t.start()\n    t.join()";
    expect(await last(block(code, "worker 0\nworker 1\nworker 2"))).toMatchObject({ verdict: "matched", tolerated: [] });
    expect(await last(block(code, "worker 0\nworker 2\nworker 1"))).toMatchObject({ verdict: "differs" });
  });

  it("is no excuse for a time that is wrong", async () => {
    const code = "import asyncio, time\nasync def main():\n    t = time.perf_counter()\n    await asyncio.gather(*(asyncio.sleep(1) for _ in range(3)))\n    print(f'{time.perf_counter() - t:.2f}')\nasyncio.run(main())";
    expect(await last(block(code, "1.01"))).toMatchObject({ verdict: "matched" });
    expect(await last(block(code, "3.01"))).toMatchObject({ verdict: "differs" });
  });
});

describe("what is never matched", () => {
  it("is a session that breaks, though it claims nothing but a remark", async () => {
    expect((await verify("```pycon\n>>> pour(2)\n# Output: nothing\n```\n")).at(-1)).toMatchObject({ verdict: "fragment" });
    expect((await verify("```pycon\n>>> {}['pot']\n# nothing to see\n```\n")).at(-1)).toMatchObject({ verdict: "failed" });
  });

  it("is one object at two addresses", async () => {
    const code = "class Kettle: pass\nkettle = Kettle()\nprint(kettle)\nprint(kettle)";
    const at = (last: string): string => `<__main__.Kettle object at 0x7f0000000010>\n<__main__.Kettle object at 0x7f00000000${last}>`;
    expect(await last(block(code, at("10")))).toMatchObject({ verdict: "matched" });
    expect(await last(block(code, at("20")))).toMatchObject({ verdict: "differs" });
  });
});

describe("sessions in the docstrings of a block", () => {
  const pour = (cups: number): string => `def pour(n):\n    """Fills cups.\n\n    >>> cups = pour(2)\n    >>> cups\n    ${cups}\n    """\n    return n * 3\n\nif __name__ == "__main__":\n    print("poured")\n`;

  it("run behind its code, imported as a module is", async () => {
    const document = block(pour(6));
    expect(await verify(document)).toMatchObject([{ line: 2, kind: "fence", verdict: "unclaimed" }, { line: 5, kind: "session", verdict: "matched" }]);
    expect(await verify(block(pour(7)))).toMatchObject([{}, { verdict: "differs", actual: expect.stringContaining("6") }]);
    const inList = `1. A list\n\n${document.replaceAll(/^(?=.)/gm, "   ")}`;
    expect(await verify(inList)).toMatchObject([{ line: 4 }, { line: 7, verdict: "matched" }]);
  });

  it("bind nothing for others", async () => {
    expect(await last(block(pour(6)), block("print(pour(1))", "3"))).toMatchObject({ verdict: "matched" });
    expect(await last(block(pour(6)), block("print(cups)", "6"))).toMatchObject({ verdict: "fragment" });
  });
});

describe("what the verdict says besides", () => {
  it("what of the claim was set aside", async () => {
    const cell = { cell_type: "code", source: "print('tea')", metadata: {}, execution_count: 1, outputs: [{ output_type: "stream", name: "stdout", text: "tea\n" }, { output_type: "display_data", metadata: {}, data: { "image/png": "AAAA" } }] };
    const notebook = JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
    expect(await verify(notebook, "tea.ipynb")).toMatchObject([{ verdict: "matched", reason: "prints what is claimed; set aside: an output of image/png on line 1" }]);
  });

  it("that it leaves as the document says", async () => {
    const leaving = (code: string): Promise<ExampleResult> => last(`\`\`\`python expect-error=SystemExit\nimport sys\n${code}\n\`\`\`\n`);
    expect(await leaving("sys.exit('no tea')")).toMatchObject({ verdict: "matched", reason: "raises SystemExit, as the document says" });
    expect(await leaving("print('tea')")).toMatchObject({ verdict: "differs", reason: "was to raise SystemExit, and raises nothing" });
    expect(await leaving("{}[1]")).toMatchObject({ verdict: "differs", reason: "was to raise SystemExit, and raises KeyError: 1" });
  });
});

describe("a block of text below an example, which nothing says to be its output", () => {
  const below = (text: string, prose = "This is how it looks when it was started on a Monday, whoever starts it:"): Promise<readonly ExampleResult[]> => verify(`${block("print('kettle')\nprint(90)")}${prose}\n\n\`\`\`\n${text}\n\`\`\`\n`);

  it("is its output where the example prints it to the letter", async () => {
    expect(await below("kettle\n90")).toMatchObject([{ verdict: "matched", reason: "prints what is claimed", claimed: "kettle\n90" }]);
  });

  it("is something else otherwise", async () => {
    for (const text of ["kettle\n91", "kettle", "kettle\n...", "[kettle]\ndegrees = 90"]) expect(await below(text), text).toMatchObject([{ verdict: "unclaimed", claimed: null }]);
    expect(await below("kettle\n90", "# Another matter")).toMatchObject([{ verdict: "unclaimed" }]);
  });
});
