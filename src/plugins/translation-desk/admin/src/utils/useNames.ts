import { useIntl } from 'react-intl';

interface Names {
  /** A content type in words. */
  type(uid: string): string;
  /** An attribute of a content type. */
  field(uid: string, name: string): string;
  /** A place in a document from its message ids, with the number of a repeated component. */
  place(labels: readonly string[], path: readonly (string | number)[]): string;
  /** A language by its code. */
  language(locale: string): string;
}

/** What things are called in the admin's language, as far as its translations know; their own names otherwise. */
export function useNames(): Names {
  const { messages, formatMessage, formatDisplayName } = useIntl();
  const say = (id: string, fallback: string) =>
    id in messages ? formatMessage({ id, defaultMessage: fallback }) : fallback;
  return {
    type(uid) {
      const name = (uid.split('.').pop() ?? uid).replace(/-/g, ' ');
      const display = name.charAt(0).toUpperCase() + name.slice(1);
      return say(display, display);
    },
    field: (uid, name) => say(`content-manager.content-types.${uid}.${name}`, name),
    place(labels, path) {
      const number = path.find((step) => typeof step === 'number');
      return labels
        .map((id, at) => {
          const name = say(id, id.slice(id.lastIndexOf('.') + 1));
          return at === 0 && typeof number === 'number' ? `${name} ${number + 1}` : name;
        })
        .join(' · ');
    },
    language: (locale) => formatDisplayName(locale, { type: 'language' }) ?? locale,
  };
}
