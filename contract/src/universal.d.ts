/** What browsers and Node share, and the language alone has not: nothing else is used here. */
declare class URL {
  static canParse(url: string): boolean;
  constructor(url: string);
  readonly origin: string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
