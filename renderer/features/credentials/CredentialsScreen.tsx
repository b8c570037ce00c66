import { credentialsRoute } from '../../navigation/credentialPaths';
import { later } from '../../ui/later';
import './credentials.css';
import { HeldPart } from './HeldPart';

const CePart = later(() => import('./CePart').then((module) => module.CePart));
const TrainingPart = later(() => import('./TrainingPart').then((module) => module.TrainingPart));

/** What the person holds, the CE that keeps it, and what they are signed off on. */
export function Screen({ id }: { readonly id: string | undefined }) {
  const route = credentialsRoute(id);
  if (route.part === 'training') return <TrainingPart />;
  return route.part === 'ce' ? <CePart id={route.id} /> : <HeldPart id={route.id} />;
}
