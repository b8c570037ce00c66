/** A topic of continuing education. The first eight are those of ACPE's activity numbers. */
export interface CeTopic {
  readonly id: string;
  /** Its two digits in an activity number; null where ACPE has no number for it. */
  readonly code: string | null;
  /** In a sentence: `law 0 of 1`. */
  readonly short: string;
  readonly label: string;
}

/** Which of them are sure, and where they were read, is said by pack/ceRulePack. */
export const ceTopics = [
  { id: 'disease', code: '01', short: 'drug therapy', label: 'Diseases and drug therapy' },
  { id: 'hiv', code: '02', short: 'HIV/AIDS', label: 'HIV/AIDS' },
  { id: 'law', code: '03', short: 'law', label: 'Pharmacy law' },
  { id: 'general', code: '04', short: 'general', label: 'General pharmacy' },
  { id: 'safety', code: '05', short: 'patient safety', label: 'Patient safety' },
  { id: 'immunization', code: '06', short: 'immunizations', label: 'Immunizations' },
  { id: 'compounding', code: '07', short: 'compounding', label: 'Compounding' },
  { id: 'pain', code: '08', short: 'pain management', label: 'Pain management and opioids' },
  { id: 'sterile', code: null, short: 'sterile compounding', label: 'Sterile compounding' },
] as const satisfies readonly CeTopic[];

export type CeTopicId = (typeof ceTopics)[number]['id'];

const byId: ReadonlyMap<string, CeTopic> = new Map(ceTopics.map((topic) => [topic.id, topic]));
const byCode: ReadonlyMap<string, CeTopicId> = new Map(
  ceTopics.flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const])),
);

/** The topic of an activity number's two digits; null where there is none. */
export function topicOfCode(code: string): CeTopicId | null {
  return byCode.get(code) ?? null;
}

/** As a field or a list shows it; a topic that the person typed is its own label. */
export function topicLabel(topic: string): string {
  return byId.get(topic)?.label ?? topic;
}

/** As a sentence shows it. */
export function topicShort(topic: string): string {
  return byId.get(topic)?.short ?? topic;
}

/** The same topic, however it was typed: by id, by label or by its short name, in any case. */
export function topicKey(topic: string): string {
  const typed = topic.trim().toLowerCase();
  const known = ceTopics.find(
    ({ id, short, label }) => typed === id || typed === short.toLowerCase() || typed === label.toLowerCase(),
  );
  return known?.id ?? typed;
}
