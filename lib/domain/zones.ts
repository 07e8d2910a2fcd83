import { isZone, zoneWords } from './zoned-time';

/** A zone for each part of the world, for places that have no room for all of them. */
export const commonZones: readonly string[] = [
  ...[
    'UTC',
    'America/Los_Angeles',
    'America/Denver',
    'America/Chicago',
    'America/New_York',
    'America/Mexico_City',
  ],
  ...[
    'America/Bogota',
    'America/Sao_Paulo',
    'America/Argentina/Buenos_Aires',
    'Europe/London',
    'Europe/Paris',
  ],
  ...[
    'Europe/Athens',
    'Europe/Istanbul',
    'Africa/Lagos',
    'Africa/Johannesburg',
    'Africa/Nairobi',
    'Asia/Dubai',
  ],
  ...['Asia/Karachi', 'Asia/Kolkata', 'Asia/Jakarta', 'Asia/Singapore', 'Asia/Tokyo', 'Australia/Sydney'],
];

/** Zones to choose from, by place, the chosen one among them. */
export const zoneOptions = (zones: readonly string[], chosen: string) =>
  [...new Set([...zones, ...(isZone(chosen) ? [chosen] : [])])]
    .map((zone) => ({ value: zone, label: zoneWords(zone) }))
    .sort(
      (a, b) => Number(b.value === 'UTC') - Number(a.value === 'UTC') || a.label.localeCompare(b.label, 'en'),
    );
