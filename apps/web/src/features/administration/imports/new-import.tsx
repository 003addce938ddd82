import { Button, Flex, Form } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { DraftNote } from '../../../parts/draft-note';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useDraft } from '../../../parts/use-draft';
import '../texts';
import { ColumnsForm, type ColumnChoice, type ColumnValues } from './columns-form';
import { IMPORTS } from './import-state';
import { ImportSteps } from './imports-page';

export type Columns = Schemas['ImportColumns'];

interface Chosen {
  readonly name: string;
  readonly columns: Columns;
  /** What was chosen in the second step so far. */
  readonly values?: Partial<ColumnValues>;
}

/** The first two steps: nothing is kept on the server before the second is done, so this browser keeps what was chosen. */
export function NewImport({ onStarted }: { readonly onStarted: (id: string) => void }) {
  const draft = useDraft<Chosen>('import');
  const [chosen, setChosen] = useState(draft.restored?.value);
  // A page cannot keep a file: after a reload it is chosen once more.
  const [file, setFile] = useState<File>();
  const start = useStart(file, (importId) => {
    draft.drop();
    onStarted(importId);
  });
  const keep = (next: Chosen | undefined) => {
    setChosen(next);
    if (next) draft.keep(withoutExamples(next));
    else draft.drop();
  };
  const read = (of: File, columns: Columns) => {
    setFile(of);
    const values = chosen && isSame(chosen.columns, columns) ? chosen.values : undefined;
    keep({ name: of.name, columns, ...(values && { values }) });
  };
  if (!chosen) return <FileStep onRead={read} />;
  const { name, columns, values } = chosen;
  return (
    <>
      <ImportSteps current={1} />
      {!file && <FileField label="imports.chooseAgain" name={name} onRead={read} />}
      <ColumnsForm
        key={titlesOf(columns)}
        columns={columns}
        values={values}
        sending={start.isPending}
        ready={file !== undefined}
        onValues={(next) => draft.keep(withoutExamples({ name, columns, values: next }))}
        onBack={() => keep(undefined)}
        onChosen={(choice) => file && start.mutate({ ...choice, name: file.name, size: file.size })}
      />
      {start.error && <ProblemAlert error={start.error} />}
      <DraftNote draft={draft} onDiscard={() => keep(undefined)} />
    </>
  );
}

/** The examples are rows of a register, with people in them: they come with the file and are kept nowhere. */
function withoutExamples({ columns, ...chosen }: Chosen): Chosen {
  return { ...chosen, columns: { ...columns, columns: columns.columns.map(({ title }) => ({ title, examples: [] })) } };
}

const titlesOf = ({ columns }: Columns) => columns.map(({ title }) => title).join('\n');
const isSame = (a: Columns, b: Columns) => titlesOf(a) === titlesOf(b);

function useStart(file: File | undefined, onStarted: (importId: string) => void) {
  return useCommand<ColumnChoice & { readonly name: string; readonly size: number }, { importId: string }>({
    run: ({ mapping, openRows }, key) =>
      body(
        api.POST('/api/imports', {
          params: { header: { 'Idempotency-Key': key } },
          body: { file: '', openRows },
          bodySerializer: () => formOf(file, { mapping: JSON.stringify(mapping), openRows }),
        }),
      ),
    touches: [IMPORTS],
    onDone: ({ importId }) => onStarted(importId),
  });
}

type OnRead = (file: File, columns: Columns) => void;

function FileStep({ onRead }: { readonly onRead: OnRead }) {
  const { t } = useTranslation('administration');
  return (
    <>
      <ImportSteps current={0} />
      <p className="muted" style={{ maxWidth: 760 }}>
        {t('imports.help')}
      </p>
      <FileField label="imports.file" onRead={onRead} />
    </>
  );
}

interface FileFieldProps {
  readonly label: 'imports.file' | 'imports.chooseAgain';
  readonly name?: string;
  readonly onRead: OnRead;
}

function FileField({ label, name, onRead }: FileFieldProps) {
  const { t } = useTranslation('administration');
  const [file, setFile] = useState<File>();
  const input = useRef<HTMLInputElement>(null);
  const read = useCommand<{ readonly name: string; readonly size: number }, Columns>({
    run: () => body(api.POST('/api/imports/columns', { body: { file: '' }, bodySerializer: () => formOf(file, {}) })),
    touches: [],
    onDone: (columns) => file && onRead(file, columns),
  });
  return (
    <Form
      layout="vertical"
      style={{ marginBottom: 16 }}
      onFinish={() => file && read.mutate({ name: file.name, size: file.size })}
    >
      <Form.Item label={t(label, { name })} htmlFor="register-file">
        <Flex gap="small" align="center">
          <Button autoFocus onClick={() => input.current?.click()}>
            {t('imports.choose')}
          </Button>
          <input
            ref={input}
            id="register-file"
            type="file"
            accept=".csv,.txt,.tsv"
            // A form of antd shows what is only `hidden`.
            style={{ display: 'none' }}
            onChange={({ target }) => {
              // What was wrong with another file is no news of this one.
              read.reset();
              setFile(target.files?.[0]);
            }}
          />
          <span className={file ? undefined : 'muted'} role="status">
            {file?.name ?? t('imports.noFile')}
          </span>
        </Flex>
      </Form.Item>
      {read.error && <ProblemAlert error={read.error} />}
      <Button type="primary" htmlType="submit" disabled={!file} loading={read.isPending} style={{ marginTop: 8 }}>
        {t('imports.read')}
      </Button>
    </Form>
  );
}

function formOf(file: File | undefined, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append('file', file);
  return form;
}
