import { replay } from "./recorded_values.js";

replay("./repr_cases.json");
