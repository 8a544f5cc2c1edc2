import { canonicalJson } from '../../records/canonical-json.js';
import type { Column } from '../../export/table.js';
import type { ProvenChoices } from '../preferences/line.js';
import { lines } from '@limpide/contract/kinds/preferences/vocabulary';
import type { ProvenSubscriber } from './subscriber.js';

const key = <Value>(name: keyof Value & string): Column<Value> => [name, (value) => value[name]];

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
    key<ProvenSubscriber>(name),
  ),
  ['subscribedAt', (one) => last(one, 'subscribe')?.at],
  ...(['confirmedAt', 'withdrawnAt'] as const).map((name) => key<ProvenSubscriber>(name)),
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
  key('id'),
];

export const choicesColumns: Column<ProvenChoices>[] = [
  key('customer'),
  ...lines.map((line): Column<ProvenChoices> => [line, ({ state }) => state[line]]),
  ['basis', ({ basis }) => canonicalJson(basis)],
  ...(['createdAt', 'changedAt'] as const).map((name) => key<ProvenChoices>(name)),
  ['proofSha256', ({ proof }) => proof.events.at(-1)?.sha256],
  key('id'),
];
