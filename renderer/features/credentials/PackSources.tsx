import { count } from '../../../shared/kernel/words';
import type { PackCredential } from '../../../shared/pack/credentialPack';
import { OutsideLink } from './OutsideLink';

interface PackSourcesProps {
  readonly sources: PackCredential['sources'];
  readonly words: Readonly<Record<PackCredential['sources'][number]['kind'], string>>;
}

export function PackSources({ sources, words }: PackSourcesProps) {
  return (
    <details className="sources">
      <summary className="s">{count(sources.length, 'source')}</summary>
      <ul>
        {sources.map(({ id, title, url, kind, usedFor }) => (
          <li key={id} className="s">
            {url === null ? title : <OutsideLink url={url}>{title}</OutsideLink>}
            <span className="h">
              {' '}
              ({words[kind]}). {usedFor}.
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
