import { describe, expect, it } from 'vitest';
import { searchIndex } from '../../renderer/db/searchIndex';
import { searchWords } from '../../shared/domain/search';

function anIndex() {
  const index = searchIndex();
  index.put([
    { key: 'a', title: ' medication history', text: ' medication history taken at admission' },
    { key: 'b', title: ' cabinet', text: ' cabinet inventory reconciled medication' },
    { key: 'c', title: ' labels', text: ' new labels for the sterile room' },
  ]);
  return index;
}

describe('the index', () => {
  it.each([
    ['medicatoin', ['a', 'b']],
    ['medicasion history', ['a']],
    ['inventry', ['b']],
    ['invnet', ['b']],
    ['invnetro', []],
    ['sterlie lab', ['c']],
    ['admision', ['a']],
    ['xyzzy', []],
    ['lavel', ['c']],
    ['tab', []],
  ])('%s finds %j', (query, keys) => expect(anIndex().find(searchWords(query), 10)).toEqual(keys));

  it('follows what changes', () => {
    const index = anIndex();
    index.put([{ key: 'a', title: ' vaccines', text: ' vaccines given' }]);
    index.drop(['b', 'unknown']);
    expect(index.find(searchWords('medicatoin'), 10)).toEqual([]);
    expect(index.find(searchWords('vacines'), 10)).toEqual(['a']);
  });

  it('gives no more than asked for', () => {
    expect(anIndex().find(searchWords('medicatoin'), 1)).toHaveLength(1);
  });
});
