/** Linux's signals. A leaf file. */

/** Of numbers with two names the one that Python shows comes first. */
export const signalNumbers = {
  SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGBUS: 7, SIGFPE: 8, SIGKILL: 9, SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14,
  SIGTERM: 15, SIGSTKFLT: 16, SIGCHLD: 17, SIGCONT: 18, SIGSTOP: 19, SIGTSTP: 20, SIGTTIN: 21, SIGTTOU: 22, SIGURG: 23, SIGXCPU: 24, SIGXFSZ: 25, SIGVTALRM: 26,
  SIGPROF: 27, SIGWINCH: 28, SIGIO: 29, SIGPWR: 30, SIGSYS: 31, SIGRTMIN: 34, SIGRTMAX: 64,
} as const;

const byNumber = new Map<number, string>(Object.entries(signalNumbers).map(([name, number]) => [number, name]));

/** "SIGTERM"; null for a number without a name. */
export const signalName = (number: number): string | null => byNumber.get(number) ?? null;

/** Linux has signals 1 to 64, but the library of threads keeps two of them for itself. */
export const isSignal = (number: number): boolean => number >= 1 && number <= 64 && number !== 32 && number !== 33;
