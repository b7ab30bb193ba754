/** A mistake of the user's: told in one sentence, without a stack trace. */
export class UserError extends Error {
  override name = 'UserError';
}
