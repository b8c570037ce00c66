/** A kind of win, in the words of the counter. The label is short enough for the gutter of the printed page. */
export interface Category {
  readonly id: string;
  readonly label: string;
  /** One line for the list where it is chosen. */
  readonly hint: string;
}

/** In the order they are offered: people first, then the work, then the room it happens in. */
export const categories = [
  { id: 'people', label: 'Training', hint: 'You trained, coached or signed someone off.' },
  { id: 'process', label: 'Better process', hint: 'You fixed how something is done.' },
  { id: 'errors', label: 'Fewer errors', hint: 'Fewer mistakes reach the check, or the patient.' },
  { id: 'nearMiss', label: 'Near miss', hint: 'You caught something before it did harm.' },
  { id: 'safety', label: 'Safety', hint: 'Look-alikes, hazardous drugs, sterile work, quality.' },
  { id: 'staffing', label: 'Short staffing', hint: 'You covered a gap and the work went on.' },
  { id: 'throughput', label: 'Turnaround', hint: 'Doses, prescriptions or carts left sooner.' },
  { id: 'inventory', label: 'Stock', hint: 'Stock-outs, par levels, shortages, recalls.' },
  { id: 'cost', label: 'Waste', hint: 'Expired stock, returns, money that stayed.' },
  { id: 'controlled', label: 'Controlled drugs', hint: 'Counts, discrepancies, diversion.' },
  { id: 'compliance', label: 'Inspections', hint: 'Audits, mock surveys, records, policies in date.' },
  { id: 'technology', label: 'Automation', hint: 'Carousel, cabinets, barcodes, software.' },
  { id: 'teamwork', label: 'Other departments', hint: 'Nursing, purchasing, IT: work across the door.' },
  { id: 'access', label: 'Billing and access', hint: 'Prior authorizations, claims, assistance programs.' },
  { id: 'care', label: 'Patient services', hint: 'Medication histories, discharge, vaccines, calls.' },
  { id: 'goTo', label: 'Go-to person', hint: 'People come to you for it.' },
  { id: 'leadership', label: 'Leading', hint: 'You took charge, with or without the title.' },
] as const satisfies readonly Category[];

export type CategoryId = (typeof categories)[number]['id'];

const labels: ReadonlyMap<string, string> = new Map(categories.map(({ id, label }) => [id, label]));

/** The label of a known category; a category that the person typed is its own label. */
export function categoryLabel(id: string): string {
  return labels.get(id) ?? id;
}
