export function normaliseOutput(text: string, folder: string): string;
export function normaliseErrors(text: string, folder: string): string;
