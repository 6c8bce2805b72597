/** `random`: CPython's sequences for every seed. The functions of the module are the methods of one hidden `Random`. */
import { bound_method } from "../../objects/attributes.js";
import { Random } from "./generator.js";

export { LOG4, NV_MAGICCONST, Random, SG_MAGICCONST, TWOPI } from "./generator.js";
export { SystemRandom } from "./system_random.js";

const shared = new Random();

export const seed = bound_method(shared, "seed");
export const random = bound_method(shared, "random");
export const uniform = bound_method(shared, "uniform");
export const triangular = bound_method(shared, "triangular");
export const randint = bound_method(shared, "randint");
export const choice = bound_method(shared, "choice");
export const randrange = bound_method(shared, "randrange");
export const sample = bound_method(shared, "sample");
export const shuffle = bound_method(shared, "shuffle");
export const choices = bound_method(shared, "choices");
export const normalvariate = bound_method(shared, "normalvariate");
export const lognormvariate = bound_method(shared, "lognormvariate");
export const expovariate = bound_method(shared, "expovariate");
export const vonmisesvariate = bound_method(shared, "vonmisesvariate");
export const gammavariate = bound_method(shared, "gammavariate");
export const gauss = bound_method(shared, "gauss");
export const betavariate = bound_method(shared, "betavariate");
export const binomialvariate = bound_method(shared, "binomialvariate");
export const paretovariate = bound_method(shared, "paretovariate");
export const weibullvariate = bound_method(shared, "weibullvariate");
export const getstate = bound_method(shared, "getstate");
export const setstate = bound_method(shared, "setstate");
export const getrandbits = bound_method(shared, "getrandbits");
export const randbytes = bound_method(shared, "randbytes");
