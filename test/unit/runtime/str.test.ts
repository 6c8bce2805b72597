import { replay } from "./recorded_values.js";

replay("./str_cases.json");
