/** The Python modules that the runtime implements, as `[name, source file]`. */
export declare const runtimeModules: (root: string) => [name: string, file: string][];
