import { useEffect, useState } from 'react';

/** The text once it has stood still: what is typed does not ask the server at every key. */
export function useSettled(text: string, stillForMs: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), stillForMs);
    return () => clearTimeout(timer);
  }, [text, stillForMs]);
  return settled;
}
