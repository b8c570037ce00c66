import type { IsoDate } from '../../kernel/dates';
import { create, edit, type Write } from '../../model/changeSet';
import type { CareerEvent } from '../../model/event';
import { impact } from '../../model/impact';

/** What came of it can be said once it has begun. */
export function canBecomeWin({ from }: CareerEvent, today: IsoDate): boolean {
  return from <= today;
}

/** A win made of an event: its words as a first draft, its days, its proof; the event remembers what it became. */
export function eventWinWrites(event: CareerEvent, winId: string, today: IsoDate): readonly Write[] {
  // What goes on is told as of today; a range that is not over yet ends for now today.
  const date = event.isOngoing ? today : event.from;
  const end = event.to === null || event.isOngoing ? null : event.to > today ? today : event.to;
  const win = {
    ...impact.blank(today),
    what: winWords(event),
    date,
    endDate: end !== null && end > date ? end : null,
    attachmentIds: event.attachmentIds,
  };
  return [
    create('impact', winId, win),
    edit('event', event.id, { impactIds: [...event.impactIds, winId] }, { impactIds: event.impactIds }),
  ];
}

function winWords(event: CareerEvent): string {
  const name = event.name.trim();
  const role = event.role.trim();
  const as = role === '' ? '' : ` as ${role.charAt(0).toLowerCase()}${role.slice(1)}`;
  switch (event.kind) {
    case 'conference':
      return `Took part in ${name}${as}`;
    case 'society':
    case 'committee':
      return `Served on ${name}${as}`;
    case 'talk':
      return `Spoke at ${name}${as}`;
    case 'volunteering':
      return `Volunteered at ${name}${as}`;
  }
}
