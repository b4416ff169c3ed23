import { ExportSection } from './export-section';
import { ImportSection } from './import-section';

/** Bringing many customers in at once, and taking them out. */
export function TransferPlace() {
  return (
    <>
      <ImportSection />
      <ExportSection />
    </>
  );
}
