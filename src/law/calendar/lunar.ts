import { dateOfDay } from './local-date.ts'
import type { LocalDate } from './local-date.ts'

// The Vietnamese lunisolar calendar by its definition, at UTC+7: a month begins on the local day of
// the astronomical new moon, the 11th month holds the winter solstice, and a year of thirteen months
// repeats the first month without a major solar term. At UTC+8 the answer differs in some years
// (Tết 1985, 2007, 2030), so a Chinese table may not be used. Series: Meeus, Astronomical
// Algorithms, chapters 25 and 49, cut where the rest is below a minute (moon) and 0.01° (sun).

const rad = Math.PI / 180
const julianEpoch = 2_440_587.5
/** Terrestrial minus universal time, about 70 s in our century. */
const deltaT = 0.0008
const utc7 = 7 / 24

/** The day in the usual calendar of a day of the lunar year that begins in `year` (never of a leap month). */
export function lunarDate(year: number, month: number, day: number): LocalDate {
  const first = monthWithSolstice(year - 1)
  const leap = leapOffset(first, monthWithSolstice(year))
  const offset = month + 1
  return dateOfDay(newMoonDay(first + offset + (leap !== null && leap <= offset ? 1 : 0)) + day - 1)
}

/** The first day of the lunar year: mùng 1 Tết. */
export function lunarNewYear(year: number): LocalDate {
  return lunarDate(year, 1, 1)
}

/** Index (new moons since January 2000) of the 11th month of a year. */
function monthWithSolstice(year: number): number {
  const endOfYear = Date.UTC(year, 11, 31) / 86_400_000
  let index = Math.floor((endOfYear + julianEpoch - 2_451_550.1) / 29.530588861) + 1
  while (newMoonDay(index) > endOfYear) {
    index -= 1
  }
  return solarSector(newMoonDay(index)) >= 9 ? index - 1 : index
}

function leapOffset(first: number, next: number): number | null {
  if (next - first === 12) {
    return null
  }
  for (let offset = 1; offset < 13; offset += 1) {
    const start = solarSector(newMoonDay(first + offset))
    if (start === solarSector(newMoonDay(first + offset + 1))) {
      return offset
    }
  }
  return null
}

/** Which of the twelve 30° sectors the sun stands in as the local day begins; 9 = past the winter solstice. */
function solarSector(day: number): number {
  const t = (day + julianEpoch - utc7 + deltaT - 2_451_545) / 36_525
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
  const m = (357.52911 + 35_999.05029 * t - 0.0001537 * t * t) * rad
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(m) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * m) +
    0.000289 * Math.sin(3 * m)
  const apparent = mean + centre - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * t) * rad)
  return Math.floor((((apparent % 360) + 360) % 360) / 30)
}

/** The local day of the k-th new moon since January 2000, as days since 1970. */
function newMoonDay(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t
  const sun = (2.5534 + 29.1053567 * k) * rad
  const moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * rad
  const f = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * rad
  const node = (124.7746 - 1.56375588 * k) * rad
  const correction =
    -0.4072 * Math.sin(moon) +
    0.17241 * e * Math.sin(sun) +
    0.01608 * Math.sin(2 * moon) +
    0.01039 * Math.sin(2 * f) +
    0.00739 * e * Math.sin(moon - sun) -
    0.00514 * e * Math.sin(moon + sun) +
    0.00208 * e * e * Math.sin(2 * sun) -
    0.00111 * Math.sin(moon - 2 * f) -
    0.00057 * Math.sin(moon + 2 * f) +
    0.00056 * e * Math.sin(2 * moon + sun) -
    0.00042 * Math.sin(3 * moon) +
    0.00042 * e * Math.sin(sun + 2 * f) +
    0.00038 * e * Math.sin(sun - 2 * f) -
    0.00024 * e * Math.sin(2 * moon - sun) -
    0.00017 * Math.sin(node)
  const ephemeris = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t + correction
  return Math.floor(ephemeris - deltaT + utc7 - julianEpoch)
}
