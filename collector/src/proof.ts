/** What verifies a proof, for programs that neither serve nor store: no database comes with it. */
export { readProof } from './chain/read-proof.js';
export { sayVerdict } from './chain/say.js';
export type { Verdict } from './chain/verdict.js';
export { verifyProof } from './chain/verify-proof.js';
export { verify as verifyProofFile } from './cli/verify.js';
