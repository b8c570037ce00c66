/** One question of the first run, and where its answer goes. */
export interface Question {
  readonly field: 'name' | 'role' | 'aim';
  readonly asks: string;
  /** Why it is asked. */
  readonly why: string;
  /** The name of the field. */
  readonly label: string;
  readonly example: string;
}

export const questions: readonly Question[] = [
  {
    field: 'name',
    asks: 'What is your name?',
    why: 'It stands at the top of the page you hand to your manager.',
    label: 'Your name',
    example: 'For example: Marisol Reyes',
  },
  {
    field: 'role',
    asks: 'What is your role today?',
    why: 'As your badge or your last review has it.',
    label: 'Your role today',
    example: 'For example: Pharmacy Technician II',
  },
  {
    field: 'aim',
    asks: 'Where do you want to be?',
    why: 'A role, a specialty, a place. You can change it whenever you like.',
    label: 'Where you want to be',
    example: 'For example: Technician III in the IV room',
  },
];
