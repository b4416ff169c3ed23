const DAY = 86_400_000;
const digits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** An instant of the years 1970 to 2100 (epoch milliseconds) as ISO 8601 UTC with milliseconds: as `Date` writes it, but faster. */
export function isoOf(at: number): string {
  const date = new Date(at);
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const time = at % DAY;
  return `${day}T${two(time / 3_600_000)}:${two((time / 60_000) % 60)}:${two((time / 1000) % 60)}.${String(time % 1000).padStart(3, '0')}Z`;
}

const two = (number: number): string => digits[number | 0] ?? '';
