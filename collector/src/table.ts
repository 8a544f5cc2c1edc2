/** A table for spreadsheets, for programs that neither serve nor store. */
export { writeTable, type Column } from './export/table.js';
