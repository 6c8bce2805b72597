import { replay } from "./recorded_values.js";

replay("./int_cases.json");
