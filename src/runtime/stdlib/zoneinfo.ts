/** `zoneinfo`: time zones by name, from what the host knows of them. */
import { abbreviation, isZone, offsetOfWall, standardOffset, zoneAt, zoneNames } from "../calendar/named_zones.js";
import { KeyError, TypeError, ValueError } from "../objects/exceptions.js";
import { hash } from "../objects/hash.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { repr } from "../objects/repr.js";
import { set, type PySet } from "../objects/set.js";
import { registerType } from "../objects/type_registry.js";
import { type_name } from "../objects/types.js";
import { datetime, timedelta, tzinfo } from "./datetime/index.js";

/** `zoneinfo.ZoneInfoNotFoundError` */
export class ZoneInfoNotFoundError extends KeyError {}
registerType(ZoneInfoNotFoundError, { name: "ZoneInfoNotFoundError", module: "zoneinfo._common", bases: [KeyError], sealed: false });

const zones = new Map<string, ZoneInfo>();

export class ZoneInfo extends tzinfo {
  declare readonly key: string;

  constructor(key: unknown) {
    super();
    if (typeof key !== "string") throw new TypeError(`expected str, bytes or os.PathLike object, not ${type_name(key)}`);
    if (key === "" || key.startsWith("/") || key.includes("//")) throw new ValueError(`ZoneInfo keys must be normalized relative paths, got: ${key}`);
    if (key.split("/").includes("..")) throw new ValueError(`ZoneInfo keys must refer to subdirectories of TZPATH, got: ${key}`);
    const known = zones.get(key);
    // The same key gives the same object.
    if (known !== undefined && new.target === ZoneInfo) return known;
    if (!isZone(key)) throw new ZoneInfoNotFoundError(`No time zone found with key ${key}`);
    Object.defineProperty(this, "key", { value: key, configurable: true });
    if (new.target === ZoneInfo) zones.set(key, this);
  }

  static no_cache(key: unknown): ZoneInfo {
    const usual = zones.get(String(key));
    zones.delete(String(key));
    const own = new ZoneInfo(key);
    if (usual === undefined) zones.delete(String(key));
    else zones.set(String(key), usual);
    return own;
  }

  static clear_cache(): void {
    zones.clear();
  }

  /** The moment that a datetime of this zone stands for. */
  $moment(dt: datetime): number {
    const wall = Math.floor(dt.$wall / 1e6);
    return wall - offsetOfWall(this.key, wall, dt.fold);
  }

  get $isFixed(): boolean {
    return this.key === "UTC" || this.key === "GMT" || this.key.startsWith("Etc/");
  }

  /** From UTC, in microseconds since 1970: the offset, and which of two equal times it gives. */
  $fromUtc(micros: number): { offset: number; fold: number } {
    const seconds = Math.floor(micros / 1e6);
    const { offset } = zoneAt(this.key, seconds);
    return { offset: offset * 1e6, fold: offsetOfWall(this.key, seconds + offset, 0) === offset ? 0 : 1 };
  }

  override utcoffset(dt: unknown): unknown {
    if (dt instanceof datetime) return new timedelta(0, offsetOfWall(this.key, Math.floor(dt.$wall / 1e6), dt.fold));
    return this.$isFixed ? new timedelta(0, zoneAt(this.key, 0).offset) : null;
  }

  override dst(dt: unknown): unknown {
    if (!(dt instanceof datetime)) return this.$isFixed ? new timedelta() : null;
    const moment = this.$moment(dt);
    return new timedelta(0, zoneAt(this.key, moment).offset - standardOffset(this.key, moment));
  }

  override tzname(dt: unknown): unknown {
    if (!(dt instanceof datetime)) return this.$isFixed ? this.key : null;
    const moment = this.$moment(dt);
    const { offset, label } = zoneAt(this.key, moment);
    return abbreviation(this.key, label, offset, offset !== standardOffset(this.key, moment));
  }

  __hash__(): unknown {
    return hash(this.key);
  }

  __eq__(other: unknown): boolean {
    return this === other;
  }

  __str__(): string {
    return this.key;
  }

  __repr__(): string {
    return `zoneinfo.ZoneInfo(key=${repr(this.key)})`;
  }
}
libraryClass(ZoneInfo, { name: "ZoneInfo", module: "zoneinfo", bases: [tzinfo], signature: "key", members: ["key"], compiled: true }, { utcoffset: "dt, /", dst: "dt, /", tzname: "dt, /", no_cache: "key", clear_cache: "*, only_keys=None" });

/** `available_timezones()` */
export const available_timezones = (): PySet<string> => set(zoneNames());

pythonFunctions("zoneinfo", { available_timezones: [available_timezones, ""] });
