import { instanceChanges } from '../../../static/agent/instance-changes';
import { instance } from '../kita-bank';

describe('the instance as it was and as it is', () => {
  test('an untouched instance has no changes, whatever its revision', () => {
    expect(instanceChanges(instance(), instance({ revision: 9 }))).toEqual([]);
  });
  test('an upgrade and renewed maintenance are told field by field', () => {
    expect(instanceChanges(instance(), instance({ version: '7.0.1', maintenanceTo: '2027-09-30' }))).toEqual([
      { field: 'version', before: '6.10.4', after: '7.0.1' },
      { field: 'maintenanceTo', before: '2026-09-30', after: '2027-09-30' },
    ]);
  });
  test('modified code is told (EXC-3)', () => {
    expect(instanceChanges(instance(), instance({ codeModified: true }))).toEqual([{ field: 'codeModified', before: false, after: true }]);
  });
});
