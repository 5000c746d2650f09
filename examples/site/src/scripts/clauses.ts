/**
 * A mention of a clause opens the clause's card beside it. Without this script, or with a modifier key, it is the
 * link to the clause's page that it is anyway. Esc and a click elsewhere close the card: the browser does that.
 */
const EDGE = 12;

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.clause-ref[data-clause]')) {
  const card = document.querySelector<HTMLElement>(
    `[data-card="${CSS.escape(link.dataset['clause'] ?? '')}"]`,
  );
  if (!card || typeof card.showPopover !== 'function') continue;
  link.setAttribute('aria-haspopup', 'dialog');
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    card.showPopover();
    place(card, link);
    card.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  });
  card.querySelector('[data-close]')?.addEventListener('click', () => {
    card.hidePopover();
  });
  card.addEventListener('toggle', (event) => {
    link.classList.toggle('open', (event as ToggleEvent).newState === 'open');
    if ((event as ToggleEvent).newState === 'closed' && document.activeElement === document.body)
      link.focus();
  });
}

/** Below the link, or above it where there is no room; within the window. */
function place(card: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.min(Math.max(EDGE, at.left), window.innerWidth - width - EDGE);
  const below = at.bottom + EDGE / 2;
  const top =
    below + height <= window.innerHeight ? below : Math.max(EDGE, at.top - height - EDGE / 2);
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${top + window.scrollY}px`;
}
