/** Every sample, run on our runtime, answers what CPython 3.13 answered when it was recorded. */
import { describe, expect, it } from "vitest";
import { normaliseErrors, normaliseOutput } from "../../.config/record/normalise.js";
import { samplesIn } from "../../.config/record/samples.js";
import { recorded, runSample, samplesFolder, sampleSource } from "./sample_program.js";

describe("samples run as on CPython", () => {
  it.each(samplesIn(samplesFolder))("$name", async ({ main }) => {
    const { stdout, stderr, exitStatus } = await runSample(sampleSource(main));
    expect({ stdout: normaliseOutput(stdout, samplesFolder), stderr: normaliseErrors(stderr, samplesFolder), status: exitStatus }).toEqual({
      stdout: recorded(main, "out"),
      stderr: recorded(main, "err"),
      status: Number(recorded(main, "status")),
    });
  });
});
