import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useMemo } from 'react';
import { PLUGIN_ID } from '../pluginId';

/** An answer as `useReport` reads it. */
export type Answer<T> = { data: T } | { error: unknown };

interface Files {
  /** Hands a file of the server to the browser. */
  download(path: string, params: Record<string, string>): Promise<Answer<null>>;
  /** Sends a file. */
  upload<T>(path: string, params: Record<string, string>, file: File): Promise<Answer<T>>;
}

/** Files between the server and the person's disk. */
export function useFiles(): Files {
  const { get, post } = useFetchClient();
  const download = useCallback<Files['download']>(
    async (path, params) => {
      const anyStatus = () => true;
      const options = { params, responseType: 'blob' as const, validateStatus: anyStatus };
      const { data, status, headers } = await get<Blob>(`/${PLUGIN_ID}${path}`, options);
      if (status !== 200) return { error: await refusalIn(data) };
      const disposition = headers?.get('Content-Disposition') ?? '';
      save(data, /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'file');
      return { data: null };
    },
    [get],
  );
  const upload = useCallback(
    async <T>(path: string, params: Record<string, string>, file: File): Promise<Answer<T>> => {
      const form = new FormData();
      form.append('file', file);
      try {
        const { data } = await post<{ data: T }>(`/${PLUGIN_ID}${path}`, form, { params });
        return { data: data.data };
      } catch (error) {
        const { response } = error as { response?: { data?: { error?: unknown } } };
        return { error: response?.data?.error ?? error };
      }
    },
    [post],
  );
  return useMemo(() => ({ download, upload }), [download, upload]);
}

async function refusalIn(body: Blob): Promise<unknown> {
  try {
    return (JSON.parse(await body.text()) as { error?: unknown }).error;
  } catch {
    return {};
  }
}

function save(body: Blob, name: string): void {
  const url = URL.createObjectURL(body);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
