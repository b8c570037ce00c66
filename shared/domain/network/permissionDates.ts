import type { IsoDate } from '../../kernel/dates';
import type { Permission } from '../../model/permission';
import type { Reference } from '../../model/reference';

/** The days that come with an answer: asking keeps its day, an answer adds its own; going back takes it away. */
export function permissionDates(
  permission: Permission,
  { askedOn, answeredOn }: Pick<Reference, 'askedOn' | 'answeredOn'>,
  today: IsoDate,
): Pick<Reference, 'permission' | 'askedOn' | 'answeredOn'> {
  switch (permission) {
    case 'notAsked':
      return { permission, askedOn: null, answeredOn: null };
    case 'asked':
      return { permission, askedOn: askedOn ?? today, answeredOn: null };
    case 'given':
    case 'declined':
      return { permission, askedOn: askedOn ?? today, answeredOn: answeredOn ?? today };
  }
}
