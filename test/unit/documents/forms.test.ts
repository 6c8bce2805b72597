/**
 * Every form in which documents state outputs, through the whole pipeline: as written it matches, and with any one stable
 * letter or digit of the claim changed (those between ⟦ and ⟧) it does not.
 */
import { describe, expect, it } from "vitest";
import { findExamples, foldLineEnds } from "../../../src/documents/find.js";
import { updateDocument } from "../../../src/documents/update.js";
import { type VerifyTools, verifyDocument } from "../../../src/documents/verify.js";
import type { Transcript } from "../../../src/execute/transcript.js";
import { SourceText } from "../../../src/syntax/source.js";
import { exampleTools } from "../sample_program.js";

const files: Record<string, string> = { "beside.py": 'import sys\nprint("from a file", sys.argv[1:])\n' };
/** A changed claim does not change its program. */
const transcripts = new Map<string, Promise<Transcript>>();
const run: VerifyTools["run"] = (program) => {
  const key = JSON.stringify({ ...program, source: program.source.path });
  const known = transcripts.get(key) ?? exampleTools.run(program);
  transcripts.set(key, known);
  return known;
};
const tools: VerifyTools = { ...exampleTools, run, fileBeside: (name) => (files[name] === undefined ? null : new SourceText(name, files[name])) };
const verify = async (text: string, path: string) => (await verifyDocument(new SourceText(path, foldLineEnds(text)), tools)).examples;

/** A notebook of cells, each with its outputs. */
const notebook = (...cells: readonly (readonly [source: string, ...outputs: object[]])[]): string =>
  `${JSON.stringify({ cells: cells.map(([source, ...outputs]) => ({ cell_type: "code", execution_count: 1, metadata: {}, outputs, source: linesOf(source) })), metadata: { language_info: { name: "python" } }, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);
const stdout = (text: string) => ({ name: "stdout", output_type: "stream", text: linesOf(text) });
const shown = (text: string) => ({ data: { "text/html": ["<b>"], "text/plain": linesOf(text) }, execution_count: 1, metadata: {}, output_type: "execute_result" });
const raised = (ename: string, evalue: string) => ({ ename, evalue, output_type: "error", traceback: ["\u001b[0;31m---\u001b[0m", "\u001b[0;31mTraceback\u001b[0m (most recent call last)"] });

const forms: readonly (readonly [name: string, path: string, text: string])[] = [
  ["a comment after the code", "n.md", "```py\nprint([1, 2])\nprint('done')\n\n# 출력 결과\n# [⟦1⟧, ⟦2⟧]\n# ⟦done⟧\n```\n"],
  ["a comment before the code", "n.md", "```py\n# Output:\n# ⟦10⟧\n# ⟦11⟧\n\nprint(10)\nprint(11)\n```\n"],
  ["a comment before the code that names it", "n.txt", "# Output of the following program:\n# ⟦a⟧\n\nimport asyncio\nprint('a')\n"],
  ["comments beside statements", "n.md", "```py\nprint('start')\nprint(1)  # Output: ⟦1⟧\nprint(2, 3)  # 출력: ⟦2⟧ ⟦3⟧\nprint('end')\n```\n"],
  ["comments beside statements of functions", "n.md", "```py\nimport asyncio\n\nasync def main():\n    print('before')\n    print([1])  # Output: [⟦1⟧]\n    print('after')\n    return 1\n\nasyncio.run(main())\n```\n"],
  ["comments between statements", "n.md", "```py\nprint(1)\n# Output:\n# ⟦1⟧\nprint(2)\nfor i in range(2):\n    print(i)\n# Output:\n# ⟦0⟧\n# ⟦1⟧\n```\n"],
  ["comments above statements", "n.md", "```py\nx = 5\n# Output: ⟦5⟧\nprint(x)\n# Output: ⟦6⟧\nprint(x + 1)\nprint('no claim')\n```\n"],
  ["comments inside of a function's body", "n.md", "```py\ndef f():\n    for i in range(2):\n        print(i)\n    # Output:\n    # ⟦0⟧\n    # ⟦1⟧\n    print('more')\n\nf()\nprint('x')  # Output: ⟦x⟧\n```\n"],
  ["values beside an announcement", "n.md", "```py\ncups = [1]\ncups + [2]\n# Output: [⟦1⟧, ⟦2⟧]\n\ncups * 2  # Output: [⟦1⟧, ⟦1⟧]\n```\n"],
  ["the last value in the next fence", "n.md", "```py\ncups = [1]\ncups + [2]\n```\n\n```text\n[⟦1⟧, ⟦2⟧]\n```\n"],
  ["lines that hang under the first one", "n.md", "```py\nfor cup in ['a', 'b']:\n    print(cup)\n# Output: ⟦a⟧\n#         ⟦b⟧\nprint(3)\n#output:⟦3⟧\n```\n"],
  ["exceptions beside statements", "n.md", "```py\nn = 3\nn['x']  # ⟦TypeError⟧: '⟦int⟧' object is not ⟦subscriptable⟧\nn.cup\n# ⟦AttributeError⟧: '⟦int⟧' object has no attribute '⟦cup⟧'\nprint(n)  # ⟦3⟧\n```\n"],
  ["an exception announced", "n.md", "```py\nprint('start')\n# Output: ⟦start⟧\nint('tea')\n# Output: ⟦ValueError⟧: invalid literal for ⟦int⟧() with base ⟦10⟧: '⟦tea⟧'\n```\n"],
  ["an exception at the end of all that is printed", "n.md", "```py\nprint('start')\n1 / 0\n# Output:\n# ⟦start⟧\n# ⟦ZeroDivisionError⟧: ⟦division⟧ by zero\n```\n"],
  ["the names of a session", "n.md", "```pycon\n>>> cup = 1\n>>> sorted(name for name in dir() if '__' not in name)\n['⟦cup⟧']\n>>> [name for name in globals() if '__' not in name]\n['⟦cup⟧']\n```\n"],
  ["a session right below a line of code", "n.md", "```py\ncups = [1, 2]\n>>> 2 in cups\n⟦True⟧\n>>> len(cups)\n⟦2⟧\n```\n"],
  ["a session below a comment", "n.md", "```py\n# How many cups there are.\n>>> cups = [1, 2]\n>>> len(cups)\n⟦2⟧\n```\n"],
  ["a docstring's session of a module that tests itself", "n.py", 'def double(n):\n    """\n    >>> double(4)\n    ⟦8⟧\n    """\n    return n * 2\n\n\nif __name__ == "__main__":\n    import doctest\n\n    doctest.testmod()\n'],
  ["a string after the code", "n.py", 'print(5)\n\n"""\n실행 결과\n⟦5⟧\n"""\n'],
  ["a string after the code with the command", "n.py", "print('five', 5)\n'''\n$ python n.py\n⟦five⟧ ⟦5⟧\n'''\n"],
  ["a string before the code", "n.py", '"""Shows five.\n\nExpected output:\n⟦5⟧\n"""\nprint(5)\n'],
  ["the next fence, named", "n.md", "```py\nprint(1)\n```\n\n```output\n⟦1⟧\n```\n"],
  ["the next fence of text", "n.md", "```py\nprint(1)\n```\n\n```text\n⟦1⟧\n```\n"],
  ["the next fence after a sentence", "n.md", "```py\nprint(1)\n```\n\nIt is quick.\n\nRunning this program prints:\n\n```\n⟦1⟧\n```\n"],
  ["the next fence after a Korean sentence", "n.md", "```py\nprint(1)\n```\n\n위 코드의 실행 결과는 다음과 같다:\n\n```\n⟦1⟧\n```\n"],
  ["the next fence after a Japanese marker", "n.md", "```py\nprint(1)\n```\n\n実行結果\n\n```\n⟦1⟧\n```\n"],
  ["a fence before the code", "n.md", "The output of the following program:\n\n```text\n⟦7⟧\n```\n\n```py\nprint(7)\n```\n"],
  ["a paragraph of Markdown", "n.md", "```py\nprint(7)\nprint('b')\n```\n\n**Output:**\n\n> ⟦7⟧\n> ⟦b⟧\n\nMore prose.\n"],
  ["a word of Markdown", "n.md", "```py\nprint(7)\n```\n\nOutput: `⟦7⟧`\n"],
  ["a sentence before the code", "n.md", "Output of the following program: `⟦7⟧`\n\n```py\nprint(7)\n```\n"],
  ["indented output that reads as Python", "n.md", "```py\nfrom fractions import Fraction\nprint(repr(Fraction(1, 2)))\n```\n\nOutput\n\n    ⟦Fraction⟧(⟦1⟧, ⟦2⟧)\n"],
  ["indented code and output", "n.md", "Text\n\n    import math\n    print(math.floor(7.5))\n\nSalida:\n\n    ⟦7⟧\n"],
  ["a paragraph of plain text", "n.txt", "비동기\n\nimport asyncio\nprint('값', 3)\n\n출력 결과:\n값 ⟦3⟧\n\n설명이 이어진다.\n"],
  ["a paragraph of plain text that looks like code", "n.txt", "Note\n\nx = 2\nprint('x =', x)\n\nВывод программы:\n⟦x⟧ = ⟦2⟧\n\ny = 3\nprint(y)\n"],
  ["a paragraph after a blank line", "n.txt", "注意\n\nx = 2\nprint(x)\n\n输出：\n\n⟦2⟧\n\n完\n"],
  ["a claim before plain text", "n.txt", "The output of the following program is:\n\n⟦2⟧\n\nx = 2\nprint(x)\n"],
  ["a console after the block", "n.md", "```py\nprint(1)\n```\n\n```console\n$ python3 any.py\n⟦1⟧\n```\n"],
  ["a console that names a block above", "n.md", '`one.py`:\n\n```py\nprint("one")\n```\n\n```py title="two.py"\nimport sys\nprint("two", sys.argv[1:])\n```\n\n```bash\n$ python one.py\n⟦one⟧\n$ python ./src/two.py a b\n⟦two⟧ [\'⟦a⟧\', \'⟦b⟧\']\n$ ls\none.py\n```\n'],
  ["a console before its block", "n.md", "```console\n$ python late.py\n⟦late⟧\n```\n\n```py\n# late.py\nprint('late')\n```\n"],
  ["a console that names a file", "n.md", "```console\n(env) me@here:~/x$ python -u beside.py 7\n⟦from⟧ ⟦a⟧ ⟦file⟧ ['⟦7⟧']\n```\n"],
  ["a console in plain text", "n.txt", "Note\n\nprint('p', 1)\n\n$ python p.py\n⟦p⟧ ⟦1⟧\n\nThe end of it.\n"],
  ["a console with a traceback", "n.md", "```py\nprint('a')\nraise KeyError('k')\n```\n\n```console\n$ python x.py\n⟦a⟧\nTraceback (most recent call last):\n  File \"/home/me/x.py\", line 2, in <module>\n⟦KeyError⟧: '⟦k⟧'\n```\n"],
  ["a literal block of reStructuredText", "n.rst", "Title\n=====\n\n.. code-block:: python\n\n    import asyncio\n\n    print(1, 'a')\n\nOutput::\n\n    ⟦1⟧ ⟦a⟧\n\nThe end.\n"],
  ["a code block of reStructuredText", "n.rst", "Title\n=====\n\n.. code-block:: python\n\n    print(1, 'a')\n\n**Output:**\n\n.. code-block:: text\n   :linenos:\n\n    ⟦1⟧ ⟦a⟧\n\nThe end.\n"],
  ["a console of reStructuredText", "n.rst", "Title\n=====\n\n.. code-block:: python\n\n    print(1, 'a')\n\n.. code-block:: console\n\n    $ python n.py\n    ⟦1⟧ ⟦a⟧\n\nThe end.\n"],
  ["a session", "n.md", "```pycon\n>>> 1 + 1\n⟦2⟧\n>>> x = [1]\n>>> x.append(2)\n>>> x\n[⟦1⟧, ⟦2⟧]\n>>> print('p')\n⟦p⟧\n```\n"],
  ["a session that shows the last exception of a chain", "n.txt", ">>> try:\n...     1 / 0\n... except ZeroDivisionError as e:\n...     raise RuntimeError('no way') from e\n...\nTraceback (most recent call last):\n  File \"<stdin>\", line 4, in <module>\n⟦RuntimeError⟧: ⟦no⟧ ⟦way⟧\n>>> 'on'\n'⟦on⟧'\n"],
  ["a session that goes on after exceptions", "n.txt", ">>> 1 / 0\nTraceback (most recent call last):\n    ...\n⟦ZeroDivisionError⟧: ⟦division⟧ ⟦by⟧ ⟦zero⟧\n>>> y = 4\n>>> [y][3]\nTraceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n⟦IndexError⟧: ⟦list⟧ index out of ⟦range⟧\n>>> y\n⟦4⟧\n"],
  ["a session with bodies and blank lines", "n.md", "```python\n>>> for i in range(2):\n...     print(i)\n...\n⟦0⟧\n⟦1⟧\n>>> def f():\n...\n...     return 'f'\n... \n>>> f()\n'⟦f⟧'\n>>> print('a\\n\\nb')\n⟦a⟧\n<BLANKLINE>\n⟦b⟧\n```\n"],
  ["a session with a refused statement", "n.md", "```pycon\n>>> await x\n  File \"<stdin>\", line 1\nSyntaxError: '⟦await⟧' ⟦outside⟧ function\n>>> 3\n⟦3⟧\n```\n"],
  ["a session with doctest's options", "n.md", "```pycon\n>>> list(range(9))  # doctest: +ELLIPSIS\n[⟦0⟧, ⟦1⟧, ..., ⟦8⟧]\n>>> [1, 2]  # doctest: +NORMALIZE_WHITESPACE\n[⟦1⟧,\n ⟦2⟧]\n>>> nothing()  # doctest: +SKIP\nanything\n```\n"],
  ["a session behind what it uses", "n.rst", "Text::\n\n    class Dog:\n        legs = 4\n\n    >>> Dog.legs\n    ⟦4⟧\n    >>> Dog\n    <class '⟦__main__⟧.⟦Dog⟧'>\n\nThe end.\n"],
  ["a session of the last value", "n.md", "```pycon\n>>> 12.5 * 2\n⟦25⟧.⟦0⟧\n>>> 1 + _\n⟦26⟧.⟦0⟧\n>>> round(_, 1)\n⟦26⟧.⟦0⟧\n```\n"],
  ["a session that shows values in its blocks", "n.md", "```pycon\n>>> for name in ['a', 'b']:\n...     name, len(name)\n...\n('⟦a⟧', ⟦1⟧)\n('⟦b⟧', ⟦1⟧)\n>>> def f():\n...     3\n...\n>>> if True:\n...     f()\n...     'yes'\n...\n'⟦yes⟧'\n```\n"],
  ["a session of asyncio", "n.md", "```pycon\n>>> import asyncio\n>>> async def f():\n...     await asyncio.sleep(1)\n...     return 5\n...\n>>> asyncio.run(f())\n⟦5⟧\n>>> await f()\n⟦5⟧\n```\n"],
  ["a session of IPython", "n.md", "```ipython\nIn [1]: import asyncio\n\nIn [2]: for i in range(2):\n   ...:     print(i)\n   ...: \n⟦0⟧\n⟦1⟧\n\nIn [3]: print('p'); i\n⟦p⟧\nOut[3]: ⟦1⟧\n\nIn [4]: await asyncio.sleep(1, [1])\nOut[4]: [⟦1⟧]\n```\n"],
  ["an error of IPython", "n.txt", "Note\n\nIn [1]: 1 / 0\n---------------------------------------------------------------------------\nZeroDivisionError                         Traceback (most recent call last)\nCell In[1], line 1\n----> 1 1 / 0\n\nZeroDivisionError: ⟦division⟧ by ⟦zero⟧\n\nIn [2]: 'on'\nOut[2]: '⟦on⟧'\n\nThe end.\n"],
  ["IPython in reStructuredText", "n.rst", "Title\n=====\n\n.. ipython::\n\n   In [12]: x = 'a'\n\n   In [13]: x\n   Out[13]: '⟦a⟧'\n\n::\n\n    In [1]: 5\n    Out[1]: ⟦5⟧\n"],
  ["arrows beside statements", "n.md", "```py\ndef add(a, b):\n    return a + b\n\nprint(add(1, 2))  # => ⟦3⟧\nadd(2, 2)  #=> ⟦4⟧\nname = 'Ada'\nname.upper()  # -> '⟦ADA⟧'\nprint(name, 'Lovelace')  # → ⟦Ada⟧ ⟦Lovelace⟧\nprint(1)\nprint('a\\nb')\n# => ⟦a⟧\n# => ⟦b⟧\n```\n"],
  ["arrows inside of functions", "n.py", "import asyncio\n\nasync def f(x):\n    return x\n\nasync def main():\n    await f([1])  # -> [⟦1⟧]\n    print('x')  # => ⟦x⟧\n\nasyncio.run(main())\n"],
  ["values beside print", "n.md", "```py\nxs = [3, 1]\nprint(sorted(xs))  # [⟦1⟧, ⟦3⟧]\nprint(len(xs))  # ⟦2⟧\nprint(xs)\n```\n"],
  ["what print prints", "n.txt", "A note\n\nx = 3\nprint(x)  # prints ⟦3⟧\nprint('done', x)  # prints \"⟦done⟧ ⟦3⟧\"\n\nThe end of it.\n"],
  ["an Italian marker", "n.md", "```py\nprint(1)\n```\n\nL'output del programma precedente è:\n\n```\n⟦1⟧\n```\n"],
  ["an Arabic marker", "n.md", "```py\nprint(1)\n```\n\nالناتج:\n\n```\n⟦1⟧\n```\n"],
  ["a Hindi marker", "n.md", "```py\nprint(1)\n# आउटपुट:\n# ⟦1⟧\n```\n"],
  ["a Thai marker", "n.txt", "บันทึก\n\nx = 1\nprint(x)\n\nผลลัพธ์:\n⟦1⟧\n"],
  ["a Turkish marker", "n.md", "```py\nprint('ı', 1)\n```\n\n**Çıktı:**\n\n```\nı ⟦1⟧\n```\n"],
  ["a Vietnamese sentence", "n.md", "```py\nprint(1)\n```\n\nKết quả của chương trình trên là:\n\n```\n⟦1⟧\n```\n"],
  ["a Traditional Chinese sentence", "n.md", "```py\nprint(1)\n```\n\n上面程式的執行結果如下：\n\n```\n⟦1⟧\n```\n"],
  ["cells of a notebook", "n.ipynb", notebook(["import asyncio\nprint('\"a\"')\n[1, 2]", stdout('"⟦a⟧"\n'), shown("[⟦1⟧, ⟦2⟧]")], ["await asyncio.sleep(1, 'slept')", shown("'⟦slept⟧'")], ["x = 1;"], ["x", shown("⟦1⟧")])],
  ["errors of a notebook", "n.ipynb", notebook(["print('b')\n{}['k']", stdout("⟦b⟧\n"), raised("⟦KeyError⟧", "'⟦k⟧'")], ["import asyncio\nraise asyncio.CancelledError", raised("⟦CancelledError⟧", "")])],
  ["a notebook on one line", "n.ipynb", JSON.stringify(JSON.parse(notebook(["x = 7\nprint(x,\n 8)", stdout("⟦7⟧ ⟦8⟧\n")], ["print(x)\n# Output:\n# ⟦7⟧"])))],
  ["a time, and what is none", "n.md", "```py\nimport asyncio, time\nstart = time.time()\nasyncio.run(asyncio.sleep(2))\nprint(f'⟦total⟧ ⟦time⟧ of 3: {time.time() - start:.2f} sec')\n```\n\n```output\ntotal time of ⟦3⟧: ⟦2⟧.03 ⟦s⟧ec\n```\n".replace("'⟦total⟧ ⟦time⟧ of", "'total time of")],
];

const plainText = (text: string): string => text.replaceAll(/[⟦⟧]/g, "");

/** The document with one character of a claim changed, for each character. */
function* mutations(text: string): Generator<{ changed: string; was: string; line: number }> {
  for (const match of text.matchAll(/⟦([^⟧]*)⟧/g)) {
    for (let i = match.index + 1; i < match.index + match[0].length - 1; i++) {
      const was = text[i]!;
      const other = /\d/.test(was) ? String((Number(was) + 1) % 10) : was === "q" ? "z" : "q";
      yield { changed: plainText(text.slice(0, i) + other + text.slice(i + 1)), was, line: text.slice(0, i).split("\n").length };
    }
  }
}

describe("claims of every form", () => {
  it.each(forms)("%s", async (_, path, text) => {
    const found = await verify(plainText(text), path);
    expect(found.filter(({ verdict }) => verdict !== "matched" && verdict !== "unclaimed").map(({ line, verdict, reason, claimed, actual }) => ({ line, verdict, reason, claimed, actual }))).toEqual([]);
    const right = found.filter(({ verdict }) => verdict === "matched").length;
    expect(right).toBeGreaterThan(0);
    for (const { changed, was, line } of mutations(text)) {
      const examples = await verify(changed, path);
      expect(examples.filter(({ verdict }) => verdict === "matched").length, `"${was}" in line ${line}`).toBeLessThan(right);
      expect(examples.some(({ verdict }) => verdict === "differs" || verdict === "failed"), `"${was}" in line ${line}`).toBe(true);
    }
  });
});

describe("places of claims", () => {
  it.each(forms)("%s", (_, path, text) => {
    const document = new SourceText(path, plainText(text));
    const claims = findExamples(document, { readFile: (name) => files[name] ?? null }).flatMap((example) => example.claims);
    expect(claims.length).toBeGreaterThan(0);
    for (const { line, lines, columns, lineNumbers, notation } of claims) {
      expect(columns).toHaveLength(lines.length);
      if (notation === "shortened") continue;
      for (const [i, claimed] of lines.entries()) {
        const written = document.line(lineNumbers?.[i] ?? line + i).slice(columns[i]);
        if (notation === "json") {
          expect(written.slice(0, JSON.stringify(claimed).length - 2)).toBe(JSON.stringify(claimed).slice(1, -1));
          continue;
        }
        expect(written === "<BLANKLINE>" && claimed === "" ? claimed : written.slice(0, claimed.length)).toBe(claimed);
        expect(written.slice(claimed.length)).toMatch(/^(?:[\s`]*|<BLANKLINE>|"""|'''|")$/);
      }
    }
  });
});

describe("claims written anew", () => {
  const ends = [["LF", "\n"], ["CRLF", "\r\n"]] as const;
  it.each(forms)("%s", async (_, path, text) => {
    const right = plainText(text);
    for (const [i, { changed, was, line }] of [...mutations(text)].slice(0, 2).entries()) {
      for (const [name, end] of ends.slice(0, 2 - i)) {
        const wrong = changed.replaceAll("\n", end);
        const { text: written, updated, left } = updateDocument(wrong, await verify(wrong, path));
        // What breaks the program, or makes it another one, is no claim to write anew.
        if (updated.length === 0) {
          expect(written, `"${was}" in line ${line}, ${name}`).toBe(wrong);
          continue;
        }
        expect(left).toEqual([]);
        // What doctest's options leave out is written out, and so is a time on a line that is wrong besides.
        if (!right.includes("# doctest: +ELLIPSIS") && !right.includes("2.03 sec")) expect(written, `"${was}" in line ${line}, ${name}`).toBe(right.replaceAll("\n", end));
        expect((await verify(written, path)).map(({ verdict }) => verdict)).not.toContain("differs");
        expect(updateDocument(written, await verify(written, path)), "a second time").toMatchObject({ text: written, updated: [] });
      }
    }
  });

  it.each([
    ["more lines in comments", "n.md", "```py\nprint(1)\nprint(2)\n# Output:\n# 1\n```\n", "```py\nprint(1)\nprint(2)\n# Output:\n# 1\n# 2\n```\n"],
    ["fewer lines in a quote", "n.md", "> ```py\n> print(1)\n> ```\n>\n> ```output\n> 1\n> 2\n> 3\n> ```\n", "> ```py\n> print(1)\n> ```\n>\n> ```output\n> 1\n> ```\n"],
    ["more lines in a list", "n.md", "- Item\n\n  ```py\n  print(1, 2, sep='\\n')\n  ```\n\n  ```output\n  7\n  ```\n", "- Item\n\n  ```py\n  print(1, 2, sep='\\n')\n  ```\n\n  ```output\n  1\n  2\n  ```\n"],
    ["empty lines of a session", "n.md", "```pycon\n>>> print('a\\n\\nb')\na\n>>> 2\n3\n```\n", "```pycon\n>>> print('a\\n\\nb')\na\n<BLANKLINE>\nb\n>>> 2\n2\n```\n"],
    ["the other examples as they are", "n.md", "```py\nimport time\nt = time.time()\ntime.sleep(2)\nprint(f'{time.time() - t:.2f}')\n# Output: 2.03\n```\n\n```py\nprint(3)  # Output: 4\n```\n", "```py\nimport time\nt = time.time()\ntime.sleep(2)\nprint(f'{time.time() - t:.2f}')\n# Output: 2.03\n```\n\n```py\nprint(3)  # Output: 3\n```\n"],
    ["more lines than one comment announces", "n.md", "```py\nprint(1)\nprint(2)\n# Output: 1\n```\n", "```py\nprint(1)\nprint(2)\n# Output: 1\n# 2\n```\n"],
  ])("%s", async (_, path, wrong, right) => {
    expect(updateDocument(wrong, await verify(wrong, path)).text).toBe(right);
    expect((await verify(right, path)).map(({ verdict }) => verdict)).not.toContain("differs");
  });

  it("says what it leaves", async () => {
    const text = "```py\nprint('a\\nb')  # Output: c\n```\n";
    expect(updateDocument(text, await verify(text, "n.md"))).toEqual({ text, updated: [], left: [{ line: 2, reason: "it prints several lines, and its claim stands beside a statement" }] });
  });
});

describe("what is no claim", () => {
  it.each([
    ["a sentence that begins like a marker", "n.md", "```py\nprint(1)\n```\n\nResult: all of them at once.\n"],
    ["prose after the code", "n.md", "```py\nprint(1)\n```\n\nThe output depends on the order.\n\n```\nserve -> wait\n```\n"],
    ["other commands of a terminal", "n.md", "```py\nprint(1)\n```\n\n```console\n$ pip install x\nSuccessfully installed\n```\n"],
    ["a command whose output is piped", "n.md", "```py\nprint(1)\n```\n\n```console\n$ python x.py | wc -l\n7\n```\n"],
    ["numbers of steps beside statements", "n.md", "```py\nprint('a')  # 1\nprint('b')  # 2\nprint('c')  # 3\n```\n"],
    ["remarks beside statements", "n.md", "```py\nx = [1]\nx.append(2)  # -> [1, 2]\ny = sum(x)  # => 3\nprint(x)  # the list\nprint(y)  # prints the sum\nsum(x)  # -> see below\nfor i in x:  # => 1\n    print(i)  # twice\n```\n"],
    ["an arrow on a line of its own, under no print", "n.md", "```py\nx = 1\n# => 1\nprint(x)\n\n# => next\n```\n"],
    ["a docstring", "n.py", '"""Result: all of them at once."""\nprint(1)\n'],
  ])("%s", async (_, path, text) => {
    expect((await verify(text, path)).map(({ verdict }) => verdict)).toEqual(["unclaimed"]);
  });

  it("a program that waits for what never comes", async () => {
    const text = "```py\nimport asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n```\n";
    expect(await verify(text, "n.md")).toMatchObject([{ verdict: "failed", reason: "every task and thread waits for another one: nothing is left that could wake the program" }]);
  });

  it("a session without any output", async () => {
    expect(await verify("```pycon\n>>> x = 1\n>>> y = 2\n```\n", "n.md")).toMatchObject([{ verdict: "unclaimed" }]);
  });

  it("nothing, where the program breaks", async () => {
    expect(await verify("```py\nprint(unknown_thing)\n```\n\n```output\n\n```\n", "n.md")).toMatchObject([{ verdict: "fragment" }]);
    expect(await verify("```py\n1 / 0\n```\n\n```output\n\n```\n", "n.md")).toMatchObject([{ verdict: "failed" }]);
  });

  it("another exception than it raises", async () => {
    const text = "```py\nprint(1)\n[][0]\n```\n\n```output\n1\nTraceback (most recent call last):\n  ...\nIndexError: string index out of range\n```\n";
    expect(await verify(text, "n.md")).toMatchObject([{ verdict: "differs", reason: "raises IndexError: list index out of range, and the document says something else" }]);
  });

  it("output under the wrong statement of a session", async () => {
    expect(await verify("```pycon\n>>> print(1)\n>>> print(2)\n1\n2\n```\n", "n.md")).toMatchObject([{ verdict: "differs" }]);
  });

  it("a session that breaks where it shows no exception", async () => {
    expect(await verify("```pycon\n>>> 1 / 0\n>>> 2\n2\n```\n", "n.md")).toMatchObject([{ verdict: "failed", reason: "raised ZeroDivisionError: division by zero" }]);
  });
});
