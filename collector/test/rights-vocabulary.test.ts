import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REQUEST_RIGHTS } from '../../src/law/requests.js';
import { rights } from '../src/rights/vocabulary.js';

test('the register knows the very rights that the page’s form offers', () => {
  assert.deepEqual(rights, REQUEST_RIGHTS);
});
