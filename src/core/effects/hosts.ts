/** Whether a host is one that a service declares: by its name, or after `*.`. */
export const fitsHost = (host: string, declared: string): boolean =>
  declared.startsWith('*.') ? host.endsWith(declared.slice(1)) : host === declared;
