import { Calendar } from '@strapi/icons';
import { UpcomingEvents } from './UpcomingEvents';

/** The home page's list of events to come, for those who may read events. */
export const upcomingEventsWidget = {
  id: 'upcoming-events',
  icon: Calendar,
  title: { id: 'akip.widget.events', defaultMessage: 'Upcoming events' },
  permissions: [{ action: 'plugin::content-manager.explorer.read', subject: 'api::event.event' }],
  component: () => Promise.resolve(UpcomingEvents),
};
