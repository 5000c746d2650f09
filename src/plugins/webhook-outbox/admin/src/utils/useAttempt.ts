import { useNotification } from '@strapi/strapi/admin';
import { refusalOf } from './errors';
import { useText } from './useText';

/** Runs a request and says so where it is refused. @returns its answer, undefined when it failed */
export function useAttempt() {
  const say = useText();
  const { toggleNotification } = useNotification();
  return async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      const reason = refusalOf(error).message;
      toggleNotification({ type: 'danger', message: say('error.failed', { reason }) });
      return undefined;
    }
  };
}
