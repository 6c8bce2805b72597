/** `gc`: JavaScript collects garbage by itself; the switches are kept, and collecting finds nothing. */
import { libraryFunctions } from "../objects/library_functions.js";
import { tuple, type Tuple } from "../objects/tuple.js";

let enabled = true;
let threshold: Tuple<[number, number, number]> = tuple([2000, 10, 0]);

export const collect = (_generation = 2): number => 0;
export const enable = (): void => {
  enabled = true;
};
export const disable = (): void => {
  enabled = false;
};
export const isenabled = (): boolean => enabled;
export const get_threshold = (): Tuple<[number, number, number]> => threshold;
export const set_threshold = (threshold0: number, threshold1 = 10, threshold2 = 10): void => {
  threshold = tuple([threshold0, threshold1, threshold2]);
};
export const get_count = (): Tuple<[number, number, number]> => tuple([0, 0, 0]);
export const freeze = (): void => {};
export const unfreeze = (): void => {};
export const garbage: unknown[] = [];

libraryFunctions("gc", { collect: [collect, "generation=2"], enable: [enable, ""], disable: [disable, ""], isenabled: [isenabled, ""], get_threshold: [get_threshold, ""], set_threshold: [set_threshold, "threshold0, threshold1=10, threshold2=10, /"], get_count: [get_count, ""], freeze: [freeze, ""], unfreeze: [unfreeze, ""] });
