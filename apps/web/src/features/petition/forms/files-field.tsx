import { Form } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentsField } from '../../../parts/files/attachments-field';
import type { KeptFile } from '../../../parts/files/use-uploads';

/** A file that was taken in and waits to be named by a command. */
export type Uploaded = KeptFile;

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  /** Least number of files where some are required; default 1. */
  readonly min?: number | undefined;
}

/** Files of a command: taken in at once when chosen, so that a reload keeps them; none is left behind unseen. */
export function FilesField({ name, label, required = false, min = 1 }: FieldProps) {
  const { t } = useTranslation('files');
  const isPending = useRef(false);
  const check = async (_: unknown, files: readonly Uploaded[] = []) => {
    if (isPending.current) throw new Error(t('onTheWay'));
    if (required && files.length < min) throw new Error(min === 1 ? t('needed') : t('neededMany', { count: min }));
  };
  return (
    <Form.Item name={name} rules={[{ validator: check, validateTrigger: 'onSubmit' }]} validateTrigger="onSubmit">
      <Files label={label} onPending={(pending) => (isPending.current = pending)} />
    </Form.Item>
  );
}

interface FilesProps {
  readonly label: string;
  readonly onPending: (pending: boolean) => void;
  readonly value?: readonly Uploaded[];
  readonly onChange?: (files: readonly Uploaded[]) => void;
}

function Files({ label, onPending, value = [], onChange = () => undefined }: FilesProps) {
  return <AttachmentsField files={value} onChange={onChange} onPending={onPending} title={label} />;
}
