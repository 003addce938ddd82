import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKept } from '../../../parts/use-kept';

type Paper = 'A4' | 'A5';

/** What the desk's printer holds, remembered on its computer. */
export function usePaper() {
  return useKept<Paper>('receipt-paper', 'A5');
}

interface Props {
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
}

export function PaperChoice({ paper, onChange }: Props) {
  const { t } = useTranslation('reception');
  return (
    <Radio.Group
      name="paper"
      aria-label={t('receipt.paper')}
      value={paper}
      onChange={({ target }) => onChange(target.value as Paper)}
      options={['A5', 'A4']}
    />
  );
}
