import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv } from '../src/kinds/sign-up/read-csv.js';
import { PlainError } from '../src/errors/plain-error.js';

const read = (text: string) =>
  [...readCsv(text)].map(({ line, cells }) => [line, Object.values(cells)]);

describe('a table that is taken over', () => {
  it('may begin with a byte order mark, and is separated as its first row is', () => {
    for (const separator of [',', ';'])
      assert.deepEqual(
        [...readCsv(`\ufeff email ${separator}list\r\na@b.fr ${separator} x`)],
        [{ line: 2, cells: { email: 'a@b.fr', list: 'x' } }],
      );
    assert.deepEqual(read('a;b\n1,5;2'), [[2, ['1,5', '2']]]);
  });

  it('says on which line each row begins', () => {
    const text = 'a,b\r\n\r\n"1\r\n1\n1",2\r\n\n3,"4\n"\n5,6\r\n\r\n';
    assert.deepEqual(read(text), [
      [3, ['1\r\n1\n1', '2']],
      [7, ['3', '4']],
      [9, ['5', '6']],
    ]);
  });

  it('may have quotes in its cells, around them or not', () => {
    assert.deepEqual(read('a,b\n"x ""y"", z",5" long\n,""\n'), [
      [2, ['x "y", z', '5" long']],
      [3, ['', '']],
    ]);
  });

  it('may have rows that are shorter or longer than the first', () => {
    assert.deepEqual(read('a,b\n1\n1,2,3\n   \n'), [
      [2, ['1', '']],
      [3, ['1', '2']],
      [4, ['', '']],
    ]);
    assert.deepEqual(read(''), []);
    assert.deepEqual(read('a,b'), []);
    assert.deepEqual(read('a\n""\nx'), [[3, ['x']]]);
  });

  it('is refused whole, in a sentence, where a quote is not closed', () => {
    assert.throws(
      () => read('a,b\n1,2\n3,"4\n5,6\n'),
      (error) => error instanceof PlainError && /quote/i.test(error.message),
    );
  });
});
