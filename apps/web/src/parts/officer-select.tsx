import { Select, type SelectProps } from 'antd';
import { useDesk, useOfficerName, type DeskOfficer } from '../app/desk';
import { useSession } from '../app/session';
import { BY_LABEL } from './by-label';

interface Props extends SelectProps {
  /** Whom of them the choice is about; all, unless said. */
  readonly fits?: (officer: DeskOfficer) => boolean;
}

/**
 * Officers of one's own unit whose account is open, found by typing a part of the name. Whom a draft or a link names beside
 * them keeps the name.
 */
export function OfficerSelect({ fits = () => true, ...props }: Props) {
  const { data: desk } = useDesk();
  const { data: me } = useSession();
  const officerName = useOfficerName();
  const officers = (desk?.officers ?? []).filter((one) => one.active && one.unit === me?.unit && fits(one));
  return (
    <Select
      showSearch={BY_LABEL}
      options={officers.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      labelRender={({ label, value }) => label ?? officerName(String(value))}
      {...props}
    />
  );
}
