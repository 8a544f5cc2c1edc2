import { columnOf, type Column } from '../../export/table.js';
import type { ProvenSubscriber } from './subscriber.js';

/** The last event of these types. */
const last = ({ proof }: ProvenSubscriber, ...types: string[]) =>
  proof.events.findLast(({ type }) => types.includes(type));

const said = (subscriber: ProvenSubscriber, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | undefined)?.[name],
    last(subscriber, 'subscribe')?.data,
  );

export const subscriberColumns: Column<ProvenSubscriber>[] = [
  ...(['email', 'list', 'state', 'basis', 'openTracking', 'lang', 'source'] as const).map((name) =>
    columnOf<ProvenSubscriber>(name),
  ),
  ['subscribedAt', (one) => last(one, 'subscribe')?.at],
  ...(['confirmedAt', 'withdrawnAt'] as const).map((name) => columnOf<ProvenSubscriber>(name)),
  ...['name', 'phone', 'origin'].map((name): Column<ProvenSubscriber> => [
    name,
    (one) => said(one, name),
  ]),
  ['pageId', (one) => said(one, 'pageId')],
  ['noticeVersion', (one) => said(one, 'notice', 'version')],
  ['textSha256', (one) => said(one, 'notice', 'textSha256')],
  ['importProof', (one) => last(one, 'import')?.data['proof']],
  ['importDate', (one) => last(one, 'import')?.data['date']],
  ['proofSha256', (one) => last(one, 'confirm', 'import')?.sha256],
  ['List-Unsubscribe', ({ headers }) => headers['List-Unsubscribe']],
  ['List-Unsubscribe-Post', ({ headers }) => headers['List-Unsubscribe-Post']],
  columnOf('id'),
];
