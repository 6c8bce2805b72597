/** Errors of looking up names. */
import { OSError } from "../../objects/exceptions.js";
import { registerType } from "../../objects/type_registry.js";

/** A name could not be resolved. */
export class gaierror extends OSError {}
/** Kept for old programs: nothing raises it. */
export class herror extends OSError {}
registerType(gaierror, { name: "gaierror", module: "socket", bases: [OSError], sealed: false });
registerType(herror, { name: "herror", module: "socket", bases: [OSError], sealed: false });

const RESOLVER_ERRORS: Readonly<Record<string, readonly [number: number, text: string]>> = {
  EAI_NONAME: [-2, "Name or service not known"],
  EAI_AGAIN: [-3, "Temporary failure in name resolution"],
  EAI_SERVICE: [-8, "Servname not supported for ai_socktype"],
  EAI_ADDRFAMILY: [-9, "Address family for hostname not supported"],
};

/** Addresses without a name, for `gethostbyaddr`. */
const UNKNOWN_HOST = 1;

/** The error of a resolver by its symbolic name. */
export function resolverError(name: string): OSError {
  if (name === "HOST_NOT_FOUND") return new herror(UNKNOWN_HOST, "Unknown host");
  const [number, text] = RESOLVER_ERRORS[name] ?? RESOLVER_ERRORS["EAI_AGAIN"]!;
  return new gaierror(number, text);
}
