/** Search as you type: the same page is asked for what is written so far, and its results take the place of those shown. */
const PAUSE_MS = 180;

const form = document.querySelector<HTMLFormElement>('form[data-live]');
const results = document.querySelector<HTMLElement>('#results');
if (form && results) {
  let timer = 0;
  let running: AbortController | undefined;
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void show(), PAUSE_MS);
  });

  const show = async (): Promise<void> => {
    running?.abort();
    running = new AbortController();
    const url = new URL(form.action);
    for (const [name, value] of new FormData(form)) url.searchParams.set(name, String(value));
    try {
      const answer = await fetch(url, { signal: running.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const found = page.querySelector('#results');
      if (!found) return;
      results.replaceChildren(...found.children);
      history.replaceState(null, '', url);
    } catch (error) {
      // A newer word has come in between; anything else leaves the form, which works without this script.
      if (!(error instanceof DOMException && error.name === 'AbortError')) running = undefined;
    }
  };
}
