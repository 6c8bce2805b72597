import { yieldstar } from "yieldstar/vitest";

export default {
  plugins: [yieldstar()],
  test: { include: ["notes/*.md", "notes/*.rst", "programs/*.py"] },
};
