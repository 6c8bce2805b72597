/**
 * What only pickles know: names that are no public names of their modules (`re._compile`), and types of the library
 * whose instances `copyreg` takes apart. A leaf file.
 */

const internals = new Map<string, unknown>();
const takenApart = new Map<Function, (x: object) => readonly [make: unknown, args: readonly unknown[]]>();

/** A function or class that pickles name, and that its module does not show. */
export function namedInPickles(module: string, name: string, value: unknown): void {
  internals.set(`${module}.${name}`, value);
}

/** What pickles mean by a name that its module does not show; undefined when nothing is known of it. */
export const internalNamed = (module: string, name: string): unknown => internals.get(`${module}.${name}`);

/** How instances of exactly this type are made again, as `copyreg.pickle` would register it. */
export function takenApartBy(cls: Function, how: (x: object) => readonly [make: unknown, args: readonly unknown[]]): void {
  takenApart.set(cls, how);
}

/** The answer for an instance of exactly this type; null when nobody registered one. */
export const takenApartAs = (cls: Function, x: object): readonly [make: unknown, args: readonly unknown[]] | null => takenApart.get(cls)?.(x) ?? null;

type HowMade = (x: object, protocol: number) => string | readonly unknown[];
const madeAgain = new Map<Function, HowMade>();
const byAttributes = new Set<Function>();

/** What `__reduce_ex__` of a type of the library answers, for its instances and those of classes below it: function, arguments, state …; or a name. */
export function madeAgainBy(cls: Function, how: HowMade): void {
  madeAgain.set(cls, how);
}

/** How instances of exactly this class of the library are made again; null when it is not said here. */
export const howMadeAgain = (cls: Function): HowMade | null => madeAgain.get(cls) ?? null;

/** Types of the library that keep all that they know in attributes. */
export function keptInAttributes(...classes: readonly Function[]): void {
  for (const cls of classes) byAttributes.add(cls);
}

/** Whether an instance is its attributes. */
export const isKeptInAttributes = (cls: Function): boolean => byAttributes.has(cls);
