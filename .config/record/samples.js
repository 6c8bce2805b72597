/** Where the samples are: `<topic>/<name>.py`, or a folder `<topic>/<name>` whose `main.py` is the program and the rest its modules. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Every sample, sorted: its name, its main program and all its Python files, as paths inside the folder. */
export function samplesIn(folder) {
  const found = [];
  for (const topic of readdirSync(folder, { withFileTypes: true })) {
    if (!topic.isDirectory() || topic.name === "documents" || topic.name === "vitest_project") continue;
    for (const entry of readdirSync(join(folder, topic.name), { withFileTypes: true })) {
      const path = `${topic.name}/${entry.name}`;
      if (entry.isDirectory() && existsSync(join(folder, path, "main.py"))) found.push({ name: path, main: `${path}/main.py`, files: pythonFiles(folder, path) });
      else if (entry.name.endsWith(".py")) found.push({ name: path.slice(0, -3), main: path, files: [path] });
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function pythonFiles(folder, path) {
  return readdirSync(join(folder, path), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py"))
    .map((name) => `${path}/${name.replaceAll("\\", "/")}`)
    .sort();
}
