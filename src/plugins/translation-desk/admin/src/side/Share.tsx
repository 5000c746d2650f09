import { Flex, IconButton } from '@strapi/design-system';
import { Link as LinkIcon, Mail } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import type { EntryRef } from '../api';
import { PLUGIN_ID } from '../pluginId';
import { deskLink } from '../utils/desk-link';
import { useText } from '../utils/useText';

/** The page's own address, to copy or to mail. */
export function Share({ entry, title }: { entry: EntryRef; title: string }) {
  const say = useText();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const { origin, pathname } = window.location;
  const base = pathname.slice(0, pathname.indexOf(`/plugins/${PLUGIN_ID}`));
  const url = `${origin}${base}${deskLink(entry)}`;
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  const onCopy = async () => {
    const isCopied = await copy(url);
    toggleNotification(
      isCopied
        ? { type: 'success', message: say('side.copied') }
        : { type: 'warning', message: url },
    );
  };
  return (
    <Flex gap={1}>
      <IconButton size="S" label={say('side.copyLink')} onClick={() => void onCopy()}>
        <LinkIcon />
      </IconButton>
      <IconButton size="S" tag="a" href={mail} label={say('side.mail')}>
        <Mail />
      </IconButton>
    </Flex>
  );
}
