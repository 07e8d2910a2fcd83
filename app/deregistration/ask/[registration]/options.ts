/** The answers to what only the customer knows, in the words of the form. */
export const adminOptions = [
  { value: 'me', label: 'I can', hint: 'You have full control of the Meta business.' },
  { value: 'colleague', label: 'A colleague can' },
  { value: 'not-sure', label: 'I do not know', hint: 'You can ask all the same, and find out in between.' },
] as const;

export const paidOptions = [
  { value: 'never', label: 'Not in the last 30 days' },
  { value: 'on-a-day', label: 'On this day', hint: 'Enter the day below.' },
  { value: 'not-sure', label: 'I do not know', hint: 'WhatsApp Manager shows it when you press the bin.' },
] as const;

export const conversationOptions = [
  { value: 'none', label: 'No, all are finished' },
  { value: 'some', label: 'Yes, some are open', hint: 'Finish them before the number is switched off.' },
] as const;

export const whenOptions = [
  { value: 'now', label: 'As soon as possible', hint: 'In 10 minutes, so that you can still take it back.' },
  { value: 'later', label: 'On a day and at a time', hint: 'Within the next 90 days. Enter both below.' },
] as const;
