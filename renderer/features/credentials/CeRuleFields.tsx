import { useState } from 'react';
import { limitLabels } from '../../../shared/domain/ceRuleWords';
import { topicFromWords } from '../../../shared/domain/ceTopicWords';
import {
  type CeLimit,
  type CeMaximum,
  type CeMinimum,
  type CeRule,
  ceLimits,
  topicMinimum,
} from '../../../shared/model/ceRule';
import { ceTopics, topicLabel } from '../../../shared/model/ceTopics';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';

interface CeRuleFieldsProps {
  readonly rule: CeRule;
  onChange(rule: CeRule): void;
  onBlur(): void;
}

/** Hours of a cycle, what of them is asked for at least, and what counts at most. */
export function CeRuleFields({ rule, onChange, onBlur }: CeRuleFieldsProps) {
  const { hours, minimums, maximums } = rule;
  const setMinimum = (index: number, part: Partial<CeMinimum>) =>
    onChange({ ...rule, minimums: minimums.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const setMaximum = (index: number, part: Partial<CeMaximum>) =>
    onChange({ ...rule, maximums: maximums.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const unused = ceLimits.find((limit) => !maximums.some(({ of }) => of === limit));
  return (
    <div className="rule">
      <NumberField
        label="Hours in each cycle"
        value={hours}
        placeholder="Not known: enter yours"
        onChange={(figure) => onChange({ ...rule, hours: figure })}
        onBlur={onBlur}
      />
      <ul aria-label="At least">
        {minimums.map((minimum, index) => (
          // A minimum has no id of its own; its place is its name.
          <li key={index}>
            <MinimumFields minimum={minimum} onChange={(part) => setMinimum(index, part)} onBlur={onBlur} />
            <Button
              look="bare"
              aria-label={`Take out the minimum of ${topicLabel(minimum.topic ?? 'any topic')}`}
              onClick={() => onChange({ ...rule, minimums: minimums.filter((_, at) => at !== index) })}
            >
              Take out
            </Button>
          </li>
        ))}
        {maximums.map((maximum, index) => (
          <li key={`at most ${index}`}>
            <Select<CeLimit>
              label="At most, of"
              value={maximum.of}
              options={ceLimits.map((value) => ({ value, label: limitLabels[value] }))}
              onChange={(of) => setMaximum(index, { of })}
            />
            <NumberField
              label="Hours"
              value={maximum.hours}
              onChange={(figure) => setMaximum(index, { hours: figure ?? 0 })}
              onBlur={onBlur}
            />
            <Button
              look="bare"
              aria-label={`Take out the limit of ${limitLabels[maximum.of]}`}
              onClick={() => onChange({ ...rule, maximums: maximums.filter((_, at) => at !== index) })}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={() => onChange({ ...rule, minimums: [...minimums, topicMinimum('law', null)] })}>
          Add a minimum
        </Button>
        {unused !== undefined && (
          <Button onClick={() => onChange({ ...rule, maximums: [...maximums, { of: unused, hours: 0 }] })}>
            Add a limit
          </Button>
        )}
      </div>
    </div>
  );
}

interface MinimumFieldsProps {
  readonly minimum: CeMinimum;
  onChange(part: Partial<CeMinimum>): void;
  onBlur(): void;
}

function MinimumFields({ minimum, onChange, onBlur }: MinimumFieldsProps) {
  const { topic, live, courses } = minimum;
  // A topic is known by its whole name only: half a name must not turn into another while it is typed.
  const [typed, setTyped] = useState<string | null>(null);
  const figure = courses ?? minimum.hours;
  return (
    <>
      <TextField
        label="Topic"
        value={typed ?? (topic === null ? '' : topicLabel(topic))}
        placeholder="Any topic"
        suggestions={ceTopics.map(({ label }) => label)}
        onChange={setTyped}
        onBlur={() => {
          if (typed !== null)
            onChange({ topic: typed.trim() === '' ? null : topicFromWords(typed).slice(0, 300) });
          setTyped(null);
          onBlur();
        }}
      />
      <NumberField
        label={courses === null ? 'Hours, at least' : 'Courses, at least'}
        value={figure}
        placeholder="Not known"
        onChange={(next) => onChange(courses === null ? { hours: next } : { courses: next })}
        onBlur={onBlur}
      />
      <Checkbox label="Live only" isChecked={live} onChange={(isLive) => onChange({ live: isLive })} />
    </>
  );
}
