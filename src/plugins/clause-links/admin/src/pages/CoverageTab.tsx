import { useMemo, useRef, useState } from 'react';
import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import type { Coverage } from '../../../shared/contracts';
import { usePlanCoverageQuery } from '../api';
import { Choice } from '../components/Choice';
import { CoverageMap } from '../components/CoverageMap';
import { Exports } from '../components/Exports';
import { DayField } from '../components/DayField';
import { Loaded } from '../components/Loaded';
import { MonthChart } from '../components/MonthChart';
import { coverageCsv } from '../utils/coverage';
import { planName } from '../utils/plan-name';
import { useText } from '../utils/useText';
import { useValueName } from '../utils/useValueName';
import type { TabProps } from './DeskPage';

type Plan = TabProps['catalogue']['plans'][number];

/** Which clauses of a plan the published texts cite, and when. */
export function CoverageTab({ catalogue }: TabProps) {
  const say = useText();
  const plans = useMemo(
    () => [...catalogue.plans].sort((a, b) => b.ordinal - a.ordinal),
    [catalogue],
  );
  const richest = useMemo(() => {
    const clauses = ({ ordinal }: Plan) =>
      catalogue.clauses.filter((clause) => clause.plan === ordinal).length;
    return [...plans].sort((a, b) => clauses(b) - clauses(a))[0] as Plan | undefined;
  }, [plans, catalogue]);
  const [search, setSearch] = useSearchParams();
  const asked = plans.find((p) => String(p.ordinal) === search.get('plan'));
  const plan = (asked ?? richest)?.ordinal ?? 0;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [textCategory, setTextCategory] = useState('');
  const nameOf = useValueName();
  const textCategories = [...new Set(catalogue.sources.flatMap((each) => each.categories))];
  const query = usePlanCoverageQuery(
    {
      plan,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(textCategory ? { category: textCategory } : {}),
    },
    { skip: plan === 0 },
  );
  if (plan === 0) return <Typography>{say('coverage.noPlans')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Grid.Root gap={3}>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <Choice
            label={say('filter.plan')}
            value={String(plan)}
            options={plans.map((p) => [
              String(p.ordinal),
              planName(catalogue.plans, p.ordinal, say),
            ])}
            onChange={(value) => setSearch({ tab: 'coverage', plan: value }, { replace: true })}
          />
        </Grid.Item>
        <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
          <DayField label={say('filter.from')} value={from} onChange={setFrom} />
        </Grid.Item>
        <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
          <DayField label={say('filter.to')} value={to} onChange={setTo} />
        </Grid.Item>
        {textCategories.length > 0 ? (
          <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
            <Choice
              label={say('filter.textCategory')}
              value={textCategory}
              options={[
                ['', say('filter.all')],
                ...textCategories.map((each) => [each, nameOf(each)] as const),
              ]}
              onChange={setTextCategory}
            />
          </Grid.Item>
        ) : null}
      </Grid.Root>
      <Loaded
        query={query}
        isEmpty={(data) => data.cells.length === 0}
        empty={say('coverage.empty')}
      >
        {(data) => (
          <Report
            data={data}
            name={planName(catalogue.plans, plan, say)}
            uid={catalogue.target.uid}
          />
        )}
      </Loaded>
    </Flex>
  );
}

function Report({ data, name, uid }: { data: Coverage; name: string; uid: string }) {
  const say = useText();
  const nameOf = useValueName();
  const [category, setCategory] = useState('');
  const map = useRef<SVGSVGElement>(null);
  const chart = useRef<SVGSVGElement>(null);
  const categories = [...new Set(data.cells.flatMap((c) => (c.category ? [c.category] : [])))];
  const cells = category ? data.cells.filter((c) => c.category === category) : data.cells;
  const covered = cells.filter((c) => c.mentions > 0).length;
  const file = `plan-${data.plan}`;
  const header = [
    say('export.number'),
    say('filter.category'),
    say('export.mentions'),
    say('export.documents'),
  ] as const;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        {categories.length > 1 ? (
          <Box minWidth="12rem">
            <Choice
              label={say('filter.category')}
              value={category}
              options={[
                ['', say('filter.all')],
                ...categories.map((each) => [each, nameOf(each)] as const),
              ]}
              onChange={setCategory}
            />
          </Box>
        ) : null}
        <Exports drawing={map} file={file} csv={() => coverageCsv(cells, header)} />
      </Flex>
      <Typography role="status">
        {say('coverage.covered', { covered, total: cells.length })} {say('coverage.legend')}
      </Typography>
      <CoverageMap cells={cells} uid={uid} title={say('coverage.map', { plan: name })} svg={map} />
      <Typography tag="h2" variant="delta">
        {say('coverage.time')}
      </Typography>
      {data.months.length === 0 ? (
        <Typography>{say('coverage.noDates')}</Typography>
      ) : (
        <>
          <MonthChart months={data.months} title={say('coverage.time')} svg={chart} />
          <Exports drawing={chart} file={`${file}-aylar`} />
        </>
      )}
    </Flex>
  );
}
