/** Converts programs that arrive as messages and answers with what became of each: what `npm run survey` asks, bundled by survey.js. */
import { readFileSync } from "node:fs";
import { convertToTypeScript } from "../../src/convert.js";
import { loadParser } from "../../src/syntax/index.js";
import { SourceText } from "../../src/syntax/source.js";

const [core = "", grammar = ""] = process.argv.slice(2);
const parser = await loadParser(() => ({ core: readFileSync(core), grammar: readFileSync(grammar) }));

/** Prettier reads every conversion that it lays out, so what converts is TypeScript. */
async function answerTo(text: string): Promise<string> {
  try {
    const source = new SourceText("program.py", text);
    const { diagnostics } = await convertToTypeScript(parser, source, { path: source.path });
    const refused = diagnostics.find(({ severity }) => severity === "error");
    return refused === undefined ? "converted" : `${refused.name}: ${refused.message} (line ${source.position(refused.span.start).line})`;
  } catch (error) {
    return `fault: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

process.on("message", ({ text }: { readonly text: string }) => {
  void answerTo(text).then((ending) => process.send!({ stdout: "", ending }));
});
process.send!("ready");
