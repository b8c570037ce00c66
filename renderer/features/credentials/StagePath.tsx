import { pathSteps } from '../../../shared/domain/credentialPath';
import type { IsoDate } from '../../../shared/kernel/dates';
import type { Credential } from '../../../shared/model/credential';

interface StagePathProps {
  readonly credential: Credential;
  readonly today: IsoDate;
}

/** The whole way of a credential, and where on it the person is. */
export function StagePath({ credential, today }: StagePathProps) {
  return (
    <ol className="stage-path" aria-label="The whole path">
      {pathSteps(credential, today).map(({ id, words, standing }) => {
        const isHere = standing === 'now';
        return (
          <li key={id} className={isHere ? 'here' : standing} aria-current={isHere ? 'step' : undefined}>
            {words}
            {standing === 'done' && <span className="sr">, behind you</span>}
          </li>
        );
      })}
    </ol>
  );
}
