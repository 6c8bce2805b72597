/**
 * `node .config/complete_lock.js`, after a dependency changed: adds to package-lock.json the binaries for other platforms that npm
 * left out. npm drops optional packages that its registry does not offer (a mirror may hold Linux's only), and then
 * `npm ci` refuses the lock file on every other registry.
 */
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
const packages = lock.packages;

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "arm", "x64", "ia32", "ppc64", "riscv64", "s390x", "wasm32", "loong64"];

/** Where Node would look for `name` from the package at `at`: in its own folder first, then outwards. */
const places = (at, name) => {
  const found = [];
  for (let folder = at; folder !== ""; folder = folder.includes("/node_modules/") ? folder.slice(0, folder.lastIndexOf("/node_modules/")) : "") found.push(`${folder}/node_modules/${name}`);
  return [...found, `node_modules/${name}`];
};

const entry = (name, version, dev) => {
  const words = name.slice(name.lastIndexOf("/") + 1).split("-");
  const os = systems.find((each) => words.includes(each));
  const cpu = processors.find((each) => words.includes(each));
  const libc = os !== "linux" ? undefined : words.some((word) => word.startsWith("musl")) ? "musl" : words.some((word) => word.startsWith("gnu")) ? "glibc" : undefined;
  return { version, ...(cpu && { cpu: [cpu] }), ...(dev && { dev: true }), ...(libc && { libc: [libc] }), license: "MIT", optional: true, ...(os && { os: [os] }) };
};

for (const [at, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (!/^\d/.test(version)) continue;
    const candidates = places(at, name);
    const present = candidates.findIndex((place) => place in packages);
    if (present >= 0 && packages[candidates[present]].version === version) continue;
    const place = present < 0 ? `node_modules/${name}` : candidates[present - 1];
    packages[place] = entry(name, version, dev);
    console.log(`added ${place} ${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
