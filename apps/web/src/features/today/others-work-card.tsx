import { Loaded } from '../../parts/loaded';
import { useMyWork } from '../petition/my-work';
import { Card, Count, SHOWN } from './card';
import { Line } from './line';

/** What an officer helps with or stands in for, while there is any. */
export function OthersWorkCard({ me }: { readonly me: string }) {
  const query = useMyWork(me);
  const rows = query.data?.rows.filter(({ responsible }) => responsible !== me) ?? [];
  if (!query.isError && rows.length === 0) return null;
  return (
    <Card name="othersWork" to="/viec-cua-toi">
      <Loaded query={query}>
        {({ more }) => (
          <>
            <Count count={rows.length} more={more} text="count" />
            <ol>
              {rows.slice(0, SHOWN).map((row) => (
                <Line key={row.petitionId} row={row} dueOn={row.workDueOn} />
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </Card>
  );
}
