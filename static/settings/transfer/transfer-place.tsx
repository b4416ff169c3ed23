import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import { RequestTransfer } from './request-transfer';

/** Bringing many customers in at once, and taking them out; the same for what was promised about requests. */
export function TransferPlace() {
  return (
    <>
      <ImportSection />
      <ExportSection />
      <RequestTransfer />
    </>
  );
}
