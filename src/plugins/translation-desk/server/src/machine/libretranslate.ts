import { z } from 'zod';
import { MachineFailure, postJson, type MachineProvider, type ProviderOptions } from './provider';

const answer = z.object({ translatedText: z.string() });

/** LibreTranslate and what speaks its language: `POST {url}/translate`. It knows no terms. */
export function libreTranslate({ url, key, timeoutMs }: ProviderOptions): MachineProvider {
  return {
    name: 'LibreTranslate',
    async translate({ text, source, target }) {
      const body = { q: text, source, target, format: 'text', ...(key ? { api_key: key } : {}) };
      const read = answer.safeParse(await postJson(`${url}/translate`, body, { timeoutMs }));
      if (!read.success) throw new MachineFailure('its answer holds no translation');
      return read.data.translatedText;
    },
  };
}
