const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Days for people: “2024”, “March 2024”, “18 June 2024”, “1 January to 18 June 2024”. Both ends inclusive, ISO dates. */
export function daysWords(from: string, to: string): string {
  const [year, month, day] = from.split("-").map(Number) as [number, number, number];
  const [lastYear, lastMonth, lastDay] = to.split("-").map(Number) as [number, number, number];
  const name = (number: number): string => MONTHS[number - 1] ?? "";
  if (from === to) return `${day} ${name(month)} ${year}`;
  if (from.endsWith("-01-01") && to.endsWith("-12-31"))
    return year === lastYear ? `${year}` : `${year} to ${lastYear}`;
  const whole = day === 1 && lastDay === new Date(Date.UTC(lastYear, lastMonth, 0)).getUTCDate();
  if (whole && year === lastYear)
    return month === lastMonth ? `${name(month)} ${year}` : `${name(month)} to ${name(lastMonth)} ${year}`;
  if (whole) return `${name(month)} ${year} to ${name(lastMonth)} ${lastYear}`;
  const first = year === lastYear ? `${day} ${name(month)}` : `${day} ${name(month)} ${year}`;
  return `${first} to ${lastDay} ${name(lastMonth)} ${lastYear}`;
}
