import { useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import './case.css';
import { CaseEditor } from './CaseEditor';
import { newCase } from './newCase';

/** Make your case: the choices on the left, the real page on the right. Without an id, the case worked on last. */
export function Screen({ id }: { readonly id: string | undefined }) {
  const cases = useRecords('case');
  const latest = [...cases].sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
  const record = cases.find((one) => one.id === id) ?? latest[0];
  if (record === undefined) {
    return (
      <div className="case-empty">
        <h1>Make your case</h1>
        <EmptyState
          title="One page for the conversation"
          words="Before you ask for a raise or a promotion, put your best results on one page your manager can read in ninety seconds. Choose the period, and the page fills itself from your log."
          example="I ask for promotion to Technician III at the January review."
          action={
            <Button look="main" onClick={() => void newCase()}>
              New case
            </Button>
          }
        />
      </div>
    );
  }
  return <CaseEditor key={record.id} record={record} cases={latest} />;
}
