import type { Core } from '@strapi/strapi';
import { READERS, reader } from '../../../reading';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  articleFeed: reader(strapi, READERS.articleFeed),
  eventCalendar: reader(strapi, READERS.eventCalendar),
  sitemap: reader(strapi, READERS.sitemap),
  clauseId: reader(strapi, READERS.clauseId),
});
