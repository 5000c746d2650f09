/** Who did something, for the record. */
export interface Actor {
  id: string | null;
  name: string;
}

/** An administrator as the desk names them. */
export function actorFrom(user: {
  id?: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string;
}): Actor {
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
  return {
    id: user.id === undefined ? null : String(user.id),
    name: name || user.username || user.email || '',
  };
}
