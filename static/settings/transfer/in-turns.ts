/** How long a page may work before it shows where it stands and hears people, milliseconds; the stretch that ends it comes on top. */
const LONGEST = 30;

/** Does all of some work at once. */
export function atOnce<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does some work as `atOnce` does, but lets the page have a turn whenever it took long. */
export async function inTurns<Result>(work: Generator<undefined, Result>): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < LONGEST) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  }
}
