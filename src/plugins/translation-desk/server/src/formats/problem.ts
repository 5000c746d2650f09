/** A file that cannot be read as what it is said to be. The message is for the person who sent it. */
export class UnreadableFile extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableFile';
  }
}
