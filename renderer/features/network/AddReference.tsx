import { useMemo } from 'react';
import { entriesOfCase } from '../../../shared/domain/case';
import { suggestedReferees } from '../../../shared/domain/network/referenceWords';
import { create, type Write } from '../../../shared/model/changeSet';
import { shortText } from '../../../shared/model/fields';
import { person as personEntity } from '../../../shared/model/person';
import { reference as entity } from '../../../shared/model/reference';
import { networkId } from '../../navigation/networkPaths';
import { go } from '../../navigation/paths';
import { newId, useToday } from '../../session/clock';
import { perform } from '../../session/perform';
import { useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { later } from '../../ui/later';

const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));
const offered = 3;

/** Those who saw the wins of the case worked on last come first; anyone else can be chosen, and what they saw is said. */
export function AddReference() {
  const cases = useRecords('case');
  const impact = useRecords('impact');
  const person = useRecords('person');
  const reference = useRecords('reference');
  const today = useToday();
  const record = useMemo(
    () => [...cases].sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))[0],
    [cases],
  );
  const suggestions = useMemo(() => {
    if (record === undefined) return [];
    const wins = entriesOfCase({ impact }, record)
      .filter(({ included }) => included)
      .map((entry) => entry.impact);
    return suggestedReferees(wins, { person, reference }, record.title);
  }, [record, impact, person, reference]);

  async function add(personId: string, name: string, before: readonly Write[] = []) {
    const known = reference.find((one) => one.personId === personId);
    if (known !== undefined) return go('network', networkId('references', known.id));
    const id = newId();
    const caseIds = record === undefined ? [] : [record.id];
    const made = await perform({
      label: `${name} added to your references`,
      writes: [...before, create('reference', id, { ...entity.blank(today), personId, caseIds })],
    });
    if (made.ok) go('network', networkId('references', id));
  }

  return (
    <>
      {suggestions.length > 0 && (
        <ul className="suggested" aria-label="People who saw your work">
          {suggestions.slice(0, offered).map((one) => (
            <li key={one.person.id}>
              <span className="s" dir="auto">
                {one.words}
              </span>
              <Button
                aria-label={`Add ${personEntity.title(one.person)} as a reference`}
                onClick={() => void add(one.person.id, personEntity.title(one.person))}
              >
                Add
              </Button>
            </li>
          ))}
        </ul>
      )}
      <RecordLinks
        label="Add a reference"
        kind="person"
        ids={[]}
        onChange={([chosen]) => {
          const one = person.find(({ id }) => id === chosen);
          if (one !== undefined) void add(one.id, personEntity.title(one));
        }}
        onAdd={(words) => {
          const id = newId();
          const name = words.slice(0, shortText);
          void add(id, name, [create('person', id, { ...personEntity.blank(today), name })]);
        }}
      />
    </>
  );
}
