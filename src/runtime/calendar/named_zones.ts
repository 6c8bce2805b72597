/** Zones by their names in the IANA database, as the host's `Intl` knows them: offsets, summer time, abbreviations. */

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The formatter for a zone; null when there is no zone of that name. */
function formatter(key: string): Intl.DateTimeFormat | null {
  let made = formatters.get(key);
  if (made !== undefined) return made;
  try {
    made = new Intl.DateTimeFormat("en-US", { timeZone: key, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric", era: "short", timeZoneName: "short" });
  } catch {
    return null;
  }
  formatters.set(key, made);
  return made;
}

/** Whether the host knows a zone of that name. */
export const isZone = (key: string): boolean => formatter(key) !== null;

interface Moment {
  /** Seconds east of UTC. */
  readonly offset: number;
  /** What `Intl` calls it: `EST`, `GMT+9`. */
  readonly label: string;
}

const moments = new Map<string, Moment>();

/** A zone at a moment, in seconds since 1970. */
export function zoneAt(key: string, seconds: number): Moment {
  // Offsets change at whole quarters of an hour.
  const quarter = Math.floor(seconds / 900);
  const id = `${key} ${quarter}`;
  const known = moments.get(id);
  if (known !== undefined) return known;
  const at = quarter * 900;
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter(key)?.formatToParts(new Date(at * 1000)) ?? []) parts[type] = value;
  const year = parts["era"] === "BC" ? 1 - Number(parts["year"]) : Number(parts["year"]);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(parts["month"]) - 1, Number(parts["day"]));
  local.setUTCHours(Number(parts["hour"]), Number(parts["minute"]), Number(parts["second"]));
  const moment = { offset: local.getTime() / 1000 - at, label: parts["timeZoneName"] ?? "" };
  if (moments.size >= 1000) moments.clear();
  moments.set(id, moment);
  return moment;
}

const DAY = 86400;

/** The offset for a time on a zone's clocks: of two that fit, `fold` chooses; where none does, that of before (or after) the jump. */
export function offsetOfWall(key: string, wall: number, fold: number): number {
  const before = zoneAt(key, wall - DAY).offset;
  const after = zoneAt(key, wall + DAY).offset;
  if (before === after) return zoneAt(key, wall - before).offset;
  const early = zoneAt(key, wall - before).offset === before;
  const late = zoneAt(key, wall - after).offset === after;
  if (early !== late) return early ? before : after;
  return fold === 1 ? after : before;
}

/** The offset that a zone has outside summer time in that year: the smaller of its winter's and its summer's. */
export function standardOffset(key: string, seconds: number): number {
  const year = new Date(seconds * 1000).getUTCFullYear();
  return Math.min(zoneAt(key, Date.UTC(year, 0, 1) / 1000).offset, zoneAt(key, Date.UTC(year, 6, 1) / 1000).offset);
}

/** Abbreviations that `Intl` does not write in English: standard time, summer time. */
const ABBREVIATIONS: Readonly<Record<string, readonly [string, string]>> = {
  "Asia/Seoul": ["KST", "KDT"],
  "Asia/Tokyo": ["JST", "JDT"],
  "Asia/Shanghai": ["CST", "CDT"],
  "Asia/Taipei": ["CST", "CDT"],
  "Asia/Hong_Kong": ["HKT", "HKST"],
  "Asia/Kolkata": ["IST", "+0630"],
  "Asia/Calcutta": ["IST", "+0630"],
  "Asia/Karachi": ["PKT", "PKST"],
  "Asia/Jakarta": ["WIB", "WIB"],
  "Asia/Manila": ["PST", "PDT"],
  "Asia/Jerusalem": ["IST", "IDT"],
  "Europe/London": ["GMT", "BST"],
  "Europe/Dublin": ["GMT", "IST"],
  "Europe/Lisbon": ["WET", "WEST"],
  "Europe/Moscow": ["MSK", "MSD"],
  "Australia/Sydney": ["AEST", "AEDT"],
  "Australia/Melbourne": ["AEST", "AEDT"],
  "Australia/Brisbane": ["AEST", "AEDT"],
  "Australia/Adelaide": ["ACST", "ACDT"],
  "Australia/Perth": ["AWST", "AWDT"],
  "Pacific/Auckland": ["NZST", "NZDT"],
  "Africa/Lagos": ["WAT", "WAT"],
  "Africa/Nairobi": ["EAT", "EAT"],
  "Africa/Johannesburg": ["SAST", "SAST"],
  "Africa/Cairo": ["EET", "EEST"],
};
const EASTERN_EUROPE = /^Europe\/(?:Athens|Bucharest|Helsinki|Kiev|Kyiv|Riga|Sofia|Tallinn|Vilnius|Chisinau|Mariehamn)$/;
const ELSEWHERE = /^Europe\/(?:Istanbul|Minsk|Samara|Saratov|Volgograd|Ulyanovsk|Astrakhan|Kirov|Simferopol|Kaliningrad)$/;

/** `KST`, `CEST`, `+08`: the abbreviation in the database, as far as it can be told. */
export function abbreviation(key: string, label: string, offset: number, isSummer: boolean): string {
  const known = Object.hasOwn(ABBREVIATIONS, key) ? ABBREVIATIONS[key] : EASTERN_EUROPE.test(key) ? ["EET", "EEST"] : key.startsWith("Europe/") && !ELSEWHERE.test(key) ? ["CET", "CEST"] : undefined;
  if (known !== undefined) return known[isSummer ? 1 : 0]!;
  if (!/^GMT[+-]/.test(label)) return label;
  const minutes = Math.abs(Math.round(offset / 60));
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${minutes % 60 === 0 ? "" : two(minutes % 60)}`;
}

/** All names that the host knows. */
export const zoneNames = (): string[] => ["UTC", ...Intl.supportedValuesOf("timeZone")];
