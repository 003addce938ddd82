import type { Config } from '@donthu/config';
import { accountsOf, type OfficePlan } from './office-plan';

/** A real office begins with its own unit, the one above, and an administrator who sets up everything else. */
export function realOffice({
  unit,
  unitName,
  upperUnit,
  upperUnitName,
}: Pick<Config, 'unit' | 'unitName' | 'upperUnit' | 'upperUnitName'>): OfficePlan {
  return {
    name: 'office',
    units: [
      { code: upperUnit, name: upperUnitName, level: 'province' },
      { code: unit, name: unitName, level: 'ward', parent: upperUnit },
    ],
    accounts: accountsOf(unit, [['quantri', 'Quản trị hệ thống', 'admin']]),
    passwordIsOneTime: true,
  };
}
