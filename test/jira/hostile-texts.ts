import fc from 'fast-check';

const PIECES = [
  ...['"', "'", '\\', '\\"', '\\\\"', '\\u0022', ')', '(', ',', '--', '/*', '%', '\u0000', '\n', '\r', '\r\n', '\t', '\u2028', '\u2029'],
  ...['\u200b', '\u202e', '\ufeff', '\ud800', '\udfff', '＂', 'ʺ', '\u0022', '\u007f', '\u0085', '\uffff'],
  ...[
    ' OR project = SEC',
    '" OR project = "SEC',
    ') OR (1 = 1',
    ' ORDER BY created',
    'AND',
    'membersOf("x")',
    'EMPTY',
    '北銀行',
    'is not null',
  ],
];

/** Texts that mean to break out of wherever they are put. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 4 }).map((pieces) => pieces.join('')),
);
