import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SESSION, type Officer } from '../app/session';

/** A habit of this officer in this browser, such as chosen columns. Never anything about people: it outlives the session. */
export function useKept<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const officer = useQueryClient().getQueryData<Officer>(SESSION);
  const key = `donthu.kept.${officer?.id ?? ''}.${name}`;
  const [value, setValue] = useState(() => read(key, initial));
  const keep = (next: T) => {
    localStorage.setItem(key, JSON.stringify(next));
    setValue(next);
  };
  return [value, keep];
}

function read<T>(key: string, initial: T): T {
  try {
    const text = localStorage.getItem(key);
    return text === null ? initial : (JSON.parse(text) as T);
  } catch {
    return initial;
  }
}
