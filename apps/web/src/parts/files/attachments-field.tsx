import './texts';
import './files.css';
import { Button } from 'antd';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { askBeforeUnload } from '../ask-before-unload';
import { sizeText } from '../file-size';
import { useUploads, type KeptFile, type PendingFile } from './use-uploads';

interface Props {
  readonly files: readonly KeptFile[];
  readonly onChange: (files: readonly KeptFile[]) => void;
  /** Whether something is still on its way. */
  readonly onBusy?: (busy: boolean) => void;
  /** Also when it did not get there. */
  readonly onPending?: (pending: boolean) => void;
  /** Where the fieldset has another name. */
  readonly title?: string;
}

/** Files by choice, drag or paste. */
export function AttachmentsField({ files, onChange, onBusy, onPending, title }: Props) {
  const { t } = useTranslation('files');
  const { pending, take, retry, remove } = useUploads(files, onChange);
  usePastedFiles(take);
  const busy = pending.some(({ failure }) => failure === undefined);
  const some = pending.length > 0;
  useEffect(() => void onBusy?.(busy), [busy, onBusy]);
  useEffect(() => void onPending?.(some), [some, onPending]);
  // A file that is not with the server is in no draft.
  useEffect(() => (some ? askBeforeUnload() : undefined), [some]);
  return (
    <fieldset className="attachments">
      <legend>{title ?? t('title')}</legend>
      <DropZone onFiles={take} />
      <ul className="files" aria-live="polite">
        {files.map((file) => (
          <li key={file.fileId}>
            <span className="name">{file.name}</span>
            <span className="muted">
              {sizeText(file.size)}, {t('done')}
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
  const { t } = useTranslation('files');
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
      <Button onClick={() => input.current?.click()}>{t('choose')}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('choose')}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <span className="muted">{t('hint')}</span>
    </div>
  );
}

interface PendingProps {
  readonly one: PendingFile;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

function PendingRow({ one, onRetry, onRemove }: PendingProps) {
  const { t } = useTranslation('files');
  const { file, percent, failure, mayRetry } = one;
  return (
    <li>
      <span className="name">{file.name}</span>
      {failure === undefined ? (
        <span className="muted">
          <progress value={percent} max={100} aria-label={file.name} /> {t('progress', { percent })}
        </span>
      ) : (
        <span className="failure">{failure}</span>
      )}
      {mayRetry && failure !== undefined && (
        <Button size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      <RemoveButton name={file.name} onClick={onRemove} />
    </li>
  );
}

function RemoveButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  const { t } = useTranslation('files');
  return (
    <Button type="link" size="small" aria-label={t('remove', { name })} onClick={onClick}>
      {t('removeShort')}
    </Button>
  );
}

/** A cell of a spreadsheet is text and a picture of it: a field that one types into takes the text. */
function isText({ target, clipboardData }: ClipboardEvent): boolean {
  const isTyped = target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea');
  return isTyped && (clipboardData?.types.includes('text/plain') ?? false);
}

/** A picture out of the clipboard comes without a name worth keeping. */
function usePastedFiles(take: (files: readonly File[]) => void): void {
  const { t } = useTranslation('files');
  const count = useRef(0);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      // Of two such fields on a page the first one takes them.
      if (pasted.length === 0 || event.defaultPrevented || isText(event)) return;
      event.preventDefault();
      take(
        pasted.map((file) => {
          if (file.name !== 'image.png') return file;
          count.current += 1;
          return new File([file], t('pasted', { number: count.current }), { type: file.type });
        }),
      );
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
}
