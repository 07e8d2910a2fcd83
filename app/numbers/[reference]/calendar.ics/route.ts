import { calendarAnswer } from '@/app/calendar-answer';
import { numberCalendar } from '@/lib/operations/dates';

/** When one can go on with a number, as a calendar file. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/numbers/[reference]/calendar.ics'>,
): Promise<Response> {
  const { reference } = await params;
  return calendarAnswer((member) => numberCalendar(member, reference));
}
