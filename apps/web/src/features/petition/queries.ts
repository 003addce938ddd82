import { useIsFetching, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { NAMES_ELSEWHERE } from '../../app/names-elsewhere';
import { caseKey, petitionKey, readCase, readPetition, type PetitionDetail } from './subject';

export function usePetition(id: string) {
  return useQuery({ queryKey: petitionKey(id), queryFn: () => readPetition(id) });
}

/** The case of an accepted petition; not asked for before there is one. */
export function useCase({ petitionId, outcome }: Pick<PetitionDetail, 'petitionId' | 'outcome'>) {
  return useQuery({
    queryKey: caseKey(petitionId),
    queryFn: () => readCase(petitionId),
    enabled: outcome === 'accept',
  });
}

/** Petitions that may be the same, each with why it is thought so. */
export function useDuplicates(id: string) {
  return useQuery({
    queryKey: ['petition', id, 'duplicates'],
    queryFn: () => body(api.GET('/api/intake/petitions/{id}/duplicates', { params: { path: { id } } })),
  });
}

export function useObligations(id: string) {
  return useQuery({
    queryKey: ['petition', id, 'page', 'obligations'],
    queryFn: () => body(api.GET('/api/deadline/petitions/{id}', { params: { path: { id } } })),
  });
}

/** Whether all that the case sheet says is there: half of it must not go on paper as the whole. */
export function useIsWhole(petition: PetitionDetail): boolean {
  const found = useCase(petition);
  const others = [useObligations(petition.petitionId), useTimeline(petition.petitionId)];
  const isNamed = useIsFetching({ queryKey: NAMES_ELSEWHERE }) === 0;
  return isNamed && (!found.isEnabled || found.data !== undefined) && others.every(({ data }) => data !== undefined);
}

export function useAssignment(id: string) {
  return useQuery({
    queryKey: ['petition', id, 'page', 'assignment'],
    queryFn: () => body(api.GET('/api/assignment/petitions/{id}', { params: { path: { id } } })),
  });
}

/** In the words of the language of the page. */
export function useTimeline(id: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['petition', id, 'page', 'timeline', i18n.language],
    queryFn: () => body(api.GET('/api/reporting/petitions/{id}/timeline', { params: { path: { id } } })),
  });
}
