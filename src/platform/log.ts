import { pino } from 'pino'

/** One line of JSON an event on standard error, so that standard output stays for what a command answers. */
export function openLog(level: string) {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}
