import { openCountry } from './country.ts'
import { measureLists } from './measure-lists.ts'
import { print } from './report.ts'

// What officials open all day, at a tenth of the country and at all of it: server time through HTTP, the median.
const LIMIT_MS = 50
/** What is ten times as much may take half as long again. */
const LIMIT_GROWTH = 1.5

const country = await openCountry()
await country.grow({ from: 0, to: 10 })
const tenth = await measureLists(country)
await country.grow({ from: 10, to: 100 })
const whole = await measureLists(country)
for (const [name, value] of whole) {
  print({ name: `${name}, whole country`, value, unit: 'ms', limit: LIMIT_MS })
}
for (const [name, value] of tenth) {
  print({ name: `${name}, a tenth of it`, value, unit: 'ms', limit: LIMIT_MS })
  const growth = (whole.get(name) ?? Number.NaN) / value
  print({ name: `${name}, growth`, value: growth, unit: 'times', limit: LIMIT_GROWTH })
}
await country.close()
