/** A refusal with the HTTP status it travels as. */
export class Refused extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404,
    message: string,
  ) {
    super(message);
  }
}
