import { replay } from "./recorded_values.js";

replay("./float_cases.json");
