/** A telephone number as people read it: French ones in pairs, others as written. */
export function spokenNumber(number: string): string {
  const digits = dialled(number).replace(/^\+33/, '0');
  return /^0\d{9}$/.test(digits) ? digits.replace(/(\d\d)(?=\d)/g, '$1\u00a0') : number;
}

/** What is dialled: digits, and a plus sign. */
export const dialled = (number: string): string => number.replace(/[^+\d]/g, '');
