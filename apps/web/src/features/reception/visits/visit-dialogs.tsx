import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { hasRole, SESSION, type Officer } from '../../../app/session';
import { CorrectVisit } from './correct-visit';
import { RevealVisit } from './reveal-visit';
import { mayOpen, type VisitLine } from './visit-lines';

/** What the reader may do about a line of the register; undefined where he may not. */
export interface VisitActs {
  readonly reveal: (() => void) | undefined;
  readonly correct: (() => void) | undefined;
}

/** Where the focus goes back to. */
export const buttonOf = (act: keyof VisitActs, visitId: string) => `${act}-${visitId}`;

/** Which line is asked about stands in the address, so that a reload asks it again. */
export function useVisitActs(): (line: VisitLine) => VisitActs {
  const officer = useQueryClient().getQueryData<Officer>(SESSION);
  const navigate = useNavigate({ from: '/so-tiep-dan' });
  const ask = (asked: { readonly mo: string } | { readonly sua: string }) => () =>
    void navigate({ search: (before) => ({ ...before, ...asked }) });
  const mayCorrect = officer !== undefined && hasRole(officer, 'reception', 'inspector');
  return (line) => ({
    reveal: mayOpen(line, officer) ? ask({ mo: line.visitId }) : undefined,
    correct: mayCorrect ? ask({ sua: line.visitId }) : undefined,
  });
}

/** The dialog that the address asks for. */
export function VisitDialogs({ lines }: { readonly lines: readonly VisitLine[] }) {
  const { mo, sua } = useSearch({ from: '/so-tiep-dan' });
  const navigate = useNavigate({ from: '/so-tiep-dan' });
  const actsOn = useVisitActs();
  const close = () =>
    void navigate({ search: (before) => ({ ...before, mo: undefined, sua: undefined }), replace: true });
  const line = lines.find(({ visitId }) => visitId === (mo ?? sua));
  if (!line) return null;
  const { visitId } = line;
  if (mo === undefined)
    return (
      actsOn(line).correct && (
        <Returning key={visitId} to={buttonOf('correct', visitId)}>
          <CorrectVisit line={line} onClose={close} />
        </Returning>
      )
    );
  return (
    actsOn(line).reveal && (
      <Returning key={visitId} to={buttonOf('reveal', visitId)}>
        <RevealVisit line={line} onClose={close} />
      </Returning>
    )
  );
}

/** A dialog that is gone leaves the focus at the button it was opened by. */
function Returning({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  useEffect(() => () => document.getElementById(to)?.focus(), [to]);
  return children;
}
