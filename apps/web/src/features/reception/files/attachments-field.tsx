import { Button } from 'antd';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeText } from '../../../parts/file-size';
import { useUploads, type KeptFile, type PendingFile } from './use-uploads';

interface Props {
  readonly files: readonly KeptFile[];
  readonly onChange: (files: readonly KeptFile[]) => void;
  /** Whether something is still on its way. */
  readonly onBusy: (busy: boolean) => void;
}

/** Files by choice, drag or paste. */
export function AttachmentsField({ files, onChange, onBusy }: Props) {
  const { t } = useTranslation('reception');
  const { pending, take, retry, remove } = useUploads(files, onChange);
  usePastedFiles(take);
  const busy = pending.some(({ failure }) => failure === undefined);
  useEffect(() => onBusy(busy), [busy, onBusy]);
  return (
    <fieldset>
      <legend>{t('files.title')}</legend>
      <DropZone onFiles={take} />
      <ul className="files" aria-live="polite">
        {files.map((file) => (
          <li key={file.fileId}>
            <span className="name">{file.name}</span>
            <span className="muted">
              {sizeText(file.size)}, {t('files.done')}
            </span>
            <RemoveButton name={file.name} onClick={() => onChange(files.filter((one) => one !== file))} />
          </li>
        ))}
        {pending.map((one) => (
          <PendingRow key={one.id} one={one} onRetry={() => retry(one)} onRemove={() => remove(one)} />
        ))}
      </ul>
    </fieldset>
  );
}

function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('reception');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={over ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Button onClick={() => input.current?.click()}>{t('files.choose')}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('files.choose')}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <span className="muted">{t('files.hint')}</span>
    </div>
  );
}

interface PendingProps {
  readonly one: PendingFile;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

function PendingRow({ one, onRetry, onRemove }: PendingProps) {
  const { t } = useTranslation('reception');
  const { file, percent, failure, mayRetry } = one;
  return (
    <li>
      <span className="name">{file.name}</span>
      {failure === undefined ? (
        <span className="muted">
          <progress value={percent} max={100} aria-label={file.name} /> {t('files.progress', { percent })}
        </span>
      ) : (
        <span className="failure">{failure}</span>
      )}
      {mayRetry && failure !== undefined && (
        <Button size="small" onClick={onRetry}>
          {t('files.retry')}
        </Button>
      )}
      <RemoveButton name={file.name} onClick={onRemove} />
    </li>
  );
}

function RemoveButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  const { t } = useTranslation('reception');
  return (
    <Button type="link" size="small" aria-label={t('files.remove', { name })} onClick={onClick}>
      {t('files.removeShort')}
    </Button>
  );
}

/** A picture out of the clipboard comes without a name worth keeping. */
function usePastedFiles(take: (files: readonly File[]) => void): void {
  const { t } = useTranslation('reception');
  const count = useRef(0);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      if (pasted.length === 0) return;
      event.preventDefault();
      take(
        pasted.map((file) => {
          if (file.name !== 'image.png') return file;
          count.current += 1;
          return new File([file], t('files.pasted', { number: count.current }), { type: file.type });
        }),
      );
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
}
