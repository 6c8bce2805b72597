import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sha256 } from "../../../src/execute/node/sha256.js";

it("is Node's own SHA-256", () => {
  const texts = ["", "abc", "한국어 😀 \ud800", ...Array.from({ length: 140 }, (_, n) => "x".repeat(n)), "def f(): ...\n".repeat(20_000)];
  for (const text of texts) expect(sha256(text), `${text.length} characters`).toBe(createHash("sha256").update(text).digest("hex"));
});
