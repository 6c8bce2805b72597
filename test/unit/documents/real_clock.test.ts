/** What is arbitrary in the output of a real run, where everything is a little different each time. */
import { describe, expect, it } from "vitest";
import { verifyDocument, type VerifyTools } from "../../../src/documents/verify.js";
import type { Circumstances } from "../../../src/execute/circumstances.js";
import type { Transcript } from "../../../src/execute/transcript.js";
import { SourceText } from "../../../src/syntax/source.js";

const printed = (stdout: string): Transcript => ({ stdout, stderr: "", exitStatus: 0, events: [{ stream: "stdout", text: stdout }], cut: false, timedOut: false });

/** A machine whose real runs take another time each time, and print what chance gives. */
function machine(print: (seconds: string, dice: number) => string): VerifyTools {
  let run = 0;
  return {
    clock: "real",
    compile: () => ({ javascript: "async ($) => {}", diagnostics: [], problems: [], undefinedNames: [], usesInput: false, warnings: [] }),
    outline: () => [],
    run: async ({ clock, circumstances }) => {
      const { stretch, chance } = circumstances as Circumstances;
      const seconds = clock === "virtual" ? (2 * stretch).toFixed(2) : `2.0${++run % 10}`;
      return printed(print(seconds, chance === 1 ? 4 : 6));
    },
  };
}

const verdict = async (claim: string, tools: VerifyTools) => (await verifyDocument(new SourceText("n.md", `\`\`\`py\nf()\n\`\`\`\n\n\`\`\`output\n${claim}\n\`\`\`\n`), tools)).examples[0]!;

describe("by the real clock", () => {
  it("times are times, and nothing else", async () => {
    const tools = machine((seconds) => `took ${seconds} s, 3 cups\n`);
    expect(await verdict("took 2.05 s, 3 cups", tools)).toMatchObject({ verdict: "matched", reason: expect.stringMatching(/time tolerance|claimed/) });
    expect(await verdict("took 3.05 s, 3 cups", tools)).toMatchObject({ verdict: "differs" });
    expect(await verdict("took 2.05 s, 4 cups", tools)).toMatchObject({ verdict: "differs" });
  });

  it("chance stays chance", async () => {
    const tools = machine((seconds, dice) => `dice ${dice} after ${seconds}\n`);
    expect(await verdict("dice 1 after 2.2", tools)).toMatchObject({ verdict: "differs" });
    expect(await verdict("dice 1 after 2.04", tools)).toMatchObject({ verdict: "matched" });
  });
});
