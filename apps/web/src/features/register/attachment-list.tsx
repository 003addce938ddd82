import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../parts/problem-alert';

type Attachment = Schemas['PetitionDetail']['attachments'][number];

const SHOWN = /^(image\/(png|jpeg|gif|webp)|application\/pdf)$/;

/** The files of a petition; pictures and PDFs open in place. Nothing of them stays in the browser's memory after. */
export function AttachmentList({ files }: { readonly files: readonly Attachment[] }) {
  const { t } = useTranslation('register');
  const [shown, setShown] = useState<string | undefined>(undefined);
  if (files.length === 0) return <p className="muted">{t('panel.noAttachments')}</p>;
  return (
    <ul className="files">
      {files.map((file, at) => {
        const name = file.name ?? t('panel.file', { number: at + 1 });
        const open = shown === file.fileId;
        return (
          <li key={file.fileId}>
            <Flex gap="small" align="center" wrap>
              <span>
                {name} <small className="muted">{sizeText(file.size)}</small>
              </span>
              {SHOWN.test(file.mediaType) && (
                <Button size="small" aria-expanded={open} onClick={() => setShown(open ? undefined : file.fileId)}>
                  {t(open ? 'panel.hide' : 'panel.preview', { name })}
                </Button>
              )}
              <a href={`/api/intake/attachments/${file.fileId}`} download>
                {t('panel.download', { name })}
              </a>
            </Flex>
            {open && <Preview file={file} name={name} />}
          </li>
        );
      })}
    </ul>
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

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
