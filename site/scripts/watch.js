// Asks again and again, as fast as that goes well, and not at all while nobody looks.

const EVERY_MS = 1_000;
const LONGEST_MS = 60_000;
const NOT_MODIFIED = 304;

/** Statuses after which asking again is of no use. */
const FINAL = [401, 403, 404];

/**
 * @param {() => Promise<import("./api.js").Answer>} ask 304 is as good an answer as 200
 * @param {{ well(): void, trouble(problem: object, waitMs: number): void, end(answer: object): void }} tell
 * @returns {() => void} stops it
 */
export function watch(ask, tell) {
  let failures = 0;
  let timer;
  let asking = false;
  let stopped = false;

  async function turn() {
    asking = true;
    const answer = await ask();
    asking = false;
    if (stopped) return;
    if (FINAL.includes(answer.status)) return end(answer);
    if (!document.hidden) timer = setTimeout(turn, wait(answer));
  }

  function wait(answer) {
    if (answer.ok || answer.status === NOT_MODIFIED) {
      failures = 0;
      tell.well();
      return EVERY_MS;
    }
    const ms = delay(++failures, Number(answer.headers.get("retry-after")));
    tell.trouble(answer.problem, ms);
    return ms;
  }

  function look() {
    clearTimeout(timer);
    if (!document.hidden && !asking) turn();
  }

  function stop() {
    stopped = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
  }

  function end(answer) {
    stop();
    tell.end(answer);
  }

  document.addEventListener("visibilitychange", look);
  turn();
  return stop;
}

// Twice as long each time, and not all pages at the same moment; never before the server's own word.
function delay(failures, retryAfterSeconds) {
  const backOff = Math.min(LONGEST_MS, EVERY_MS * 2 ** failures) * (0.75 + Math.random() / 2);
  return Math.max(backOff, (retryAfterSeconds || 0) * 1000);
}
