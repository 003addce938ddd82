import type { SummaryHandler } from './summary.handler';

export interface OpenAndOverdue {
  readonly unit: string;
  readonly open: number;
  readonly overdue: number;
}

/** For `/metrics`: what each unit has in hand today, and how much of it is overdue. */
export async function openAndOverdue(handler: SummaryHandler, units: readonly string[]): Promise<OpenAndOverdue[]> {
  const today = handler.today();
  const figures: OpenAndOverdue[] = [];
  for (const unit of units) {
    const { open } = await handler.summarise([unit], { from: today, to: today });
    figures.push({ unit, open: open.total, overdue: open.overdue });
  }
  return figures;
}
