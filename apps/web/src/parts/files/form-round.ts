import { createContext } from 'react';

/** Grows when a form is begun anew: what was on its way to the form before belongs to no other. */
export const FormRound = createContext(0);
