import { describe, expect, it } from "vitest";
import { findExamples } from "../../../src/documents/find.js";
import { SourceText } from "../../../src/syntax/source.js";

const find = (text: string, path = "n.md") => findExamples(new SourceText(path, text));
const asked = (directives: string) => find(`<!-- yieldstar: ${directives} -->\n\n\`\`\`py\nprint(1)\n\`\`\`\n`)[0]!;

describe("directives", () => {
  it("stand in a comment above a block", () => {
    expect(asked("skip").skip).toBe("the document marks it `skip`");
    expect(asked('skip="needs a server, and a disk"').skip).toBe("the document marks it `skip`: needs a server, and a disk");
    expect(asked("expect-error=ValueError, clock=real, tolerance=20%, setup, group=shop").directives).toEqual({ expectError: "ValueError", clock: "real", tolerance: 0.2, setup: true, group: "shop" });
    expect(asked("expect_error tolerance=.5 clock=virtual").directives).toEqual({ expectError: "", tolerance: 0.5, clock: "virtual" });
    expect(find("<!-- yieldstar: skip -->\nSome prose.\n\n```py\nprint(1)\n```\n")[0]).not.toHaveProperty("skip");
    expect(find("<!-- a remark -->\n<!-- yieldstar: skip -->\n<!-- another -->\n\n```py\nprint(1)\n```\n")[0]).toHaveProperty("skip");
    expect(find("- item\n\n  > <!-- yieldstar:\n  > group=a,\n  > setup -->\n  > ```py\n  > print(1)\n  > ```\n")[0]!.directives).toEqual({ group: "a", setup: true });
  });

  it("don't hide what the prose claims", () => {
    expect(find("```py\nprint(1)\n```\n\nOutput:\n<!-- a remark -->\n\n```\n1\n```\n")[0]!.claims).toMatchObject([{ lines: ["1"] }]);
  });

  it("stand in the first comments of the code, in every format", () => {
    expect(find("```py\n# shop.py\n# yieldstar: skip\nprint(1)\n```\n")[0]).toHaveProperty("skip");
    expect(find("```py\nprint(1)\n# yieldstar: skip\n```\n")[0]).not.toHaveProperty("skip");
    expect(find("#!/usr/bin/env python3\n# yieldstar: clock=real\nprint(1)\n", "n.py")[0]!.directives).toEqual({ clock: "real" });
    expect(find("A note.\n\n# yieldstar: setup\nx = 1\nprint(x)\n\nThe end of it.\n", "n.txt")[0]!.directives).toEqual({ setup: true });
    expect(find("A note.\n\n>>> # yieldstar: group=a\n>>> 1\n1\n", "n.txt")[0]!.directives).toEqual({ group: "a" });
  });

  it("may be attributes of a fence, or other tools' words", () => {
    const fence = (info: string, body = "print(1)") => find(`\`\`\`${info}\n${body}\n\`\`\`\n`)[0]!;
    expect(fence("python expect-error=KeyError group=a setup").directives).toEqual({ expectError: "KeyError", group: "a", setup: true });
    expect(fence('{.python clock="real" title="a b"}').directives).toEqual({ clock: "real" });
    expect(fence('python test="skip"').skip).toBe("the document marks it `test=skip`");
    expect(fence("python linenums=1 hl_lines=2")).not.toHaveProperty("directives");
    expect(fence("{code-cell} ipython3", ":tags: [raises-exception, hide-input]\n\n1 / 0")).toMatchObject({ line: 3, directives: { expectError: "" } });
    expect(fence("{python}", "#| eval: false\nprint(1)")).toHaveProperty("skip");
    expect(find("<!--pytest-codeblocks:skip-->\n```py\nprint(1)\n```\n")[0]).toHaveProperty("skip");
  });

  it("that nobody knows are pointed at", () => {
    const problem = (text: string, path = "n.md") => {
      const found = find(text, path)[0]!.problem!;
      return [text.slice(found.span.start, found.span.end), found.message];
    };
    expect(problem("Text\n\n> <!-- yieldstar: setup, skp -->\n> ```py\n> print(1)\n> ```\n")).toEqual(["skp", "there is no directive `skp`"]);
    expect(problem("<!-- yieldstar: clock=fast -->\n```py\nprint(1)\n```\n")).toEqual(["clock=fast", "`fast` is no value of the directive `clock`"]);
    expect(problem("<!-- yieldstar: group -->\n```py\nprint(1)\n```\n")).toEqual(["group", "the directive `group` needs a value"]);
    expect(problem("<!-- yieldstar: tolerance=200% -->\n```py\nprint(1)\n```\n")).toEqual(["tolerance=200%", "`200%` is no value of the directive `tolerance`"]);
    expect(problem("# yieldstar: constructor\nprint(1)\n", "n.py")).toEqual(["constructor", "there is no directive `constructor`"]);
    expect(problem("<!-- yieldstar: setup=1 -->\n```py\nprint(1)\n```\n")).toEqual(["setup=1", "`1` is no value of the directive `setup`"]);
  });
});
