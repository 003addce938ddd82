import { Loaded } from '../../parts/loaded';
import { useOthersWork } from '../petition/my-work';
import { Card, Count, Rest, SHOWN } from './card';
import { Line } from './line';

/** What an officer helps with or stands in for, while there is any. */
export function OthersWorkCard({ me }: { readonly me: string }) {
  const query = useOthersWork(me);
  if (!query.isError && !query.data?.rows.length) return null;
  return (
    <Card name="othersWork" to="/viec-cua-toi">
      <Loaded query={query}>
        {({ rows, more }) => (
          <>
            <Count count={rows.length} more={more} text="count" />
            <ol>
              {rows.slice(0, SHOWN).map((row) => (
                <Line key={row.petitionId} row={row} dueOn={row.workDueOn} />
              ))}
            </ol>
            <Rest count={rows.length} more={more} to="/viec-cua-toi" />
          </>
        )}
      </Loaded>
    </Card>
  );
}
