/** Waits until another second has begun: HTTP dates count whole ones. */
export async function nextSecond(): Promise<void> {
  const now = () => Math.floor(Date.now() / 1000);
  for (const then = now(); now() === then; )
    await new Promise((resolve) => setTimeout(resolve, 20));
}
