import { useState } from 'react';
import { Flex, Link as DesignLink, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { EVENTS, useUpcomingEventsQuery } from './upcoming-events';

/** The next events with their day, their form, and their state when it is not simply planned. */
export function UpcomingEvents() {
  const { formatDate, formatMessage } = useIntl();
  const [now] = useState(() => new Date().toISOString());
  const { data, isError } = useUpcomingEventsQuery(now, { refetchOnMountOrArgChange: true });
  if (isError) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  if (data.length === 0) {
    return (
      <Widget.NoData>
        {formatMessage({ id: 'akip.widget.eventsNone', defaultMessage: 'No events to come.' })}
      </Widget.NoData>
    );
  }
  const name = (value: string) => formatMessage({ id: value, defaultMessage: value });
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={3} style={{ listStyle: 'none' }}>
      {data.map(({ documentId, title, startsAt, mode, eventStatus }) => (
        <li key={documentId}>
          <DesignLink tag={Link} to={`${EVENTS}/${documentId}`}>
            {title}
          </DesignLink>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[
              formatDate(startsAt, { dateStyle: 'long', timeStyle: 'short' }),
              name(mode),
              eventStatus === 'scheduled' ? '' : name(eventStatus),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </li>
      ))}
    </Flex>
  );
}
