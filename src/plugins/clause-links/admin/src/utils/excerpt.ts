/**
 * Where the quoted words stand in their sentence: of several places the one whose words before it agree
 * with the quote's prefix as far as both reach, and of those the one with most of them.
 * @returns a UTF-16 offset, 0 when the sentence lacks the words
 */
export function placeInSentence(sentence: string, exact: string, prefix: string): number {
  let best = 0;
  let most = -1;
  for (let at = sentence.indexOf(exact); at >= 0; at = sentence.indexOf(exact, at + 1)) {
    const reach = Math.min(at, prefix.length);
    let same = 0;
    while (same < reach && sentence[at - 1 - same] === prefix.at(-1 - same)) same += 1;
    const rank = same === reach ? sentence.length + same : same;
    if (rank > most) [best, most] = [at, rank];
  }
  return best;
}
