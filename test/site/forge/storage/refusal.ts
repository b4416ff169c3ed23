/** Why storage refused a call; becomes `{code, message}` and a `ForgeKvsAPIError` in the app. */
export class StorageRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}
