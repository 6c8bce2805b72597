import { replay } from "./recorded_values.js";

replay("./format_cases.json");
