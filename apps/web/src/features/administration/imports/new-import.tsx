import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { ProblemAlert } from '../../../parts/problem-alert';
import '../texts';
import { ColumnsForm, type ColumnChoice } from './columns-form';
import { ImportSteps } from './imports-page';

export type Columns = Schemas['ImportColumns'];

interface Chosen {
  readonly file: File;
  readonly columns: Columns;
}

/** The first two steps: nothing is kept on the server before the second is done. */
export function NewImport({ onStarted }: { readonly onStarted: (id: string, name: string) => void }) {
  const [chosen, setChosen] = useState<Chosen>();
  const start = useCommand<ColumnChoice & { readonly name: string; readonly size: number }, { importId: string }>({
    run: ({ mapping, openRows }, key) =>
      body(
        api.POST('/api/imports', {
          params: { header: { 'Idempotency-Key': key } },
          body: { file: '', openRows },
          bodySerializer: () => formOf(chosen?.file, { mapping: JSON.stringify(mapping), openRows }),
        }),
      ),
    touches: [],
    onDone: ({ importId }, { name }) => onStarted(importId, name),
  });
  if (!chosen) return <FileStep onRead={setChosen} />;
  const { file, columns } = chosen;
  return (
    <>
      <ImportSteps current={1} />
      <ColumnsForm
        columns={columns}
        sending={start.isPending}
        onBack={() => setChosen(undefined)}
        onChosen={(choice) => start.mutate({ ...choice, name: file.name, size: file.size })}
      />
      {start.error && <ProblemAlert error={start.error} />}
    </>
  );
}

function FileStep({ onRead }: { readonly onRead: (chosen: Chosen) => void }) {
  const { t } = useTranslation('administration');
  const [file, setFile] = useState<File>();
  const read = useCommand<{ readonly name: string; readonly size: number }, Columns>({
    run: () => body(api.POST('/api/imports/columns', { body: { file: '' }, bodySerializer: () => formOf(file, {}) })),
    touches: [],
    onDone: (columns) => file && onRead({ file, columns }),
  });
  return (
    <>
      <ImportSteps current={0} />
      <p className="muted" style={{ maxWidth: 760 }}>
        {t('imports.help')}
      </p>
      <Form layout="vertical" onFinish={() => file && read.mutate({ name: file.name, size: file.size })}>
        <Form.Item label={t('imports.file')} htmlFor="register-file">
          <input
            id="register-file"
            type="file"
            accept=".csv,.txt,.tsv"
            autoFocus
            onChange={({ target }) => setFile(target.files?.[0])}
          />
        </Form.Item>
        {read.error && <ProblemAlert error={read.error} />}
        <Button type="primary" htmlType="submit" disabled={!file} loading={read.isPending} style={{ marginTop: 8 }}>
          {t('imports.read')}
        </Button>
      </Form>
    </>
  );
}

function formOf(file: File | undefined, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append('file', file);
  return form;
}
