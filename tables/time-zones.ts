/** Times of day elsewhere: how far a time zone's clock is from UTC. The names are IANA's, as browsers tell theirs. */

/** Whether the runtime knows a zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    createOffset(name);
    return true;
  } catch {
    return false;
  }
}

const QUARTER = 900_000;

/** What to add to an instant to read that zone's clock off it. It is asked once a quarter of an hour, in which no zone changes its clock. */
export function createOffset(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const known = new Map<number, number>();
  return (ms) => {
    const quarter = Math.floor(ms / QUARTER);
    const offset = known.get(quarter) ?? readOffset(format.format(quarter * QUARTER));
    known.set(quarter, offset);
    return offset;
  };
}

/** `11/29/2026, GMT+04:00`, or `GMT` alone. */
function readOffset(text: string): number {
  const [, sign, hours = "0", minutes = "0"] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(text)!;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
