/** What README says about browsers, done in Chromium, where there is one: converted programs run, and programs are converted. */
import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import type { InputOptions } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBuilt, Project, root } from "./bundle.js";

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const browserNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/** The first browser on the PATH; none is ever downloaded. */
const browserPath = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) => browserNames.map((name) => join(folder, name)))
  .find(executable);

/** README's blocks of code about browsers, by their first line. */
const readmeBlock = (firstLine: string): string => {
  const found = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/```(?:js|html)\n([\s\S]*?)```/g)].find(([, text = ""]) => text.startsWith(firstLine));
  if (found?.[1] === undefined) throw new Error(`README.md has no block that begins with ${firstLine}`);
  return found[1];
};

const origin = "http://yieldstar.test";
const kinds = { html: "text/html", js: "text/javascript", wasm: "application/wasm" };

describe.skipIf(!isBuilt || browserPath === undefined)("in a browser", { timeout: 120_000 }, () => {
  let browser: Browser;
  let project: Project;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
    project = new Project();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    project?.remove();
  });

  /** Opens a page of these files; answers with what its console said, as soon as `done` finds it complete. */
  const open = async (files: Record<string, string | Buffer>, done: (lines: readonly string[]) => boolean): Promise<{ lines: string[]; problems: string[] }> => {
    const page: Page = await browser.newPage();
    const lines: string[] = [];
    const problems: string[] = [];
    const ended = new Promise<void>((resolve) => {
      page.on("console", (message) => {
        (message.type() === "log" ? lines : problems).push(message.text());
        if (done(lines) || problems.length > 0) resolve();
      });
      page.on("pageerror", (error) => {
        problems.push(String(error));
        resolve();
      });
    });
    await page.route("**/*", (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const body = files[name];
      const kind = Object.entries(kinds).find(([ending]) => name.endsWith(ending))?.[1];
      return body === undefined ? route.fulfill({ status: name === "favicon.ico" ? 204 : 404 }) : route.fulfill({ body, contentType: kind });
    });
    await page.goto(`${origin}/index.html`);
    await ended;
    await page.close();
    return { lines, problems };
  };

  it.each(["gather/order_and_wrapping", "queues/workers", "executor/sleeps_overlap", "groups/failing_group"])("runs %s, converted and bundled", async (name) => {
    const sample = (ending: string): string => readFileSync(join(root, `samples/${name}.${ending}`), "utf8");
    const expected = sample("out");
    // README's configuration, with its input and output in their places.
    const config: InputOptions = (await import(`data:text/javascript,${encodeURIComponent(readmeBlock("// rolldown.config.js"))}`)).default;
    const { code, warnings } = await project.bundle({ input: await project.convert(name.replace("/", "_"), sample("py")), platform: config.platform });
    expect(warnings).toEqual([]);
    const count = expected.split("\n").length - 1;
    const { lines, problems } = await open({ "index.html": readmeBlock("<script"), "order.js": code }, (seen) => seen.length >= count);
    expect({ text: lines.map((line) => `${line}\n`).join(""), problems }).toEqual({ text: expected, problems: [] });
  });

  it("converts programs", async () => {
    const { code, warnings } = await project.bundle({ input: project.write("page.js", readmeBlock("import { convertToTypeScript")), platform: "browser" });
    // web-tree-sitter has an `eval` that is never reached.
    expect(warnings.filter((text) => !/web-tree-sitter\.js/.test(text))).toEqual([]);
    const wasm = (name: string): Buffer => readFileSync(join(root, "dist", name));
    const files = {
      "index.html": '<script type="module" src="page.js"></script>',
      "page.js": code,
      "web-tree-sitter.wasm": wasm("web-tree-sitter.wasm"),
      "tree-sitter-python.wasm": wasm("tree-sitter-python.wasm"),
    };
    const { lines, problems } = await open(files, (seen) => seen.length >= 1);
    expect({ lines, problems }).toEqual({ lines: ['import { print } from "yieldstar/runtime";\n\nprint("hello");\n'], problems: [] });
  });
});
