export { calendarBetween } from '../../src/domain/clock/calendar';
export { coveredBetween, dueInstant, dueOf } from '../../src/domain/clock/due';
export { instantOfIso } from '../../src/domain/clock/iso-instant';
export { isoSegments } from '../../src/domain/clock/iso-segments';
export { shippedZones } from '../../src/domain/plan/shipped-zones';
