/** The days and months of `calendar`: members of enums, and their names. */
import { ValueError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { registerType, typeInfo } from "../../objects/type_registry.js";
import { EnumType, IntEnum } from "../enum/index.js";
import { libraryEnum } from "../enum/library_enum.js";

export const day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
export const day_abbr = day_name.map((name) => name.slice(0, 3));
export const month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
export const month_abbr = month_name.map((name) => name.slice(0, 3));

export class IllegalMonthError extends ValueError {
  readonly month: unknown;

  constructor(month: unknown) {
    super(month);
    this.month = month;
  }

  override __str__(): string {
    return `bad month number ${String(this.month)}; must be 1-12`;
  }
}
registerType(IllegalMonthError, { name: "IllegalMonthError", module: "calendar", bases: [ValueError], sealed: false });

export class IllegalWeekdayError extends ValueError {
  readonly weekday: unknown;

  constructor(weekday: unknown) {
    super(weekday);
    this.weekday = weekday;
  }

  override __str__(): string {
    return `bad weekday number ${String(this.weekday)}; must be 0 (Monday) to 6 (Sunday)`;
  }
}
registerType(IllegalWeekdayError, { name: "IllegalWeekdayError", module: "calendar", bases: [ValueError], sealed: false });

/** Members that are shown as `calendar.MONDAY`, and as numbers in texts. */
class CalendarEnum extends IntEnum {
  override __repr__(): string {
    return `calendar.${String(this._name_)}`;
  }
}
libraryClass(CalendarEnum, { name: "CalendarEnum", module: "calendar", bases: [IntEnum] });
typeInfo(CalendarEnum).metaclass = EnumType;

export class Day extends CalendarEnum {}
export class Month extends CalendarEnum {}
for (const [cls, names, first] of [
  [Day, day_name, 0],
  [Month, month_name.slice(1), 1],
] as const) {
  libraryEnum(cls, "calendar", CalendarEnum, names.map((name, i) => [name.toUpperCase(), first + i]));
}

const member = (cls: Function, name: string): unknown => Reflect.get(cls, name.toUpperCase());
/** The member for a weekday, Monday 0. */
export const dayOf = (weekday: number): unknown => member(Day, day_name[weekday]!);
export const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY] = day_name.map((name) => member(Day, name));
export const [JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER] = month_name.slice(1).map((name) => member(Month, name));
