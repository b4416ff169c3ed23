import type { Seats } from '../../../src/domain/customer/seats';
import { seatsOf } from '../../../src/domain/customer/seats';
import type { SectionProps } from '../section-props';

/** The seats of the licences that count today, as they are stored. */
export const storedSeats = ({ licences, terms }: SectionProps['view']): Seats => seatsOf(licences, terms.contacts);
