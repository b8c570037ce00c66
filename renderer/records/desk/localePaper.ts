import type { Paper } from '../../../shared/documents/document';
import { paperOf } from '../../../shared/domain/localePaper';

/** The paper of the locale, for whom the profile names none. */
export function localePaper(): Paper {
  return paperOf(navigator.language);
}
