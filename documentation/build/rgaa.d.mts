export type State = 'C' | 'NC' | 'NA' | 'NT';
/** The grid as it is kept, and how many criteria are in each state. */
export function grid(root: string): {
  source: string;
  topics: { number: number; name: string }[];
  criteria: { id: string; title: string; state: State; why: string; tests: string[] }[];
  counts: Record<State, number>;
};
