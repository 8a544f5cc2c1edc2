/**
 * What the end-to-end tests ask of a browser, whichever drives it. A driver for another engine
 * implements these interfaces and joins `engines.ts`; no test names a driver.
 */

/** An element by its accessible role and exact name, through open shadow roots. */
export interface Target {
  role:
    | 'alert'
    | 'article'
    | 'button'
    | 'checkbox'
    | 'dialog'
    | 'group'
    | 'heading'
    | 'img'
    | 'link'
    | 'listitem'
    | 'navigation'
    | 'radio'
    | 'region'
    | 'status'
    | 'switch'
    | 'textbox';
  /** The whole accessible name, or a pattern; any where it is left out. */
  name?: string | RegExp;
  /** Only inside this other element. */
  within?: Target;
  /** In the page's one frame, whatever its origin. */
  framed?: boolean;
}

export interface Media {
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
  media?: 'print' | 'screen';
}

export interface VisitorOptions extends Media {
  /** CSS pixels; 1280 × 800 by default. */
  viewport?: Size;
  /** Whether cookies can be written; true by default. */
  cookies?: boolean;
  /** Whether pages run scripts; true by default. `evaluate` and what needs it works all the same. */
  script?: boolean;
}

export interface Size {
  width: number;
  height: number;
}

export interface Box extends Size {
  x: number;
  y: number;
}

export interface Cookie {
  name: string;
  value: string;
  domain: string;
  path: string;
  /** Seconds since 1970; -1 for one that lasts as long as the browser. */
  expires: number;
  sameSite: 'Strict' | 'Lax' | 'None';
  secure: boolean;
  httpOnly: boolean;
}

export interface SeenRequest {
  method: string;
  url: string;
  /** In lower case. */
  headers: Record<string, string>;
  body: string | null;
}

export interface ConsoleLine {
  /** `log`, `warning`, `error`… */
  level: string;
  text: string;
}

/** A browser, with its process. One a test file. */
export interface Engine {
  readonly name: string;
  /** A visitor nobody has seen before: no cookie, no storage, no cache. */
  visitor(options?: VisitorOptions): Promise<Visitor>;
  close(): Promise<void>;
}

/** Somebody's browser profile. */
export interface Visitor {
  /** Every request of every tab, in order. */
  readonly requests: readonly SeenRequest[];
  /** Errors that no page caught. */
  readonly errors: readonly string[];
  tab(): Promise<Tab>;
  cookies(): Promise<Cookie[]>;
  /** Sets a cookie as a server would. */
  setCookie(url: string, name: string, value: string): Promise<void>;
  offline(isOffline: boolean): Promise<void>;
  /** Calls this in every page from now on, before any script of its own. */
  beforeScripts(call: () => void): Promise<void>;
  close(): Promise<void>;
}

/** What is left of a result once it is true. */
export type True<Result> = Exclude<Result, false | null | undefined | '' | 0>;

/** One tab. Every wait has a limit and says what it waited for. */
export interface Tab {
  readonly console: readonly ConsoleLine[];
  /** Goes to a page and waits until it has loaded. */
  go(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Through `history`, so that a page kept in memory comes back as it was. */
  back(): Promise<void>;
  forward(): Promise<void>;
  url(): string;
  /** A person's click, once the element is visible and still. */
  click(target: Target): Promise<void>;
  /** Waits until the element is visible. */
  see(target: Target): Promise<void>;
  /** Waits until no such element is visible. */
  miss(target: Target): Promise<void>;
  /** How many such elements are visible now. */
  count(target: Target): Promise<number>;
  box(target: Target): Promise<Box>;
  /** `Tab`, `Escape`, `Enter`, `Shift+Tab`… */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Calls a function in the page. It is sent as text: it sees its argument and nothing else. */
  evaluate<Result, Argument = undefined>(
    call: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** Calls a function in the page until it gives something true, across navigations, and returns it. */
  until<Result, Argument = undefined>(
    call: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<True<Result>>;
  resize(size: Size): Promise<void>;
  emulate(media: Media): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}
