import { App, Button, Spin } from 'antd';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { blobAt } from '../api/client';
import { asProblem } from '../api/problem';
import { signInAgain } from '../app/queries';
import { saveFile } from './save-file';

interface Props {
  readonly href: string;
  /** Of the file that the officer is given. */
  readonly name: string;
  readonly look?: 'link' | 'button';
  readonly children: ReactNode;
}

/** A file to keep. It is fetched by the page: a browser that is refused one says so in a corner, and not why. */
export function DownloadLink({ href, name, look = 'link', children }: Props) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const fetchIt = async () => {
    setBusy(true);
    try {
      saveFile(name, await blobAt(href));
    } catch (error) {
      const { status, title, detail } = asProblem(error);
      if (status === 401) return signInAgain();
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
    <Button href={href} download={name} onClick={onClick} loading={busy}>
      {children}
    </Button>
  ) : (
    <>
      <a href={href} download={name} onClick={onClick}>
        {children}
      </a>{' '}
      {busy && <Spin size="small" />}
    </>
  );
}
