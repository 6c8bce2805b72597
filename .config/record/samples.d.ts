export interface Sample {
  readonly name: string;
  readonly main: string;
  readonly files: readonly string[];
}
export function samplesIn(folder: string): Sample[];
