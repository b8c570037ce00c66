import { useState } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/Problem';
import { type FirstRunDraft, keepAnswers } from './firstRunDraft';

/** Opens the sample beside the person's own plan, which waits as it is. */
export function SampleButton({ answers }: { readonly answers: FirstRunDraft }) {
  const [isOpening, setIsOpening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function open() {
    setIsOpening(true);
    setProblem(null);
    const kept = await keepAnswers(answers);
    const { openSample } = await import('./openSample');
    const opened = kept.ok ? await openSample() : kept;
    if (opened.ok) return;
    setIsOpening(false);
    setProblem(failureWords(opened.failure));
  }

  return (
    <div>
      <Button disabled={isOpening} onClick={() => void open()}>
        {isOpening ? 'Opening the sample…' : 'Look around with a sample plan'}
      </Button>
      <Problem id="sample-problem" words={problem} />
    </div>
  );
}
