/**
 * Questions of the weekly prompt, in the words of the counter. Each fits in a notification; the answer is a win. Pure
 * words without facts, so they need no source.
 */
export const weeklyPrompts: readonly string[] = [
  'Whom did you show something this week, and can they do it alone now?',
  'What went faster this week because of you?',
  'Which mistake did you catch before it reached a patient?',
  'What did you take on when you were short?',
  'Which call from a nurse did you settle?',
  'What did someone ask you because you are the one who knows?',
  'What did you keep from expiring, or from running out?',
  'Which task that nobody wants did you make easier?',
  'What did you fix that was nobody’s job?',
  'What did you count, measure or check that had not been?',
  'Which step of the work is safer than it was on Monday?',
  'What would your manager be glad to hear about this week?',
  'What did you bring up together with a way to solve it?',
  'What did you learn, and where did you use it?',
  'Who trusted you with something new?',
  'What stayed calm this week because you were there?',
];
