export function compileContract(dist: string): void;
export function copyTexts(dist: string): void;
export function relinkContract(dist: string): void;
