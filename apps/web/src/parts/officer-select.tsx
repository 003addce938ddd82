import { Select, type SelectProps } from 'antd';
import { useDesk, useOfficerName, type DeskOfficer } from '../app/desk';
import { useSession } from '../app/session';
import { BY_LABEL } from './by-label';

interface Props extends SelectProps {
  /** Whom of them the choice is about; all, unless said. */
  readonly fits?: (officer: DeskOfficer) => boolean;
}

/** A choice of officers finds them by a part of the name; whom it does not offer (any more) but a draft or a link names, it names. */
export function useOfficerChoice(): Pick<SelectProps, 'showSearch' | 'labelRender'> {
  const officerName = useOfficerName();
  return { showSearch: BY_LABEL, labelRender: ({ label, value }) => label ?? officerName(String(value)) };
}

/** Officers of one's own unit whose account is open. */
export function OfficerSelect({ fits = () => true, ...props }: Props) {
  const { data: desk } = useDesk();
  const { data: me } = useSession();
  const choice = useOfficerChoice();
  const officers = (desk?.officers ?? []).filter((one) => one.active && one.unit === me?.unit && fits(one));
  return (
    <Select
      {...choice}
      options={officers.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      {...props}
    />
  );
}
