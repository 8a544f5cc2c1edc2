export function typographyFaults(text: string): string[];
