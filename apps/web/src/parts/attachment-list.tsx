import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../api/client';
import { DownloadLink } from './download-link';
import { sizeText } from './file-size';
import { maskedFileName } from './masked-file';
import { ProblemAlert } from './problem-alert';

type Attachment = Schemas['PetitionDetail']['attachments'][number];

/** What a browser shows in place. */
const SHOWN = /^(image\/(png|jpeg|gif|webp)|application\/pdf)$/;

interface Props {
  readonly files: readonly Attachment[];
  /** Names that a reveal has opened; a file of a masked petition is out of reach without it. */
  readonly names?: ReadonlyMap<string, string> | undefined;
}

/** The files of a petition; pictures and PDFs open in place. Nothing of them stays in the browser's memory after. */
export function AttachmentList({ files, names }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | undefined>(undefined);
  if (files.length === 0) return <p className="muted">{t('files.none')}</p>;
  return (
    <ul className="files">
      {files.map((file, index) => {
        const { fileId, size } = file;
        const name = file.name ?? names?.get(fileId);
        return (
          <li key={fileId}>
            {name === undefined ? (
              <span>
                {maskedFileName(index, file.mediaType)}: {t('files.masked')}
              </span>
            ) : (
              <DownloadLink href={`/api/intake/attachments/${fileId}`} name={name}>
                {name}
              </DownloadLink>
            )}{' '}
            <small className="muted">{sizeText(size)}</small>{' '}
            {name !== undefined && SHOWN.test(file.mediaType) && (
              <ShowButton
                name={name}
                isOpen={open === fileId}
                onClick={() => setOpen(open === fileId ? undefined : fileId)}
              />
            )}
            {name !== undefined && open === fileId && <Preview file={file} name={name} />}
          </li>
        );
      })}
    </ul>
  );
}

interface ShowProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onClick: () => void;
}

function ShowButton({ name, isOpen, onClick }: ShowProps) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      aria-expanded={isOpen}
      aria-label={t(isOpen ? 'files.hideOf' : 'files.showOf', { name })}
      onClick={onClick}
    >
      {t(isOpen ? 'files.hide' : 'files.show')}
    </Button>
  );
}

function Preview({ file, name }: { readonly file: Attachment; readonly name: string }) {
  const content = useQuery({
    queryKey: ['file', file.fileId],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/intake/attachments/{fileId}', {
          params: { path: { fileId: file.fileId } },
          parseAs: 'blob',
          signal,
        }),
      ),
    gcTime: 0,
    retry: false,
  });
  const [address, setAddress] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (!content.data) return;
    // The type is the one the server found in the bytes, never what a stranger's file claims to be.
    const made = URL.createObjectURL(new Blob([content.data], { type: file.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content.data, file.mediaType]);
  if (content.isError) return <ProblemAlert error={content.error} />;
  if (address === undefined) return <Spin size="small" />;
  return file.mediaType === 'application/pdf' ? (
    <iframe src={address} title={name} className="preview" />
  ) : (
    <img src={address} alt={name} className="preview" />
  );
}
