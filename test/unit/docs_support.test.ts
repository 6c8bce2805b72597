/** docs/support says what the grammar maps say. `npm run docs` writes it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { supportPages } from "./support_pages.js";

const folder = fileURLToPath(new URL("../../docs/support", import.meta.url));
const pages = supportPages();

if (process.env["YIELDSTAR_ACCEPT"] === "1") {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(`${folder}/${name}`, text);
}

describe("docs/support", () => {
  it.each([...pages])("%s is fresh", (name, text) => {
    expect(existsSync(`${folder}/${name}`) ? readFileSync(`${folder}/${name}`, "utf8") : "missing: npm run docs").toBe(text);
  });

  it("has no page of a module that is gone", () => {
    expect(readdirSync(folder).filter((name) => !pages.has(name))).toEqual([]);
  });
});
