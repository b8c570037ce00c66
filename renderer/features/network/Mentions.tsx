import { useEffect, useMemo, useReducer } from 'react';
import { linksTo, mentionsOf } from '../../../shared/domain/network/mentions';
import { capitalized } from '../../../shared/kernel/words';
import { type AnyRecord, type EntityName, entities } from '../../../shared/model/index';
import { hrefTo } from '../../navigation/paths';
import { homeOf } from '../../records/homeOf';
import { shownPool } from '../../session/shownPool';
import { Section } from '../../ui/Section';

/** What a group is called here; any other kind goes by its own name. */
const headings: Partial<Record<EntityName, string>> = {
  impact: 'Wins they saw',
  praise: 'Praise',
  reference: 'Reference',
};

/** Everything else in the plan that names this person, a group for each kind: what is linked tomorrow shows by itself. */
export function Mentions({ id }: { readonly id: string }) {
  const pool = shownPool();
  const [version, lookAgain] = useReducer((seen: number) => seen + 1, 0);
  useEffect(() => {
    const kinds = new Set(linksTo('person').map(({ from }) => from));
    const stops = [...kinds].map((kind) => pool.subscribe(kind, lookAgain));
    // What changed between the first look and this moment was not heard.
    lookAgain();
    return () => {
      for (const stop of stops) stop();
    };
  }, [pool]);
  const groups = useMemo(
    // Contacts have their own list, with their words.
    () => mentionsOf((kind) => pool.live(kind), 'person', id).filter(({ kind }) => kind !== 'interaction'),
    [pool, id, version],
  );
  return groups.map(({ kind, records }) => (
    <Section key={kind} title={headings[kind] ?? capitalized(entities[kind].words.many)} className="told">
      <ul className="mentions">
        {records.map((record) => {
          const { place, id: at } = homeOf(kind, record, pool);
          return (
            <li key={record.id}>
              <a className="s" href={hrefTo(place, at)} dir="auto">
                {titleOf(kind, record)}
              </a>
            </li>
          );
        })}
      </ul>
    </Section>
  ));
}

function titleOf(kind: EntityName, record: AnyRecord): string {
  // The record is of this kind's own table.
  return (entities[kind] as { title(record: AnyRecord): string }).title(record);
}
