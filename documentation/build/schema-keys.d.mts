export interface Key {
  path: string;
  types: string[];
  required: boolean;
}
/** Every key of a JSON Schema, in its order, those of lists and of names of one's own included. */
export function keysOf(schema: object, prefix?: string): Key[];
