/** Replaced at the end of a build by the SHA-256 of its manifest; a source tree has none. */
export default '';
