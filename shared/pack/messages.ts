/** A message to begin from. The places in braces are filled from the plan; what the plan does not know stays to be filled in. */
export interface PackMessage {
  readonly id: string;
  readonly name: string;
  readonly message: string;
}

export const packMessages: readonly PackMessage[] = [
  {
    id: 'after-event',
    name: 'After meeting someone',
    message:
      'Hello {name}, I enjoyed talking with you at {event} about {topic}. You mentioned {detail}; here is {what I promised}. May I ask you about {question} some time this month? Thank you, {me}',
  },
  {
    id: 'keep-warm',
    name: 'Keeping in touch',
    message:
      'Hello {name}, I thought of you when I {reason}. How is {their project} going? No need for a long answer. {me}',
  },
  {
    id: 'info-talk',
    name: 'Asking for an information talk',
    message:
      'Hello {name}, I am a pharmacy technician at {workplace} and I want to learn about {field}. Could I ask you a few questions in 30 minutes, at a time that suits you? I will send them beforehand. {me}',
  },
];
