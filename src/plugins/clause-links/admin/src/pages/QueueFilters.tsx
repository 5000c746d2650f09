import { Grid } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { ClauseCatalogue, QueueFilter, QueuePage } from '../../../shared/contracts';
import { Choice } from '../components/Choice';
import { DayField } from '../components/DayField';
import { planName } from '../utils/plan-name';
import { useText } from '../utils/useText';

export const NO_FILTER = {
  outcome: 'suggested',
  plan: '',
  locale: '',
  author: '',
  from: '',
  to: '',
};
export type FilterForm = typeof NO_FILTER;

interface Props {
  form: FilterForm;
  facets: QueuePage['facets'];
  plans: ClauseCatalogue['plans'];
  onChange(form: FilterForm): void;
}

/** What the queue can be narrowed to; the choices are those that some undecided mention has. */
export function QueueFilters({ form, facets, plans, onChange }: Props) {
  const say = useText();
  const set = (name: keyof FilterForm) => (value: string) => onChange({ ...form, [name]: value });
  const all = ['', say('filter.all')] as const;
  const states = [
    ['suggested', say('group.suggested')],
    ['unresolved', say('group.unresolved')],
    ['all', say('filter.all')],
  ] as const;
  const named = facets.plans.map((p) => [String(p), planName(plans, p, say)] as const);
  const locales = facets.locales.map((code) => [code, code] as const);
  const authors = facets.authors.map(({ id, name }) => [String(id), name] as const);
  const choice = (name: keyof FilterForm, label: string, options: typeof named) => (
    <Choice label={label} value={form[name]} options={options} onChange={set(name)} />
  );
  return (
    <Grid.Root gap={3}>
      <Cell>{choice('outcome', say('filter.state'), [...states])}</Cell>
      <Cell>{choice('plan', say('filter.plan'), [all, ...named])}</Cell>
      <Cell>{choice('locale', say('filter.locale'), [all, ...locales])}</Cell>
      <Cell>{choice('author', say('filter.author'), [all, ...authors])}</Cell>
      <Cell>
        <DayField label={say('filter.from')} value={form.from} onChange={set('from')} />
      </Cell>
      <Cell>
        <DayField label={say('filter.to')} value={form.to} onChange={set('to')} />
      </Cell>
    </Grid.Root>
  );
}

function Cell({ children }: { children: ReactNode }) {
  return (
    <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
      {children}
    </Grid.Item>
  );
}

/** The form as the server takes it: only what is set. */
export function filterOf(form: FilterForm): Omit<QueueFilter, 'page' | 'pageSize'> {
  const { outcome, plan, locale, author, from, to } = form;
  return {
    outcome: outcome as QueueFilter['outcome'],
    ...(plan ? { plan: Number(plan) } : {}),
    ...(locale ? { locale } : {}),
    ...(author ? { author: Number(author) } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}
