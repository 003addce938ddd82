import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { DESK } from '../../../app/desk';
import '../texts';

export type Unit = Schemas['Unit'];

export interface UnitValues {
  readonly code: string;
  readonly name: string;
  readonly level: Unit['level'];
  readonly parent?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export const UNITS = ['units'] as const;

export async function readUnits(): Promise<Unit[]> {
  return (await body(api.GET('/api/auth/units'))).items;
}

/** Names of all units, also of those outside what the administrator sees of petitions. */
export function useUnitNames(): (code: string) => string {
  const names = new Map(useQuery({ queryKey: UNITS, queryFn: readUnits }).data?.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

interface Sent {
  readonly values: UnitValues;
  /** Of the unit that is changed; of a new one its form says it. */
  readonly code: string | undefined;
  /** The version it was read at; a new one has none. */
  readonly version: number | undefined;
}

export function useSaveUnit(onDone: () => void) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  return useCommand<Sent, unknown>({
    run: ({ values, code = values.code, version }) => {
      const { name, level, parent, validFrom, validTo } = values;
      const header = version === undefined ? {} : { header: { 'If-Match': `"${version}"` } };
      return body(
        api.PUT('/api/auth/units/{code}', {
          params: { path: { code }, ...header },
          body: {
            name,
            level,
            ...(parent && { parent }),
            ...(validFrom && { validFrom }),
            ...(validTo && { validTo }),
          },
        }),
      );
    },
    touches: [UNITS, DESK],
    onDone: () => {
      void message.success(t('units.saved'));
      onDone();
    },
  });
}
