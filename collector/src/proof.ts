/** What verifies a proof, for programs that neither serve nor store: no database comes with it. */
export { readProof } from './chain/read-proof.js';
export { verdictText as sayVerdict } from './chain/verdict-text.js';
export type { ProofVerdict as Verdict } from './chain/verdict.js';
export { verifyProof } from './chain/verify-proof.js';
export { verify as verifyProofFile } from './cli/verify.js';
