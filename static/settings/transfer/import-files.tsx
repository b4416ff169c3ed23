import { useId } from 'react';
import type { ReadTable } from '../../../src/domain/transfer/customers-of-rows';
import { suggestedMapping, unmapped } from '../../../src/domain/transfer/mapping';
import { TABLE_NAMES, TABLES, type TableName } from '../../../src/domain/transfer/tables';
import { Message } from '../../parts/message';
import { useSay } from '../../parts/words';
import type { ChosenFile } from './chosen-file';

/** The files of an import: what each holds, with the columns of its table, or why it cannot be read. */
export function ImportFiles({ files, mapped }: { files: readonly ChosenFile[]; mapped: (index: number, table: ReadTable) => void }) {
  const say = useSay();
  return (
    <ul className="entries">
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files from two folders may have one name
        <li key={`${file.name} ${index}`} className="entry">
          {file.kind === 'refused' && (
            <Message tone="danger" title={say('bulk.file.refused', { name: file.name })}>
              <p>{say(`bulk.file.${file.code}`, file.values)}</p>
            </Message>
          )}
          {file.kind === 'json' && <p>{say('bulk.file.json', { name: file.name, count: file.customers.length })}</p>}
          {file.kind === 'csv' && <TableFile table={file.table} change={(table) => mapped(index, table)} />}
        </li>
      ))}
    </ul>
  );
}

function TableFile({ table: read, change }: { table: ReadTable; change: (table: ReadTable) => void }) {
  const say = useSay();
  const id = useId();
  const missing = unmapped(read.table, read.mapping);
  const choose = (table: TableName) => change({ ...read, table, mapping: suggestedMapping(table, read.headings) });
  return (
    <>
      <p>{say('bulk.file.csv', { name: read.file, count: read.rows.length })}</p>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say('bulk.table')}
        </label>
        <select
          id={id}
          value={read.table}
          onChange={(event) => choose(TABLE_NAMES.find((name) => name === event.currentTarget.value) ?? read.table)}
        >
          {TABLE_NAMES.map((name) => (
            <option key={name} value={name}>
              {say(`bulk.table.${name}`)}
            </option>
          ))}
        </select>
      </div>
      {missing.length > 0 && (
        <Message
          tone="warning"
          title={say('bulk.columns.missing', { columns: missing.map((key) => say(`bulk.column.${key}`)).join(', ') })}
        />
      )}
      <details open={missing.length > 0}>
        <summary>{say('bulk.columns.title', { count: Object.keys(read.mapping).length })}</summary>
        <div className="folded">
          <p className="hint">{say('bulk.columns.hint')}</p>
          <div className="fields">
            {TABLES[read.table].map(({ key, needed }) => (
              <ColumnChoice key={key} column={key} isNeeded={needed === true} read={read} change={change} />
            ))}
          </div>
        </div>
      </details>
    </>
  );
}

function ColumnChoice(props: { column: string; isNeeded: boolean; read: ReadTable; change: (table: ReadTable) => void }) {
  const say = useSay();
  const id = useId();
  const { column, isNeeded, read, change } = props;
  const choose = (value: string) => {
    const { [column]: _before, ...others } = read.mapping;
    change({ ...read, mapping: value === '' ? others : { ...others, [column]: Number(value) } });
  };
  const name = say(`bulk.column.${column}`);
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {isNeeded ? say('bulk.column.needed', { name }) : name}
      </label>
      <select id={id} value={read.mapping[column] ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{say('bulk.column.none')}</option>
        {read.headings.map((heading, index) => (
          <option key={heading} value={index}>
            {heading}
          </option>
        ))}
      </select>
    </div>
  );
}
