import type { Plan, ZoneName } from './plan';

/** Every zone a plan names, with the field that names it. */
export function zonesOf(plan: Plan): readonly { readonly field: string; readonly zone: ZoneName }[] {
  const { weekend, classes } = plan.coverage;
  const ofClasses = classes.flatMap((coverage, i) => [
    ...(coverage.calendar === 'hours' ? [{ field: `coverage.classes.${i}.hours.zone`, zone: coverage.hours.zone }] : []),
    ...Object.entries(coverage.hoursBySeverity ?? {}).map(([severity, { zone }]) => ({
      field: `coverage.classes.${i}.hoursBySeverity.${severity}.zone`,
      zone,
    })),
  ]);
  return [
    { field: 'coverage.weekend.start.zone', zone: weekend.start.zone },
    { field: 'coverage.weekend.end.zone', zone: weekend.end.zone },
    ...ofClasses,
    ...plan.regions.map(({ hours }, i) => ({ field: `regions.${i}.hours.zone`, zone: hours.zone })),
    ...(plan.maintenance.zone === 'customer' ? [] : [{ field: 'maintenance.zone', zone: plan.maintenance.zone }]),
  ];
}
