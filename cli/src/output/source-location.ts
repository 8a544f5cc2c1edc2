import { relative } from 'node:path';
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { Finding } from '../../../src/law/checks/types.js';
import type { OpenedConfiguration } from '../input/project.js';
import { positionOf, type Source } from '../input/source.js';

export interface SourceLocation {
  /** From the working directory, if it is below. */
  path: string;
  /** From 1. */
  line: number;
  column: number;
}

/** A place in a file of the owner's. */
export const locationIn = ({ path: whole, text }: Source, offset: number): SourceLocation => {
  const below = relative(process.cwd(), whole);
  return { path: below.startsWith('..') ? whole : below, ...positionOf(text, offset) };
};

/** The node of a dotted path, or of the longest part of it that exists. */
function nodeAt(tree: Node, path: string): Node {
  const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  for (let length = keys.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, keys.slice(0, length));
    if (node) return node;
  }
  return tree;
}

/** Offset of a sentence in a JSON file, by as much of its beginning as stands there unbroken. */
function sentenceAt(text: string, sentence: string): number {
  const words = sentence.split(' ');
  for (let length = Math.min(words.length, 12); length > 2; length--) {
    // White space and links of the file are not those of the sentence.
    const pattern = words
      .slice(0, length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const found = new RegExp(pattern.join('[\\s\\[]+'), 'u').exec(text);
    if (found) return found.index;
  }
  return -1;
}

/** Where a finding is, in the owner's files: as close as it can be located. */
export function locationOf(
  { file, place, text, at: known }: Finding,
  { sources }: OpenedConfiguration,
): SourceLocation {
  if (known) return known;
  const version = sources.version ?? sources.policy ?? sources.config;
  const source =
    file === 'config' ? sources.config : file === 'policy' ? (sources.policy ?? version) : version;
  if (file === 'version') {
    const offset = text ? sentenceAt(source.text, text) : -1;
    return locationIn(source, Math.max(offset, 0));
  }
  const tree = parseTree(source.text);
  return locationIn(source, tree ? nodeAt(tree, place).offset : 0);
}
