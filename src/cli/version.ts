/** The build replaces this with package.json's version. */
declare const __YIELDSTAR_VERSION__: string | undefined;

export const version: string = typeof __YIELDSTAR_VERSION__ === "string" ? __YIELDSTAR_VERSION__ : "development";
