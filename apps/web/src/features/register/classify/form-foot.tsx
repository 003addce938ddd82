import { Button, Flex } from 'antd';
import type { ApiProblem } from '../../../api/problem';
import { DraftNote } from '../../../parts/draft-note';
import { ProblemAlert } from '../../../parts/problem-alert';
import type { Draft } from '../../../parts/use-draft';

interface Props {
  readonly step: { readonly problem: ApiProblem | undefined; readonly sending: boolean };
  readonly label: string;
  readonly draft: Pick<Draft<unknown>, 'keptAt' | 'restored'>;
  readonly onDiscard: () => void;
}

/** Why the server refused, the button that sends, and what is kept meanwhile. */
export function FormFoot({ step: { problem, sending }, label, draft, onDiscard }: Props) {
  return (
    <>
      {problem && <ProblemAlert error={problem} />}
      <Flex gap="small" align="center" wrap style={{ marginTop: 8 }}>
        <Button type="primary" htmlType="submit" loading={sending}>
          {label}
        </Button>
        <DraftNote draft={draft} onDiscard={onDiscard} />
      </Flex>
    </>
  );
}
