import { create, edit } from '../../shared/model/changeSet';
import { shortText } from '../../shared/model/fields';
import type { Impact } from '../../shared/model/impact';
import { person } from '../../shared/model/person';
import { newId, today } from '../session/clock';
import { perform, performQuietly } from '../session/perform';
import { RecordLinks } from './RecordLinks';

/** Who saw a win, and so could vouch for it: chosen, or added in place by their name. */
export function SeenBy({ win: { id, seenByIds } }: { readonly win: Impact }) {
  return (
    <RecordLinks
      label="Seen by"
      hidesLabel
      kind="person"
      ids={seenByIds}
      onChange={(next) =>
        void performQuietly({ label: 'Edit win', writes: [edit('impact', id, { seenByIds: next })] })
      }
      onAdd={(words) => {
        const personId = newId();
        const name = words.slice(0, shortText);
        void perform({
          label: `${name} added to your network`,
          writes: [
            create('person', personId, { ...person.blank(today()), name }),
            edit('impact', id, { seenByIds: [...seenByIds, personId] }),
          ],
        });
      }}
    />
  );
}
