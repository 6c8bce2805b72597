/** What `pickle` raises. */
import { Exception } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";

export class PickleError extends Exception {}
libraryClass(PickleError, { name: "PickleError", module: "_pickle", bases: [Exception] });

export class PicklingError extends PickleError {}
libraryClass(PicklingError, { name: "PicklingError", module: "_pickle", bases: [PickleError] });

export class UnpicklingError extends PickleError {}
libraryClass(UnpicklingError, { name: "UnpicklingError", module: "_pickle", bases: [PickleError] });
