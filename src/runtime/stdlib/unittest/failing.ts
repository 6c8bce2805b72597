/** The exception of a failed assertion. */
import { getattr } from "../../objects/attributes.js";
import { invoke } from "../../objects/calls.js";
import { raise_, type BaseException } from "../../objects/exceptions.js";
import { worded } from "./messages.js";

/** An AssertionError, or what the test class has as `failureException`, with the program's message and ours. */
export function failing(test: unknown, msg: unknown, standard: string): BaseException {
  return raise_(invoke(getattr(test, "failureException"), worded(test, msg, standard)));
}
