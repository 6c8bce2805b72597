import { replay } from "./recorded_values.js";

replay("./bytes_cases.json");
