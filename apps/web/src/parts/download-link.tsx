import { App, Button, Spin } from 'antd';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { fileAt } from '../api/client';
import { asProblem } from '../api/problem';
import { askSession } from '../app/queries';
import { saveFile } from './save-file';

interface Props {
  readonly href: string;
  /** Of the file that the officer is given, where the server does not say. */
  readonly name?: string;
  readonly look?: 'link' | 'button';
  readonly children: ReactNode;
}

const FALLBACK = 'donthu';

/** A file to keep. It is fetched by the page: a browser that is refused one says so in a corner, and not why. */
export function DownloadLink({ href, name, look = 'link', children }: Props) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const fetchIt = async () => {
    setBusy(true);
    try {
      const file = await fileAt(href);
      saveFile(name ?? file.name ?? FALLBACK, file.content);
    } catch (error) {
      const { status, title, detail } = asProblem(error);
      if (status === 401) return askSession();
      void message.error([title, detail].filter(Boolean).join(' '), 10);
    } finally {
      setBusy(false);
    }
  };
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    if (!busy) void fetchIt();
  };
  return look === 'button' ? (
    <Button href={href} download={name ?? true} onClick={onClick} loading={busy}>
      {children}
    </Button>
  ) : (
    <>
      <a href={href} download={name ?? true} onClick={onClick}>
        {children}
      </a>{' '}
      {busy && <Spin size="small" />}
    </>
  );
}
