import type { Route } from 'next';
import { paths } from '@/lib/paths';

/** The pages of the control room, in the order of the navigation. */
export const roomPages = [
  { slug: '', title: 'Overview', about: 'What is going on right now.' },
  { slug: 'mail', title: 'Inbox', about: 'Every mail PaxFlow sends, sign-in links included.' },
  {
    slug: 'phone',
    title: 'Phones',
    about: 'Codes by SMS and call, WhatsApp messages, and the apps on each phone.',
  },
  {
    slug: 'manager',
    title: 'Manager',
    about: 'WhatsApp Manager: businesses, their numbers, and what Meta decides.',
  },
  {
    slug: 'faults',
    title: 'Faults',
    about: 'Make Meta slow, silent or broken, and see every call it received.',
  },
  { slug: 'clock', title: 'Clock', about: 'Pass minutes, hours or days at once.' },
  { slug: 'numbers', title: 'Magic numbers', about: 'Fictional numbers that behave badly on purpose.' },
] as const;

export type RoomSlug = (typeof roomPages)[number]['slug'];

/** As text, because every known address times every page is more than the compiler wants to spell out. */
const room: string = paths.sandbox;

export const roomPath = (slug: RoomSlug): Route => (slug === '' ? room : `${room}/${slug}`) as Route;
