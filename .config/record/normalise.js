/** What differs between two runs of CPython, or between two machines, is taken out of recorded answers. */

const ADDRESS = /\b0x[0-9a-f]{6,}/g;
/** In a group's traceback each line stands behind `  | `. */
const LIBRARY_FRAME = /^((?: *[|+] ?)* *)File ".*\/lib\/python3\.13\/(.*)", line/;

/** How long unittest's tests took. */
const DURATION = /^(Ran \d+ tests? in )[\d.]+s$/gm;

/** Addresses and durations differ from run to run, and the folder from machine to machine. */
export function normaliseOutput(text, folder) {
  return text.replace(ADDRESS, "0x…").replace(DURATION, "$1…s").replaceAll(`${folder}/`, "");
}

/** Tracebacks name the library's files as an installation in its usual place does, without their source lines. */
export function normaliseErrors(text, folder) {
  const lines = [];
  let inLibrary = null;
  for (const line of normaliseOutput(text, folder).split("\n")) {
    const frame = LIBRARY_FRAME.exec(line);
    if (frame !== null) {
      inLibrary = `${frame[1]}  `;
      lines.push(line.replace(LIBRARY_FRAME, `$1File "/usr/local/lib/python3.13/$2", line`));
    } else if (inLibrary === null || !line.startsWith(inLibrary)) {
      inLibrary = null;
      lines.push(line);
    }
  }
  return lines.join("\n");
}
