import { useRef, useState } from 'react';
import { planFileExtension } from '../../shared/backup/planFile';
import { Button } from '../ui/Button';
import { later } from '../ui/later';

const ReplaceDialog = later(() => import('../features/settings/ReplaceDialog').then((m) => m.ReplaceDialog));

/** For who comes from another computer: the plan file in the place of the first questions. */
export function BringPlan() {
  const [file, setFile] = useState<File | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button onClick={() => picker.current?.click()}>Import a plan file…</Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept={`.${planFileExtension}`}
        aria-label="Choose a plan file"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen !== undefined) setFile(chosen);
        }}
      />
      {file && <ReplaceDialog source={{ from: 'file', file }} onClose={() => setFile(null)} />}
    </div>
  );
}
