import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type ApiProblem } from '../../../api/problem';
import { upload } from '../../../parts/files/upload';
import { ProblemAlert } from '../../../parts/problem-alert';

/** A file that was taken in and waits to be named by a command. */
export interface Uploaded {
  readonly fileId: string;
  readonly name: string;
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly min?: number | undefined;
}

/** Files for a step: taken in at once when chosen, so that a reload keeps them. */
export function FilesField({ name, label, required = false, min = 1 }: FieldProps) {
  const { t } = useTranslation('petition');
  const rules = required ? [{ type: 'array' as const, required, min, message: t('files.needed', { count: min }) }] : [];
  return (
    <Form.Item name={name} label={label} rules={rules} extra={t('files.help')}>
      <Files />
    </Form.Item>
  );
}

interface FilesProps {
  readonly id?: string;
  readonly value?: readonly Uploaded[];
  readonly onChange?: (files: readonly Uploaded[]) => void;
}

function Files({ id, value = [], onChange }: FilesProps) {
  const { t } = useTranslation('petition');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | undefined>(undefined);
  const take = async (chosen: readonly File[]) => {
    setBusy(true);
    setProblem(undefined);
    let files = value;
    try {
      for (const file of chosen) onChange?.((files = [...files, await takeIn(file)]));
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  return (
    <>
      <input
        id={id}
        type="file"
        multiple
        disabled={busy}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          void take(chosen);
        }}
      />
      {busy && <span role="status">{t('files.busy')}</span>}
      <ul className="files">
        {value.map(({ fileId, name }) => (
          <li key={fileId}>
            {name}{' '}
            <Button
              type="link"
              size="small"
              aria-label={t('files.remove', { name })}
              onClick={() => onChange?.(value.filter((file) => file.fileId !== fileId))}
            >
              {t('files.removeShort')}
            </Button>
          </li>
        ))}
      </ul>
      {problem && <ProblemAlert error={problem} />}
    </>
  );
}

async function takeIn(file: File): Promise<Uploaded> {
  const { fileId, name } = await upload(file, crypto.randomUUID());
  return { fileId, name };
}
