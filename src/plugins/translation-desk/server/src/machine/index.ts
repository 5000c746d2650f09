import type { MachineConfig } from '../config';
import { libreTranslate } from './libretranslate';
import { openAi } from './openai';
import type { MachineProvider } from './provider';

export { MachineFailure, type MachineProvider, type MachineRequest } from './provider';

/** How long a service may think about one segment. */
const PATIENCE_MS = 60_000;

/** The provider that the configuration names, or null when machine translation is off. */
export function machineProvider(config: MachineConfig | null): MachineProvider | null {
  if (!config) return null;
  const { provider, url, ...rest } = config;
  const options = { timeoutMs: PATIENCE_MS, ...rest, url: url.replace(/\/+$/, '') };
  return provider === 'openai' ? openAi(options) : libreTranslate(options);
}
