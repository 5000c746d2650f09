import { useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { refusalOf } from './errors';
import { textKey, useText } from './useText';

type Report = (answer: object) => boolean;

/** Says why a request was refused. @returns whether it was not */
export function useReport(): Report {
  const say = useText();
  const { toggleNotification } = useNotification();
  return useCallback(
    (answer) => {
      if (!('error' in answer)) return true;
      const { code, message } = refusalOf(answer.error);
      const known = textKey(`refused.${code}`);
      toggleNotification({
        type: 'danger',
        message: known ? say(known) : message || say('state.error'),
      });
      return false;
    },
    [say, toggleNotification],
  );
}
