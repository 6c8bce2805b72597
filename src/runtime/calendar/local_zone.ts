/** The host's time zone: its offset at a moment, and its names. */

export interface LocalOffset {
  /** Seconds east of UTC. */
  readonly offset: number;
  readonly isDaylight: boolean;
  readonly name: string;
}

/** Seconds east of UTC at a moment (seconds since 1970). */
export const offsetAt = (seconds: number): number => -new Date(seconds * 1000).getTimezoneOffset() * 60;

/** Offsets of January and July: the smaller one is the standard time. */
function yearOffsets(seconds: number): { standard: number; daylight: number } {
  const year = new Date(seconds * 1000).getUTCFullYear();
  const january = offsetAt(Date.UTC(year, 0, 1) / 1000);
  const july = offsetAt(Date.UTC(year, 6, 1) / 1000);
  return { standard: Math.min(january, july), daylight: Math.max(january, july) };
}

/** The local offset and its name at a moment. */
export function localOffset(seconds: number): LocalOffset {
  const offset = offsetAt(seconds);
  const { standard, daylight } = yearOffsets(seconds);
  return { offset, isDaylight: standard !== daylight && offset === daylight, name: zoneName(seconds, offset) };
}

/** The zone's standard and daylight offsets and names in the year of a moment. */
export function zoneYear(seconds: number): { standard: LocalOffset; daylight: LocalOffset } {
  const year = new Date(seconds * 1000).getUTCFullYear();
  const january = localOffset(Date.UTC(year, 0, 1) / 1000);
  const july = localOffset(Date.UTC(year, 6, 1) / 1000);
  return january.isDaylight ? { standard: july, daylight: january } : july.isDaylight ? { standard: january, daylight: july } : { standard: january, daylight: january };
}

/** The seconds since 1970 of a local wall-clock time; in the hour that comes twice, `fold` picks the second. */
export function secondsOfLocal(wall: number, fold = 0): number {
  const early = wall - offsetAt(wall - offsetAt(wall - 86400));
  const late = wall - offsetAt(wall - offsetAt(wall + 86400));
  const candidates = [early, late].filter((t) => t + offsetAt(t) === wall).sort((a, b) => a - b);
  if (candidates.length === 0) return fold === 0 ? Math.max(early, late) : Math.min(early, late);
  return fold === 0 ? candidates[0]! : candidates[candidates.length - 1]!;
}

/** Abbreviations as the zone database writes them; zones that JavaScript shows as `GMT+1` get Python's `+01`. */
function zoneName(seconds: number, offset: number): string {
  const long = longName(seconds);
  if (long === "Coordinated Universal Time") return "UTC";
  const abbreviation = abbreviations[long];
  if (abbreviation !== undefined) return abbreviation;
  const short = zonePart(seconds, "short");
  if (short !== null && !/^(?:GMT|UTC)[+-]/.test(short)) return short === "GMT" && zonePart(seconds, "long") === "Coordinated Universal Time" ? "UTC" : short;
  const known = abbreviations[zonePart(seconds, "long") ?? ""];
  if (known !== undefined) return known;
  const minutes = Math.abs(offset) / 60;
  const text = `${offset < 0 ? "-" : "+"}${String(Math.floor(minutes / 60)).padStart(2, "0")}`;
  return minutes % 60 === 0 ? text : text + String(minutes % 60).padStart(2, "0");
}

const abbreviations: Readonly<Record<string, string>> = {
  "Central European Standard Time": "CET",
  "Central European Summer Time": "CEST",
  "Eastern European Standard Time": "EET",
  "Eastern European Summer Time": "EEST",
  "Western European Standard Time": "WET",
  "Western European Summer Time": "WEST",
  "British Summer Time": "BST",
  "Irish Standard Time": "IST",
  "India Standard Time": "IST",
  "China Standard Time": "CST",
  "Japan Standard Time": "JST",
  "Korean Standard Time": "KST",
  "Moscow Standard Time": "MSK",
  "Australian Eastern Standard Time": "AEST",
  "Australian Eastern Daylight Time": "AEDT",
  "Australian Western Standard Time": "AWST",
  "New Zealand Standard Time": "NZST",
  "New Zealand Daylight Time": "NZDT",
  "Israel Standard Time": "IST",
  "Israel Daylight Time": "IDT",
  "South Africa Standard Time": "SAST",
  "East Africa Time": "EAT",
  "West Africa Standard Time": "WAT",
  "Hong Kong Standard Time": "HKT",
  "Pakistan Standard Time": "PKT",
  "Eastern Standard Time": "EST",
  "Eastern Daylight Time": "EDT",
  "Central Standard Time": "CST",
  "Central Daylight Time": "CDT",
  "Mountain Standard Time": "MST",
  "Mountain Daylight Time": "MDT",
  "Pacific Standard Time": "PST",
  "Pacific Daylight Time": "PDT",
};

/** The zone's name in a Date's own text: a formatter costs 10 ms to make, and most programs that import `time` never ask. */
function longName(seconds: number): string {
  return /\(([^)]*)\)$/.exec(new Date(seconds * 1000).toTimeString())?.[1] ?? "";
}

function zonePart(seconds: number, style: "short" | "long"): string | null {
  const parts = new Intl.DateTimeFormat("en-US", { timeZoneName: style }).formatToParts(new Date(seconds * 1000));
  return parts.find((part) => part.type === "timeZoneName")?.value ?? null;
}
