/** Which of `try`, `except`, `else` and `finally` run, and what they return. */

import {
  at,
  dict,
  divide,
  Exception,
  float,
  getattr,
  IndexError,
  int,
  isinstance,
  KeyError,
  print,
  raised_during,
  repr,
  str,
  type_name,
  ValueError,
  ZeroDivisionError,
  type Float,
  type Int,
} from "yieldstar/runtime";

function attempt(action: () => number | Float | Int): string[] {
  const log: string[] = [];
  let result: Int;
  try {
    skip_else: {
      try {
        log.push("try");
        result = action();
      } catch (error) {
        if (error instanceof ZeroDivisionError) {
          log.push(`except ${str(error)}`);
          return log;
        } else if (error instanceof KeyError || error instanceof IndexError) {
          log.push(`${str(type_name(error))} ${str(error)}`);
        } else {
          throw error;
        }
        break skip_else;
      }
      log.push(`else ${str(result)}`);
    }
  } finally {
    log.push("finally");
  }
  log.push("after");
  return log;
}

print(attempt(() => Math.floor(10 / 3)));
print(attempt(() => float(divide(1, 0))));
print(attempt(() => dict({ a: 1 }).at("k")));
print(attempt(() => at([1, 2], 5)));
let error: ValueError | KeyError;
try {
  attempt(() => int("x"));
} catch (error$) {
  if (!(error$ instanceof ValueError)) throw error$;
  error = error$;
  print("outside:", error);
}

function finally_wins(): string {
  try {
    return "try";
  } finally {
    print("on the way out");
  }
}

function loop(): void {
  for (let i = 0; i < 5; i++) {
    try {
      if (i === 1) {
        continue;
      }
      if (i === 3) {
        break;
      }
      print("body", i);
    } finally {
      print("finally", i);
    }
  }
}

print(finally_wins());
loop();

try {
  try {
    throw new ValueError("a");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw raised_during(new KeyError("b"), error);
  }
} catch (error$) {
  if (!(error$ instanceof KeyError)) throw error$;
  error = error$;
  print(repr(error), repr(error.__context__), error.__cause__);
}

error = new ValueError("with notes");
error.add_note("look here");
print(getattr(error, "__notes__"), error.args, isinstance(error, Exception));
