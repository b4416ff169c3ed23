import type { LicenceDraft } from './draft';
import { type FieldProblem, problem, textProblems } from './field-problem';
import { isLocalDate } from './local-day';

/** An order nobody wrote down; imported customers carry it, and two of them are not the same order. */
const UNKNOWN_ORDER = '-';

/**
 * What is wrong with licences at `path` (`licences` or `alignLicences`): order, dates that exist and are not reversed, the same
 * order twice on one day. Two different orders side by side are two licences, whose seats add up (CON-11, card 4).
 */
export function licenceProblems(path: string, licences: readonly LicenceDraft[]): readonly FieldProblem[] {
  return licences.flatMap((licence, index) => {
    const at = `${path}.${index}`;
    const dates = [...dateProblems(`${at}.from`, licence.from), ...dateProblems(`${at}.to`, licence.to)];
    const reversed = dates.length === 0 && licence.to < licence.from ? [problem(`${at}.to`, 'licenceReversed')] : [];
    const twin = licences.slice(0, index).find((other) => isSameOrder(other, licence) && overlap(other, licence));
    const twice = twin ? [problem(`${at}.from`, 'licenceOverlap', { order: licence.order.trim(), from: twin.from, to: twin.to })] : [];
    return [
      ...textProblems(`${at}.order`, licence.order, 'orderMissing'),
      ...dates,
      ...reversed,
      ...(reversed.length > 0 ? [] : twice),
      ...termProblems(at, licence),
    ];
  });
}

const LONGEST_GRACE = 365;

/** Days of grace are whole and at most a year; a price is a whole amount with the three letters of its currency (card 4, PRC-1). */
function termProblems(at: string, { graceDays = '', amount = '', currency = '' }: LicenceDraft): readonly FieldProblem[] {
  const isGrace = graceDays.trim() === '' || (/^\d{1,3}$/.test(graceDays.trim()) && Number(graceDays) <= LONGEST_GRACE);
  const isAmount = amount.trim() === '' || /^\d{1,12}$/.test(amount.trim());
  const isCurrency = amount.trim() === '' || /^[A-Za-z]{3}$/.test(currency.trim());
  return [
    ...(isGrace ? [] : [problem(`${at}.graceDays`, 'graceWrong', { most: LONGEST_GRACE })]),
    ...(isAmount ? [] : [problem(`${at}.amount`, 'amountWrong')]),
    ...(isCurrency ? [] : [problem(`${at}.currency`, 'currencyWrong')]),
  ];
}

/** Licences that run side by side with an earlier one: allowed, and worth a look. */
export function licenceNotices(path: string, licences: readonly LicenceDraft[]): readonly FieldProblem[] {
  return licences.flatMap((licence, index) => {
    const beside = licences.slice(0, index).find((other) => !isSameOrder(other, licence) && overlap(other, licence));
    return beside ? [problem(`${path}.${index}.from`, 'licenceBeside', { order: beside.order.trim() })] : [];
  });
}

/** A date that must be there and exist. */
function dateProblems(path: string, text: string): readonly FieldProblem[] {
  if (text.trim() === '') return [problem(path, 'dateMissing')];
  return isLocalDate(text) ? [] : [problem(path, 'dateWrong')];
}

function isSameOrder(one: LicenceDraft, other: LicenceDraft): boolean {
  const order = one.order.trim().toLowerCase();
  return order !== UNKNOWN_ORDER && order !== '' && order === other.order.trim().toLowerCase();
}

const isTerm = ({ from, to }: LicenceDraft): boolean => isLocalDate(from) && isLocalDate(to) && from <= to;

function overlap(one: LicenceDraft, other: LicenceDraft): boolean {
  return isTerm(one) && isTerm(other) && one.from <= other.to && other.from <= one.to;
}
