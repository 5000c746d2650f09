/** Who did something, for the record. */
export interface Actor {
  id: string | null;
  name: string;
}
