import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from './session';
import { takeWanted } from './wanted-address';

/** Where the sign-in leads: to what was wanted before it, else to what is to be done today. */
export function Home() {
  const officer = useSession().data?.id;
  const { history, basepath } = useRouter();
  useEffect(() => {
    if (officer !== undefined) history.replace(takeWanted(officer) ?? `${basepath}/hom-nay`);
  }, [officer, history, basepath]);
  return null;
}
