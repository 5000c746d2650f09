import { useState, type ChangeEvent } from 'react';
import { Alert, Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { knownFromOf, sentenceAt, type Mention } from '../../../engine';
import type { SettingsInfo } from '../../../shared/contracts';
import { useLinkerSettingsQuery, useTryDetectMutation } from '../api';
import { EntryLink } from '../components/EntryLink';
import { Choice } from '../components/Choice';
import { Loaded } from '../components/Loaded';
import { Quote } from '../components/Quote';
import { PERMISSIONS } from '../permissions';
import { refusalOf } from '../utils/errors';
import { planName } from '../utils/plan-name';
import { useExplained } from '../utils/useExplained';
import { useText } from '../utils/useText';
import { Thresholds } from './Thresholds';

/** The configuration as it holds, and a box in which to try what the linker makes of a text. */
export function SettingsPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.settings}>
      <Settings />
    </Page.Protect>
  );
}

function Settings() {
  const say = useText();
  const query = useLinkerSettingsQuery();
  return (
    <Page.Main>
      <Page.Title>{say('settings.title')}</Page.Title>
      <Layouts.Header title={say('settings.title')} subtitle={say('settings.subtitle')} />
      <Layouts.Content>
        <Loaded query={query}>
          {(data) => (
            <Flex direction="column" alignItems="stretch" gap={6}>
              <TryIt plans={data.plans} />
              <Configuration data={data} />
            </Flex>
          )}
        </Loaded>
      </Layouts.Content>
    </Page.Main>
  );
}

function Configuration({ data }: { data: SettingsInfo }) {
  const say = useText();
  return (
    <Section title={say('settings.title')}>
      {data.sources.map((source) => (
        <Facts
          key={source.uid}
          facts={[
            [say('settings.sources'), source.uid],
            [say('settings.fields'), source.fields.join(', ')],
            [say('settings.relation'), source.relation ?? say('none')],
            [say('settings.dateField'), source.dateField ?? say('none')],
          ]}
        />
      ))}
      <Facts facts={[[say('settings.target'), data.target.uid]]} />
      <Thresholds values={data.thresholds} />
      <Typography tag="h3" fontWeight="bold">
        {say('settings.dates')}
      </Typography>
      <Typography>{say('settings.datesAbout')}</Typography>
      <PlanDates plans={data.plans} uid={data.plan.uid} />
    </Section>
  );
}

/** The years that decide which plan a text can mean. They are the plans' own, so each leads to where they are written. */
function PlanDates({ plans, uid }: { plans: SettingsInfo['plans']; uid: string }) {
  const say = useText();
  const { formatDate } = useIntl();
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={2} paddingLeft={0}>
      {plans.map((plan) => {
        const day = knownFromOf(plan);
        return (
          <Box key={plan.ordinal} tag="li" style={{ listStyle: 'none' }}>
            <EntryLink uid={uid} documentId={plan.documentId} locale="">
              {planName(plans, plan.ordinal, say)}
            </EntryLink>{' '}
            <Typography>
              {say('settings.period', { from: plan.startYear ?? '?', to: plan.endYear ?? '?' })}
              {day ? ` · ${say('settings.knownFrom', { day: formatDate(day) })}` : ''}
            </Typography>
          </Box>
        );
      })}
    </Flex>
  );
}

function TryIt({ plans }: { plans: SettingsInfo['plans'] }) {
  const say = useText();
  const [text, setText] = useState('');
  const [tried, setTried] = useState('');
  const [locale, setLocale] = useState('tr');
  const [detect, { data, error, isLoading }] = useTryDetectMutation();
  const run = () => {
    setTried(text);
    void detect({ text, locale });
  };
  return (
    <Section title={say('try.title')}>
      <Field.Root>
        <Field.Label>{say('try.label')}</Field.Label>
        <Textarea
          value={text}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value)}
        />
      </Field.Root>
      <Flex gap={3} alignItems="flex-end">
        <Choice
          label={say('try.locale')}
          value={locale}
          options={[
            ['tr', 'Türkçe'],
            ['en', 'English'],
          ]}
          onChange={setLocale}
        />
        <Button loading={isLoading} onClick={run}>
          {say('try.run')}
        </Button>
      </Flex>
      {error ? (
        <Alert variant="danger" closeLabel={say('action.close')}>
          {refusalOf(error).message}
        </Alert>
      ) : null}
      {data ? (
        <Typography role="status">
          {data.length ? say('try.found', { count: data.length }) : say('try.none')}
        </Typography>
      ) : null}
      {data?.map((mention) => (
        <Found
          key={mention.start}
          mention={mention}
          text={tried}
          plan={planName(plans, mention.plan, say)}
        />
      ))}
    </Section>
  );
}

function Found({ mention, text, plan }: { mention: Mention; text: string; plan: string }) {
  const say = useText();
  const explained = useExplained();
  const sentence = sentenceAt(text, mention);
  return (
    <Box padding={3} hasRadius borderColor="neutral200">
      <Typography tag="p" fontWeight="bold">
        {mention.number} · {plan} · {say(`group.${mention.state}`)} ·{' '}
        {say('mention.confidence', { percent: Math.round(mention.confidence * 100) })}
      </Typography>
      <Quote
        sentence={text.slice(sentence.start, sentence.end)}
        start={mention.start - sentence.start}
        end={mention.end - sentence.start}
      />
      <Typography tag="p" variant="pi" textColor="neutral600">
        {explained(mention).join(' ')}
      </Typography>
    </Box>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Box tag="section" background="neutral0" padding={6} hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
}

function Facts({ facts }: { facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <Flex tag="dl" gap={6} wrap="wrap">
      {facts.map(([name, value]) => (
        <Box key={name}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {name}
          </Typography>
          <Typography tag="dd">{value}</Typography>
        </Box>
      ))}
    </Flex>
  );
}
