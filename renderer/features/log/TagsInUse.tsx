import { useMemo } from 'react';
import { tagsInUse } from '../../../shared/domain/impact';
import { useRecords } from '../../session/records';
import { TagsField } from '../../ui/TagsField';

interface TagsInUseProps {
  readonly value: readonly string[];
  onChange(tags: string[]): void;
  readonly hidesLabel?: boolean;
}

/** Tags, suggesting those the person already uses. */
export function TagsInUse({ value, onChange, hidesLabel = false }: TagsInUseProps) {
  const wins = useRecords('impact');
  const suggestions = useMemo(() => tagsInUse(wins).slice(0, 50), [wins]);
  return <TagsField label="Tags" {...{ value, onChange, suggestions, hidesLabel }} />;
}
