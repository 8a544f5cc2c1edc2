/**
 * `sequence` tells the records of one second apart: the order in which the database was given them.
 * Of what was stored before there was a sequence nothing is known but the second: those have 0, and
 * keep the order that they were shown in, by key. A constant rewrites no row, however many there are.
 */
export const orderOfReceipt = `
CREATE SEQUENCE records_sequence;
ALTER TABLE records ADD COLUMN sequence bigint NOT NULL DEFAULT 0;
ALTER TABLE records ALTER COLUMN sequence SET DEFAULT nextval('records_sequence');
ALTER SEQUENCE records_sequence OWNED BY records.sequence;
`;
