import type { PanelChoice } from '../../src/domain/request/facts';
import type { WantedChange } from '../../src/domain/request/wanted-change';
import type { ChangeInputs } from '../../src/domain/view/change';

/** What the form says that differs from the request as it is; empty = nothing yet. */
export function wantedOf(inputs: ChangeInputs, choice: PanelChoice, reporterAccountId: string | null): WantedChange {
  const was = inputs.choice;
  return {
    ...(choice.severity !== null && choice.severity !== was.severity ? { severity: choice.severity } : {}),
    ...(choice.productKey === was.productKey ? {} : { productKey: choice.productKey }),
    ...(choice.instanceId === was.instanceId ? {} : { instanceId: choice.instanceId }),
    ...(reporterAccountId === null || reporterAccountId === inputs.reporterAccountId ? {} : { reporterAccountId }),
  };
}
