import { HARD_READINGS, MEGABYTE } from './parsers';

/** What takes longer than in proportion to the text never ends at this size: such a test is stopped. How long they take is told by `npm run bench`. */
test.each(HARD_READINGS.map((reading) => [reading.parser, reading.input, reading] as const))(
  '%s: a megabyte of %s is read to its end',
  (_, __, { read }) => {
    expect(read(MEGABYTE)()).not.toBe(undefined);
  },
);
