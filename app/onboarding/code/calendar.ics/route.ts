import { calendarAnswer } from '@/app/calendar-answer';
import { codeCalendar } from '@/lib/operations/dates';

/** When one can go on with the code, as a calendar file. */
export const GET = (): Promise<Response> => calendarAnswer(codeCalendar);
