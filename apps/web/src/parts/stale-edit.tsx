import { Button, Modal, Table } from 'antd';
import { useTranslation } from 'react-i18next';

export interface Difference {
  readonly field: string;
  readonly yours: string;
  readonly theirs: string;
}

interface Props {
  readonly open: boolean;
  readonly differences: readonly Difference[];
  /** Sends the officer's version again, on top of the present one; not offered where what changed must be read first. */
  readonly onKeepMine?: (() => void) | undefined;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Somebody else was faster: both versions side by side, nothing overwritten until the officer chooses. */
export function StaleEdit({ open, differences, onKeepMine, onTakeTheirs, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      open={open}
      title={t('stale.title')}
      closable={false}
      onCancel={onClose}
      width={760}
      // Each time anew, so that the focus goes to "back" each time.
      destroyOnHidden
      // Neither version is chosen by a key that was meant for the form below.
      footer={[
        <Button key="back" autoFocus onClick={onClose}>
          {t('action.back')}
        </Button>,
        <Button key="theirs" type={onKeepMine ? 'default' : 'primary'} onClick={onTakeTheirs}>
          {t('stale.takeTheirs')}
        </Button>,
        onKeepMine && (
          <Button key="mine" type="primary" onClick={onKeepMine}>
            {t('stale.keepMine')}
          </Button>
        ),
      ]}
    >
      <p>{t('stale.text')}</p>
      <Table
        size="small"
        rowKey="field"
        pagination={false}
        dataSource={[...differences]}
        columns={[
          { title: t('stale.field'), dataIndex: 'field' },
          { title: t('stale.yours'), dataIndex: 'yours' },
          { title: t('stale.theirs'), dataIndex: 'theirs' },
        ]}
      />
    </Modal>
  );
}
