/** Prints `N passed, N failed` from Vitest's JSON report; a test file that could not be loaded is a failure. */
import { readFileSync } from "node:fs";

const report = (() => {
  try {
    return JSON.parse(readFileSync(process.argv[2], "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [{ status: "failed", assertionResults: [] }] };
  }
})();
const unloadable = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed")).length;
const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
const failed = report.numFailedTests + unloadable;
console.log(`${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || report.numPassedTests === 0 ? 1 : 0;
