/** What a record holds under a name, and nothing that it merely inherits: a line may be called `toString`. */
export const ownValue = <Value>(
  record: Readonly<Partial<Record<string, Value>>>,
  name: string,
): Value | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);
