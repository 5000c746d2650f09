import type { Schema, Struct } from '@strapi/strapi';

export interface ClusterLabel extends Struct.ComponentSchema {
  collectionName: 'components_cluster_labels';
  info: {
    displayName: 'Label';
  };
  attributes: {
    issuer: Schema.Attribute.String & Schema.Attribute.Required;
    level: Schema.Attribute.Enumeration<['bronze', 'silver', 'gold']> & Schema.Attribute.Required;
    validUntil: Schema.Attribute.Date;
  };
}

export interface ClusterMemberCounts extends Struct.ComponentSchema {
  collectionName: 'components_cluster_member_countss';
  info: {
    displayName: 'Member counts';
  };
  attributes: {
    asOf: Schema.Attribute.Date;
    large: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    other: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    public: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    research: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    sme: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
  };
}

export interface ClusterSector extends Struct.ComponentSchema {
  collectionName: 'components_cluster_sectors';
  info: {
    displayName: 'Sector';
  };
  attributes: {
    nace: Schema.Attribute.String;
    name: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface ClusterUrgeProject extends Struct.ComponentSchema {
  collectionName: 'components_cluster_urge_projects';
  info: {
    displayName: 'UR-GE project';
  };
  attributes: {
    endsOn: Schema.Attribute.Date;
    number: Schema.Attribute.String;
    startsOn: Schema.Attribute.Date;
    state: Schema.Attribute.Enumeration<['planned', 'active', 'completed']>;
    title: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface ContactContact extends Struct.ComponentSchema {
  collectionName: 'components_contact_contacts';
  info: {
    displayName: 'Contact';
  };
  attributes: {
    address: Schema.Attribute.Text;
    email: Schema.Attribute.Email;
    latitude: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 90;
          min: -90;
        },
        number
      >;
    longitude: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 180;
          min: -180;
        },
        number
      >;
    person: Schema.Attribute.String;
    phone: Schema.Attribute.String;
    website: Schema.Attribute.String;
  };
}

export interface ContactSocialLink extends Struct.ComponentSchema {
  collectionName: 'components_contact_social_links';
  info: {
    displayName: 'Social link';
  };
  attributes: {
    network: Schema.Attribute.Enumeration<
      ['x', 'facebook', 'instagram', 'linkedin', 'youtube', 'other']
    > &
      Schema.Attribute.Required;
    url: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface EventAgendaItem extends Struct.ComponentSchema {
  collectionName: 'components_event_agenda_items';
  info: {
    displayName: 'Agenda item';
  };
  attributes: {
    endsAt: Schema.Attribute.Time;
    speaker: Schema.Attribute.String;
    startsAt: Schema.Attribute.Time;
    title: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface EventRegistration extends Struct.ComponentSchema {
  collectionName: 'components_event_registrations';
  info: {
    displayName: 'Registration';
  };
  attributes: {
    capacity: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    closesAt: Schema.Attribute.DateTime;
    fee: Schema.Attribute.String;
    opensAt: Schema.Attribute.DateTime;
    required: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    url: Schema.Attribute.String;
  };
}

export interface EventVenue extends Struct.ComponentSchema {
  collectionName: 'components_event_venues';
  info: {
    displayName: 'Venue';
  };
  attributes: {
    address: Schema.Attribute.Text;
    district: Schema.Attribute.String;
    latitude: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 90;
          min: -90;
        },
        number
      >;
    longitude: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 180;
          min: -180;
        },
        number
      >;
    name: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface PageLink extends Struct.ComponentSchema {
  collectionName: 'components_page_links';
  info: {
    displayName: 'Link';
  };
  attributes: {
    label: Schema.Attribute.String & Schema.Attribute.Required;
    url: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface PageSeo extends Struct.ComponentSchema {
  collectionName: 'components_page_seos';
  info: {
    displayName: 'SEO';
  };
  attributes: {
    metaDescription: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 170;
      }>;
    metaTitle: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 70;
      }>;
    shareImage: Schema.Attribute.Media<'images'>;
  };
}

export interface TextPersonQuote extends Struct.ComponentSchema {
  collectionName: 'components_text_person_quotes';
  info: {
    displayName: "Person's quote";
  };
  attributes: {
    person: Schema.Attribute.String & Schema.Attribute.Required;
    quote: Schema.Attribute.Text & Schema.Attribute.Required;
    role: Schema.Attribute.String;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'cluster.label': ClusterLabel;
      'cluster.member-counts': ClusterMemberCounts;
      'cluster.sector': ClusterSector;
      'cluster.urge-project': ClusterUrgeProject;
      'contact.contact': ContactContact;
      'contact.social-link': ContactSocialLink;
      'event.agenda-item': EventAgendaItem;
      'event.registration': EventRegistration;
      'event.venue': EventVenue;
      'page.link': PageLink;
      'page.seo': PageSeo;
      'text.person-quote': TextPersonQuote;
    }
  }
}
