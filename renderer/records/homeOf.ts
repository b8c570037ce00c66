import type { EntityName, RecordOfName } from '../../shared/model/index';
import { linkedIds, links } from '../../shared/model/links';
import { credentialsId } from '../navigation/credentialPaths';
import { ladderId } from '../navigation/ladderPaths';
import { networkId } from '../navigation/networkPaths';
import type { Route } from '../navigation/paths';
import type { ShownPool } from '../session/shownPool';

/** Where a record that is not in the trash is read. */
export function homeOf(kind: EntityName, record: RecordOfName<EntityName>, pool: ShownPool): Route {
  switch (kind) {
    case 'impact':
      return { place: 'log', id: record.id };
    case 'goal':
      return { place: 'plan', id: record.id };
    case 'milestone':
      return { place: 'plan', id: pool.find('milestone', record.id)?.goalId };
    case 'credential':
      return { place: 'credentials', id: record.id };
    case 'ceActivity':
      return { place: 'credentials', id: credentialsId('ce', record.id) };
    case 'signOff':
      return { place: 'credentials', id: 'training' };
    case 'packEdit':
      return { place: 'credentials', id: undefined };
    case 'reminder':
    case 'reminderState':
      return { place: 'today', id: 'reminders' };
    case 'case':
      return { place: 'case', id: record.id };
    case 'person':
      return { place: 'network', id: record.id };
    case 'interaction':
      return { place: 'network', id: pool.find('interaction', record.id)?.personId };
    case 'event':
      return { place: 'network', id: networkId('events', record.id) };
    case 'praise':
      return { place: 'network', id: networkId('praise', record.id) };
    case 'reference':
      return { place: 'network', id: networkId('references', record.id) };
    case 'template':
      return { place: 'network', id: networkId('messages') };
    case 'ladder':
      return { place: 'ladder', id: ladderId('ladder', record.id) };
    case 'level':
      return { place: 'ladder', id: record.id };
    case 'criterion':
      return { place: 'ladder', id: ladderId('criterion', record.id) };
    case 'profile':
      return { place: 'plan', id: undefined };
    case 'attachment':
      return ownerOf(record.id, pool);
  }
}

/** A file is seen where it is kept as evidence. */
function ownerOf(attachmentId: string, pool: ShownPool): Route {
  for (const link of links.filter(({ to }) => to === 'attachment')) {
    const owner = pool.live(link.from).find((record) => linkedIds(link, record).includes(attachmentId));
    if (owner !== undefined) return homeOf(link.from, owner, pool);
  }
  return { place: 'settings', id: 'data' };
}
