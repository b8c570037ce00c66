import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import { shortText } from '../../../shared/model/fields';
import { showToast } from '../../session/session';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { AnsweredSoFar } from './AnsweredSoFar';
import {
  type FirstRunDraft,
  finishFirstRun,
  firstRunKey,
  isFirstRunDraft,
  keepAnswers,
  noAnswers,
} from './firstRunDraft';
import { OtherPlans } from './OtherPlans';
import { questions } from './questions';
import { SampleButton } from './SampleButton';
import './firstRun.css';

/**
 * The first window of a new plan: three questions, each of which may be skipped, or a look at the sample. `children` is
 * another way in, beside the sample.
 */
export function FirstRun({ children }: { readonly children?: ReactNode }) {
  const draft = useDraft<FirstRunDraft>(firstRunKey, noAnswers, isFirstRunDraft);
  const field = useRef<HTMLInputElement>(null);
  const { step } = draft.value;
  const question = questions[step];
  useEffect(() => field.current?.focus(), [step, draft.isReady]);
  if (!draft.isReady || question === undefined) return null;
  const typed = draft.value[question.field];
  const problem = typed.length > shortText ? `Keep it under ${shortText} characters.` : null;

  async function goOn(answers: FirstRunDraft) {
    const isLast = step === questions.length - 1;
    // An answer is in the plan before the next question is asked, so that closing the window costs nothing.
    const result = await (isLast ? finishFirstRun(answers) : keepAnswers(answers));
    if (!result.ok) showToast({ words: failureWords(result.failure), kind: 'failed' });
    else if (!isLast) draft.change({ ...answers, step: step + 1 });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (problem === null) void goOn({ ...draft.value, [question?.field ?? 'name']: typed.trim() });
  }

  return (
    <main className="first-run">
      <p className="brand">
        <Icon name="mortar" />
        Mortar
      </p>
      <div className="ask">
        <AnsweredSoFar answers={draft.value} onReturn={(to) => draft.change({ ...draft.value, step: to })} />
        <form noValidate onSubmit={submit} key={question.field}>
          <p className="count">
            {step + 1} of {questions.length}
          </p>
          <h1>{question.asks}</h1>
          <p className="q" id="first-run-why">
            {question.why}
          </p>
          <label className="lab" htmlFor="first-run-answer">
            {question.label}
          </label>
          <input
            ref={field}
            id="first-run-answer"
            className={`in ${problem === null ? '' : 'bad'}`}
            value={typed}
            placeholder={question.example}
            aria-describedby="first-run-why"
            aria-invalid={problem !== null || undefined}
            autoComplete="off"
            dir="auto"
            onChange={(event) => draft.change({ ...draft.value, [question.field]: event.target.value })}
          />
          <p className="err" role="alert" hidden={problem === null}>
            {problem}
          </p>
          <div className="row">
            <Button type="submit" look="main">
              {step === questions.length - 1 ? 'Begin' : 'Continue'}
            </Button>
            <Button look="bare" onClick={() => void goOn({ ...draft.value, [question.field]: '' })}>
              Skip
            </Button>
          </div>
        </form>
      </div>
      <footer>
        <SampleButton answers={draft.value} />
        {children}
        <OtherPlans />
        <p className="s h">
          Everything you write stays on this computer. Nothing is sent anywhere, and there is no account.
        </p>
      </footer>
    </main>
  );
}
