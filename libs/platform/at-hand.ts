/** A value that is here, or will be: hot paths must not wait for what they have (a promise costs a turn of the loop). */
export type AtHand<T> = T | Promise<T>;

/** `use(value)`, at once where the value is here. */
export function whenAtHand<T, R>(value: AtHand<T>, use: (value: T) => AtHand<R>): AtHand<R> {
  return value instanceof Promise ? value.then(use) : use(value);
}
